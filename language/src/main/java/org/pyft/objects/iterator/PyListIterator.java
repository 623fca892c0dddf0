package org.pyft.objects.iterator;

import org.pyft.objects.list.PyList;
import org.pyft.objects.type.PyType;
import org.pyft.sharing.Publisher;

/** Iterates over a list, following its changes. */
public final class PyListIterator extends PyIterator {
    public static final PyType TYPE =
            PyType.builtin("list_iterator", new ListIteratorMethodsTable())
                    .notSubclassable()
                    .notWeakReferenceable();

    /** Null once exhausted. */
    private PyList list;

    private int index;

    /** At the beginning of {@code list}. */
    public PyListIterator(PyList list) {
        this.list = list;
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
        index = at + 1;
        return item;
    }

    /** The index of the next element if that is below {@code size}, the size of the list; otherwise −1: the iterator is exhausted. */
    public int advance(int size) {
        int at = index;
        if (at >= size) {
            list = null;
            return -1;
        }
        index = at + 1;
        return at;
    }

    /** The list, or null if the iterator is exhausted. */
    public PyList source() {
        return list;
    }

    int index() {
        return index;
    }

    void seek(long position) {
        PyList source = list;
        if (source != null) {
            if (position < 0) {
                list = null;
            } else {
                index = (int) Math.min(position, source.size());
            }
        }
    }

    @Override
    public void publishChildren(Publisher publisher) {
        super.publishChildren(publisher);
        publisher.visit(list);
    }
}
