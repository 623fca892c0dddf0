package org.pyft.modules.collections;

import com.oracle.truffle.api.TruffleSafepoint;

import org.pyft.builtin.Builtin;
import org.pyft.builtin.BuiltinType;
import org.pyft.builtin.Getter;
import org.pyft.objects.PyHeapObject;
import org.pyft.objects.dict.DictTable;
import org.pyft.objects.dict.PyDict;
import org.pyft.objects.exception.PyErr;
import org.pyft.objects.integer.Ints;
import org.pyft.objects.list.PyList;
import org.pyft.objects.list.SequenceOperands;
import org.pyft.objects.none.PyNone;
import org.pyft.objects.none.PyNotImplemented;
import org.pyft.objects.str.Str;
import org.pyft.objects.tuple.PyTuple;
import org.pyft.objects.type.PyGenericAlias;
import org.pyft.objects.type.PyType;
import org.pyft.ops.Py;
import org.pyft.ops.Types;
import org.pyft.syntax.tree.CompareOperator;
import org.pyft.util.ReprGuard;

/** The attributes of {@code deque}. What has to be atomic is done in {@link PyDeque}; here, Python code runs between the steps. */
@BuiltinType("collections.deque")
final class DequeMethods {
    private static final int BASE_SIZE = 744;
    private static final int ITEM_SIZE = 8;

    /** How often {@code remove} searches a shared deque that other threads change. */
    private static final int MAXIMUM_ATTEMPTS = 1000;

    private DequeMethods() {}

    @Builtin("__new__($type, /, *args, **kwargs)")
    static Object create(
            PyType type,
            @SuppressWarnings("unused") Object[] args,
            @SuppressWarnings("unused") PyDict kwargs) {
        PyDeque deque = new PyDeque();
        deque.initType(type);
        return deque;
    }

    @Builtin("__init__($self, /, *args, **kwargs)")
    static void init(PyDeque self, Object[] args, PyDict kwargs) {
        Object[] given = new Object[2];
        int named = kwargs == null ? 0 : kwargs.size();
        if (args.length + named > 2) {
            throw PyErr.typeError(
                    "deque() takes at most 2 arguments (%s given)", args.length + named);
        }
        System.arraycopy(args, 0, given, 0, args.length);
        if (named > 0) {
            for (Object key : kwargs.keyArray()) {
                String name = Py.strString(key);
                int index = name.equals("iterable") ? 0 : name.equals("maxlen") ? 1 : -1;
                if (index < 0) {
                    throw PyErr.typeError("deque() got an unexpected keyword argument '%s'", name);
                }
                if (given[index] != null) {
                    throw PyErr.typeError(
                            "argument for deque() given by name ('%s') and position (%s)",
                            name, index + 1);
                }
                given[index] = kwargs.get(key);
            }
        }
        self.reset(maximum(given[1]));
        if (given[0] != null) {
            extend(self, given[0]);
        }
    }

    private static int maximum(Object value) {
        if (value == null || value == PyNone.NONE) {
            return PyDeque.UNLIMITED;
        }
        if (!Ints.isInt(value)) {
            throw PyErr.typeError("an integer is required");
        }
        if (!(Ints.plain(value) instanceof Long limit)) {
            throw PyErr.overflowError("Python int too large to convert to C ssize_t");
        }
        if (limit < 0) {
            throw PyErr.valueError("maxlen must be non-negative");
        }
        return (int) Math.min(limit, Integer.MAX_VALUE);
    }

    @Getter("maxlen")
    static Object maximumLength(PyDeque self) {
        return self.maximum() < 0 ? PyNone.NONE : (Object) (long) self.maximum();
    }

    @Builtin("__class_getitem__($type, object, /)")
    static Object classGetItem(PyType type, Object object) {
        return PyGenericAlias.of(type, object);
    }

    // Ends
    // -------------------------------------------------------------------------------------------------------------

    @Builtin(value = "append($self, item, /)", atomicity = "atomic")
    static void append(PyDeque self, Object item) {
        self.append(item);
    }

    @Builtin(value = "appendleft($self, item, /)", atomicity = "atomic")
    static void appendLeft(PyDeque self, Object item) {
        self.appendLeft(item);
    }

    @Builtin(value = "pop($self, /)", atomicity = "atomic")
    static Object pop(PyDeque self) {
        return orEmpty(self.pop());
    }

    @Builtin(value = "popleft($self, /)", atomicity = "atomic")
    static Object popLeft(PyDeque self) {
        return orEmpty(self.popLeft());
    }

    private static Object orEmpty(Object value) {
        if (value == null) {
            throw PyErr.indexError("pop from an empty deque");
        }
        return value;
    }

    @Builtin(value = "extend($self, iterable, /)", atomicity = "each item is atomic")
    static void extend(PyDeque self, Object iterable) {
        Object iterator = Py.iter(iterable == self ? new PyList(self.toArray()) : iterable);
        Object item;
        for (int i = 1; (item = Py.next(iterator)) != null; i++) {
            self.append(item);
            poll(i);
        }
    }

    @Builtin(value = "extendleft($self, iterable, /)", atomicity = "each item is atomic")
    static void extendLeft(PyDeque self, Object iterable) {
        Object iterator = Py.iter(iterable == self ? new PyList(self.toArray()) : iterable);
        Object item;
        for (int i = 1; (item = Py.next(iterator)) != null; i++) {
            self.appendLeft(item);
            poll(i);
        }
    }

    private static void poll(int steps) {
        if ((steps & 0xfff) == 0) {
            TruffleSafepoint.poll(null);
        }
    }

    @Builtin(value = "clear($self, /)", atomicity = "atomic")
    static void clear(PyDeque self) {
        self.clear();
    }

    @Builtin(value = "rotate($self, n=1, /)", atomicity = "atomic")
    static void rotate(PyDeque self, long n) {
        self.rotate(n);
    }

    @Builtin(value = "reverse($self, /)", atomicity = "atomic")
    static void reverse(PyDeque self) {
        self.reverse();
    }

    // Indices
    // ----------------------------------------------------------------------------------------------------------

    @Builtin(value = "__len__($self, /)", inline = true)
    static long len(PyDeque self) {
        return self.size();
    }

    private static long index(Object key) {
        Object index = Py.indexOrNull(key);
        if (index == null) {
            throw PyErr.typeError("sequence index must be integer, not '%s'", Types.of(key));
        }
        return index instanceof Long l ? l : Py.asSize(key);
    }

    @Builtin("__getitem__($self, key, /)")
    static Object getItem(PyDeque self, Object key) {
        long index = index(key);
        long position = index < 0 ? index + self.size() : index;
        Object value =
                position >= 0 && position <= Integer.MAX_VALUE ? self.get((int) position) : null;
        if (value == null) {
            throw outOfRange();
        }
        return value;
    }

    private static RuntimeException outOfRange() {
        return PyErr.indexError("deque index out of range");
    }

    @Builtin(value = "__setitem__($self, key, value, /)", atomicity = "atomic")
    static void setItem(PyDeque self, Object key, Object value) {
        if (!self.set(index(key), value)) {
            throw outOfRange();
        }
    }

    @Builtin(value = "__delitem__($self, key, /)", atomicity = "atomic")
    static void deleteItem(PyDeque self, Object key) {
        if (!self.remove(index(key))) {
            throw outOfRange();
        }
    }

    @Builtin(value = "insert($self, index, value, /)", atomicity = "atomic")
    static void insert(PyDeque self, long index, Object value) {
        if (!self.insert(index, value)) {
            throw PyErr.indexError("deque already at its maximum size");
        }
    }

    // Searching: no lock is held while elements are compared
    // ----------------------------------------------------------------

    /** The index of {@code value} in {@code items[from:to]}, or −1. RuntimeError if comparing changes a local deque. */
    private static int find(PyDeque self, Object[] items, Object value, long from, long to) {
        int changes = self.changes();
        for (int i = (int) from; i < to; i++) {
            boolean equal = Py.eq(items[i], value);
            checkUnchanged(self, changes, items[i], value);
            if (equal) {
                return i;
            }
            poll(i);
        }
        return -1;
    }

    private static void checkUnchanged(PyDeque self, int changes, Object a, Object b) {
        if (isMutated(self, changes, a, b)) {
            throw PyDequeIterator.mutated();
        }
    }

    /** Whether the comparison of {@code a} and {@code b} may have changed the deque: not if it ran no Python code. */
    private static boolean isMutated(PyDeque self, int changes, Object a, Object b) {
        return self.changes() != changes
                && !(self.isShared() && DictTable.isSimple(a) && DictTable.isSimple(b));
    }

    @Builtin("__contains__($self, key, /)")
    static boolean contains(PyDeque self, Object key) {
        Object[] items = self.toArray();
        return find(self, items, key, 0, items.length) >= 0;
    }

    @Builtin("index($self, value, start=0, stop=sys.maxsize, /)")
    static long indexOf(PyDeque self, Object value, Object start, Object stop) {
        Object[] items = self.toArray();
        int n = items.length;
        long from = start == null ? 0 : Py.asClippedLong(start);
        long to = stop == null ? n : Py.asClippedLong(stop);
        from = Math.max(0, from < 0 ? from + n : from);
        to = Math.clamp(to < 0 ? to + n : to, 0, n);
        int found = find(self, items, value, Math.min(from, to), to);
        if (found < 0) {
            throw PyErr.valueError("deque.index(x): x not in deque");
        }
        return found;
    }

    @Builtin("count($self, value, /)")
    static long count(PyDeque self, Object value) {
        long count = 0;
        int changes = self.changes();
        int i = 0;
        for (Object item : self.toArray()) {
            count += Py.eq(item, value) ? 1 : 0;
            checkUnchanged(self, changes, item, value);
            poll(i++);
        }
        return count;
    }

    @Builtin(
            value = "remove($self, value, /)",
            atomicity =
                    "other threads may change the deque during comparisons; the removal is atomic")
    static void remove(PyDeque self, Object value) {
        for (int attempt = 0; attempt < MAXIMUM_ATTEMPTS; attempt++) {
            int changes = self.changes();
            Object[] items = self.toArray();
            for (int i = 0; i < items.length; i++) {
                boolean equal = Py.eq(items[i], value);
                if (isMutated(self, changes, items[i], value)) {
                    throw PyErr.indexError("deque mutated during iteration");
                }
                if (equal) {
                    if (self.removeUnchanged(i, changes)) {
                        return;
                    }
                    break;
                }
                if (i == items.length - 1) {
                    throw PyErr.valueError("deque.remove(x): x not in deque");
                }
            }
            if (items.length == 0) {
                throw PyErr.valueError("deque.remove(x): x not in deque");
            }
        }
        throw PyErr.runtimeError("deque mutated during remove()");
    }

    // Iteration and copies
    // -----------------------------------------------------------------------------------------------

    @Builtin("__iter__($self, /)")
    static Object iter(PyDeque self) {
        return new PyDequeIterator(self, false);
    }

    @Builtin("__reversed__($self, /)")
    static Object reversed(PyDeque self) {
        return new PyDequeIterator(self, true);
    }

    @Builtin("copy($self, /)")
    static Object copy(PyDeque self) {
        if (self.isExact()) {
            PyDeque copy = new PyDeque();
            copy.reset(self.maximum());
            for (Object item : self.toArray()) {
                copy.append(item);
            }
            return copy;
        }
        Object copy =
                self.maximum() < 0
                        ? Py.call(self.getType(), self)
                        : Py.call(self.getType(), self, (long) self.maximum());
        if (!(copy instanceof PyDeque)) {
            throw PyErr.typeError(
                    "%s() must return a deque, not %s", self.getType(), Types.of(copy));
        }
        return copy;
    }

    @Builtin("__copy__($self, /)")
    static Object copyMethod(PyDeque self) {
        return copy(self);
    }

    @Builtin("__add__($self, value, /)")
    static Object add(PyDeque self, Object value) {
        if (!(value instanceof PyDeque)) {
            throw PyErr.typeError(
                    "can only concatenate deque (not \"%s\") to deque", Types.of(value));
        }
        PyDeque result = (PyDeque) copy(self);
        extend(result, value);
        return result;
    }

    @Builtin(value = "__iadd__($self, value, /)", atomicity = "as extend")
    static Object addInPlace(PyDeque self, Object value) {
        extend(self, value);
        return self;
    }

    @Builtin("__mul__($self, value, /)")
    static Object mul(PyDeque self, Object value) {
        long times = SequenceOperands.times(value);
        PyDeque result = (PyDeque) copy(self);
        result.repeat(times);
        return result;
    }

    @Builtin("__rmul__($self, value, /)")
    static Object reflectedMul(PyDeque self, Object value) {
        return mul(self, value);
    }

    @Builtin(value = "__imul__($self, value, /)", atomicity = "atomic")
    static Object mulInPlace(PyDeque self, Object value) {
        self.repeat(SequenceOperands.times(value));
        return self;
    }

    // Comparison
    // -------------------------------------------------------------------------------------------------------

    private static Object compare(PyDeque self, Object value, CompareOperator operator) {
        if (!(value instanceof PyDeque other)) {
            return PyNotImplemented.NOT_IMPLEMENTED;
        }
        Object[] a = self.toArray();
        Object[] b = other.toArray();
        if (a.length != b.length
                && (operator == CompareOperator.EQ || operator == CompareOperator.NOT_EQ)) {
            return operator == CompareOperator.NOT_EQ;
        }
        int changesA = self.changes();
        int changesB = other.changes();
        for (int i = 0; i < a.length && i < b.length; i++) {
            if (!Py.eq(a[i], b[i])) {
                return switch (operator) {
                    case EQ -> false;
                    case NOT_EQ -> true;
                    default -> Py.richCompare(a[i], b[i], operator);
                };
            }
            checkUnchanged(self, changesA, a[i], b[i]);
            checkUnchanged(other, changesB, a[i], b[i]);
        }
        int order = Integer.compare(a.length, b.length);
        return switch (operator) {
            case EQ -> order == 0;
            case NOT_EQ -> order != 0;
            case LT -> order < 0;
            case LT_E -> order <= 0;
            case GT -> order > 0;
            default -> order >= 0;
        };
    }

    @Builtin("__eq__($self, value, /)")
    static Object eq(PyDeque self, Object value) {
        return compare(self, value, CompareOperator.EQ);
    }

    @Builtin("__ne__($self, value, /)")
    static Object ne(PyDeque self, Object value) {
        return compare(self, value, CompareOperator.NOT_EQ);
    }

    @Builtin("__lt__($self, value, /)")
    static Object lt(PyDeque self, Object value) {
        return compare(self, value, CompareOperator.LT);
    }

    @Builtin("__le__($self, value, /)")
    static Object le(PyDeque self, Object value) {
        return compare(self, value, CompareOperator.LT_E);
    }

    @Builtin("__gt__($self, value, /)")
    static Object gt(PyDeque self, Object value) {
        return compare(self, value, CompareOperator.GT);
    }

    @Builtin("__ge__($self, value, /)")
    static Object ge(PyDeque self, Object value) {
        return compare(self, value, CompareOperator.GT_E);
    }

    // Representation
    // ---------------------------------------------------------------------------------------------------

    @Builtin("__repr__($self, /)")
    static Object repr(PyDeque self) {
        if (!ReprGuard.enter(self)) {
            return Str.of("[...]");
        }
        try {
            Str.Builder out =
                    Str.builder()
                            .append(self.getType().getShortName())
                            .append("(")
                            .append(Py.repr(new PyList(self.toArray())));
            if (self.maximum() >= 0) {
                out.append(", maxlen=" + self.maximum());
            }
            return out.append(")").build();
        } finally {
            ReprGuard.leave(self);
        }
    }

    @Builtin("__reduce__($self, /)")
    static Object reduce(PyDeque self) {
        PyTuple arguments =
                self.maximum() < 0
                        ? PyTuple.EMPTY
                        : PyTuple.of(PyTuple.EMPTY, (long) self.maximum());
        Object state = stateOf(self);
        return PyTuple.of(self.getType(), arguments, state, Py.iter(self));
    }

    /** {@code object.__getstate__()}. */
    static Object stateOf(PyHeapObject self) {
        if (self.isExact() && self.getExtra() == null) {
            return PyNone.NONE;
        }
        return Py.callMethod(self, "__getstate__");
    }

    @Builtin("__sizeof__($self, /)")
    static long sizeOf(PyDeque self) {
        return BASE_SIZE + (long) ITEM_SIZE * Math.max(0, self.size() - 64);
    }
}
