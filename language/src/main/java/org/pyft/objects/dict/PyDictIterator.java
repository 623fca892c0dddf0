package org.pyft.objects.dict;

import org.pyft.objects.type.PyType;

/** The iterators over dicts and their views, in both directions. */
public final class PyDictIterator extends HashIterator {
    private final DictKind kind;
    private final boolean reverse;

    public PyDictIterator(PyDict dict, DictKind kind, boolean reverse) {
        super(dict, reverse);
        this.kind = kind;
        this.reverse = reverse;
    }

    @Override
    public PyType builtinType() {
        return reverse ? kind.reverseIteratorType : kind.iteratorType;
    }

    @Override
    protected Object item(DictTable table, int entry) {
        return kind.of(table, entry);
    }

    @Override
    protected String sizeError() {
        return "dictionary changed size during iteration";
    }
}
