package org.pyft.modules.functools;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.strings.TruffleString;

import org.pyft.objects.PyHeapObject;
import org.pyft.objects.dict.DictTable;
import org.pyft.objects.dict.PyDict;
import org.pyft.objects.none.PyNone;
import org.pyft.objects.tuple.PyTuple;
import org.pyft.objects.type.PyType;
import org.pyft.ops.Py;
import org.pyft.ops.Types;
import org.pyft.sharing.Publisher;

import java.util.concurrent.atomic.LongAdder;

/**
 * The function that {@code functools.lru_cache} makes. No lock is held while the user's function runs, so threads that miss the same
 * key at the same time all call it; the result that is stored first stays.
 */
public final class PyLruCache extends PyHeapObject {
    public static final PyType TYPE =
            PyType.builtin("functools._lru_cache_wrapper", new LruCacheMethodsTable()).withDict();

    /** Value of the maximum for a cache without limit. */
    static final long UNLIMITED = -1;

    /** Separates positional and keyword arguments in keys: equal to nothing else. */
    private static final Mark KEYWORDS = new Mark();

    private final Object function;
    private final long maximum;
    private final boolean typed;
    private final Object infoType;
    private final Entries entries = new Entries();
    private final LongAdder hits = new LongAdder();
    private final LongAdder misses = new LongAdder();

    /** A Python object without properties. */
    private static final class Mark extends PyHeapObject {
        @Override
        public PyType builtinType() {
            return PyType.OBJECT;
        }

        @Override
        public boolean isShared() {
            return true;
        }
    }

    /** The cached results, the least recently used one first. */
    private static final class Entries extends PyDict {
        void use(Object key, long hash) {
            move(key, DictTable.fold(hash), true);
        }

        /** Adds a result if there is none; drops the oldest ones beyond the maximum. */
        void add(Object key, long hash, Object value, long maximum) {
            insert(key, DictTable.fold(hash), value, true);
            while (maximum >= 0 && size() > maximum) {
                pop(false);
            }
        }
    }

    PyLruCache(Object function, long maximum, boolean typed, Object infoType) {
        this.function = function;
        this.maximum = maximum;
        this.typed = typed;
        this.infoType = infoType;
    }

    @Override
    public PyType builtinType() {
        return TYPE;
    }

    @TruffleBoundary
    Object call(Object[] arguments, PyDict keywords) {
        if (maximum == 0) {
            misses.increment();
            return Py.callDict(function, arguments, keywords);
        }
        Object key = makeKey(arguments, keywords);
        long hash = Py.hash(key);
        Object result = entries.get(key, hash);
        if (result != null) {
            hits.increment();
            if (maximum > 0) {
                entries.use(key, hash);
            }
            return result;
        }
        misses.increment();
        result = Py.callDict(function, arguments, keywords);
        entries.add(key, hash, result, maximum);
        return result;
    }

    private Object makeKey(Object[] arguments, PyDict keywords) {
        int named = keywords == null ? 0 : keywords.size();
        if (!typed
                && named == 0
                && arguments.length == 1
                && (arguments[0] instanceof Long || arguments[0] instanceof TruffleString)) {
            return arguments[0];
        }
        Object[] names = named == 0 ? null : keywords.keyArray();
        int plain = arguments.length + (named == 0 ? 0 : 1 + 2 * named);
        Object[] key = new Object[typed ? plain + arguments.length + named : plain];
        System.arraycopy(arguments, 0, key, 0, arguments.length);
        int n = arguments.length;
        if (named > 0) {
            key[n++] = KEYWORDS;
            for (Object name : names) {
                key[n++] = name;
                key[n++] = keywords.get(name);
            }
        }
        if (typed) {
            for (Object argument : arguments) {
                key[n++] = Types.of(argument);
            }
            for (int i = 0; i < named; i++) {
                key[n++] = Types.of(keywords.get(names[i]));
            }
        }
        return PyTuple.of(key);
    }

    /** {@code cache_info()}. */
    @TruffleBoundary
    Object info() {
        return Py.call(
                infoType,
                hits.sum(),
                misses.sum(),
                maximum < 0 ? (Object) PyNone.NONE : (Object) maximum,
                (long) entries.size());
    }

    /** {@code cache_clear()}. */
    @TruffleBoundary
    void clear() {
        hits.reset();
        misses.reset();
        entries.clear();
    }

    @Override
    public void publishChildren(Publisher publisher) {
        super.publishChildren(publisher);
        publisher.visit(function);
        publisher.visit(infoType);
        publisher.visit(entries);
    }
}
