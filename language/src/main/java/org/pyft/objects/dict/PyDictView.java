package org.pyft.objects.dict;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;

import org.pyft.objects.PyHeapObject;
import org.pyft.objects.iterator.PyIterator;
import org.pyft.objects.tuple.PyTuple;
import org.pyft.objects.type.PyType;
import org.pyft.ops.Py;
import org.pyft.sharing.Publisher;

/** {@code dict_keys}, {@code dict_values}, {@code dict_items}: what {@code dict.keys()} and its like give. */
public final class PyDictView extends PyHeapObject {
    private final PyDict dict;
    private final DictKind kind;

    public PyDictView(PyDict dict, DictKind kind) {
        this.dict = dict;
        this.kind = kind;
    }

    @Override
    public PyType builtinType() {
        return dict.viewType(kind);
    }

    public PyDict getDict() {
        return dict;
    }

    public DictKind getKind() {
        return kind;
    }

    /** Whether the view is a set of keys or of items. */
    boolean isSetLike() {
        return kind != DictKind.VALUES;
    }

    /** {@code len(self)}. */
    public int size() {
        return dict.size();
    }

    /** {@code iter(self)} or {@code reversed(self)}. */
    public PyIterator iterator(boolean reverse) {
        return dict.iterator(kind, reverse);
    }

    /** {@code item in self} for keys and items. */
    @TruffleBoundary
    boolean contains(Object item) {
        if (kind == DictKind.KEYS) {
            return dict.containsKey(item);
        }
        if (item instanceof PyTuple pair && pair.size() == 2) {
            Object value = dict.get(pair.get(0));
            return value != null && Py.eq(value, pair.get(1));
        }
        return false;
    }

    @Override
    public void publishChildren(Publisher publisher) {
        super.publishChildren(publisher);
        publisher.visit(dict);
    }
}
