package org.pyft.objects.iterator;

import org.pyft.objects.list.PyList;
import org.pyft.objects.type.PyType;
import org.pyft.sharing.Publisher;

/** Iterates over a list from its end. */
public final class PyListReverseIterator extends PyIterator {
    public static final PyType TYPE =
            PyType.builtin("list_reverseiterator", new ListReverseIteratorMethodsTable())
                    .notSubclassable()
                    .notWeakReferenceable();

    /** Null once exhausted. */
    private PyList list;

    private int index;

    /** At the end of {@code list}. */
    public PyListReverseIterator(PyList list) {
        this.list = list;
        this.index = list.size() - 1;
    }

    @Override
    public PyType builtinType() {
        return TYPE;
    }

    @Override
    public Object next() {
        PyList source = list;
        if (source == null) {
            return null;
        }
        int at = index;
        Object item = source.getOrNull(at);
        if (item == null) {
            list = null;
            return null;
        }
        index = at - 1;
        return item;
    }

    /** The list, or null if the iterator is exhausted. */
    PyList source() {
        return list;
    }

    int index() {
        return index;
    }

    void seek(long position) {
        PyList source = list;
        if (source != null) {
            index = (int) Math.clamp(position, -1L, source.size() - 1L);
        }
    }

    @Override
    public void publishChildren(Publisher publisher) {
        super.publishChildren(publisher);
        publisher.visit(list);
    }
}
