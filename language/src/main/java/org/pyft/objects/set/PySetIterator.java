package org.pyft.objects.set;

import org.pyft.objects.dict.DictIteratorMethodsTable;
import org.pyft.objects.dict.DictTable;
import org.pyft.objects.dict.HashIterator;
import org.pyft.objects.type.PyType;

/** The iterator over a set or frozenset. */
public final class PySetIterator extends HashIterator {
    public static final PyType TYPE =
            PyType.builtin("set_iterator", new DictIteratorMethodsTable())
                    .notSubclassable()
                    .notWeakReferenceable();

    PySetIterator(PyAnySet set) {
        super(set, false);
    }

    @Override
    public PyType builtinType() {
        return TYPE;
    }

    @Override
    protected Object item(DictTable table, int entry) {
        return table.key(entry);
    }

    @Override
    protected String sizeError() {
        return "Set changed size during iteration";
    }
}
