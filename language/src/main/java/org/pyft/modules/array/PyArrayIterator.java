package org.pyft.modules.array;

import org.pyft.objects.iterator.PyIterator;
import org.pyft.objects.type.PyType;
import org.pyft.sharing.Publisher;

/** Iterates over an array, however it changes. */
public final class PyArrayIterator extends PyIterator {
    public static final PyType TYPE =
            PyType.builtin("array.arrayiterator", new ArrayIteratorMethodsTable())
                    .notSubclassable();

    private PyArray array;
    private int index;

    PyArrayIterator(PyArray array) {
        this.array = array;
    }

    @Override
    public PyType builtinType() {
        return TYPE;
    }

    @Override
    public Object next() {
        PyArray source = array;
        if (source == null) {
            return null;
        }
        int at = index;
        Object item = source.get(at);
        if (item == null) {
            array = null;
            return null;
        }
        index = at + 1;
        return item;
    }

    PyArray array() {
        return array;
    }

    int index() {
        return index;
    }

    void seek(long position) {
        PyArray source = array;
        if (source != null) {
            index = (int) Math.clamp(position, 0L, (long) source.size());
        }
    }

    @Override
    public void publishChildren(Publisher publisher) {
        super.publishChildren(publisher);
        publisher.visit(array);
    }
}
