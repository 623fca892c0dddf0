package org.pyft.objects.set;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;

import org.pyft.builtin.JoinedTable;
import org.pyft.objects.dict.DictTable;
import org.pyft.objects.type.PyType;

/** {@code frozenset}: filled by whoever makes it, then immutable. */
public final class PyFrozenSet extends PyAnySet {
    public static final PyType TYPE =
            PyType.builtin(
                    "frozenset",
                    new JoinedTable(new AnySetMethodsTable(), new FrozenSetMethodsTable()));

    /** Computed on first request; 0 until then. */
    private long hash;

    /** The empty frozenset, to be filled by its maker. */
    public PyFrozenSet() {}

    private PyFrozenSet(DictTable table) {
        super(table);
    }

    /** A frozenset of the elements. */
    @TruffleBoundary
    public static PyFrozenSet of(Object... elements) {
        PyFrozenSet set = new PyFrozenSet();
        for (Object element : elements) {
            set.insert(element);
        }
        return set;
    }

    /** A frozenset of the elements of an iterable. */
    @TruffleBoundary
    public static PyFrozenSet copyOf(Object iterable) {
        PyFrozenSet set = new PyFrozenSet();
        set.insertAll(iterable);
        return set;
    }

    @Override
    public PyType builtinType() {
        return TYPE;
    }

    @Override
    PyAnySet make(DictTable table) {
        return new PyFrozenSet(table);
    }

    /** {@code hash(self)}. */
    long hash() {
        long result = hash;
        if (result == 0) {
            result = elementsHash();
            hash = result;
        }
        return result;
    }
}
