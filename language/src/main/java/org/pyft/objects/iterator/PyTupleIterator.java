package org.pyft.objects.iterator;

import org.pyft.objects.tuple.PyTuple;
import org.pyft.objects.type.PyType;
import org.pyft.sharing.Publisher;

/** Iterates over a tuple. */
public final class PyTupleIterator extends PyIterator {
    public static final PyType TYPE =
            PyType.builtin("tuple_iterator", new TupleIteratorMethodsTable())
                    .notSubclassable()
                    .notWeakReferenceable();

    /** Null once exhausted. */
    private PyTuple tuple;

    private int index;

    /** At the beginning of {@code tuple}. */
    public PyTupleIterator(PyTuple tuple) {
        this.tuple = tuple;
    }

    @Override
    public PyType builtinType() {
        return TYPE;
    }

    @Override
    public Object next() {
        PyTuple source = tuple;
        if (source == null) {
            return null;
        }
        int at = index;
        if (at >= source.size()) {
            tuple = null;
            return null;
        }
        index = at + 1;
        return source.get(at);
    }

    /** The tuple, or null if the iterator is exhausted. */
    PyTuple source() {
        return tuple;
    }

    int index() {
        return index;
    }

    void seek(long position) {
        PyTuple source = tuple;
        if (source != null) {
            index = (int) Math.clamp(position, 0L, (long) source.size());
        }
    }

    @Override
    public void publishChildren(Publisher publisher) {
        super.publishChildren(publisher);
        publisher.visit(tuple);
    }
}
