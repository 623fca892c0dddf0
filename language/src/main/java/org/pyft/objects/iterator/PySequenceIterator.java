package org.pyft.objects.iterator;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;

import org.pyft.objects.exception.ExceptionTypes;
import org.pyft.objects.exception.PyErr;
import org.pyft.objects.exception.PyException;
import org.pyft.objects.type.PyType;
import org.pyft.ops.Py;
import org.pyft.sharing.Publisher;

/** Iterates over an object that has only {@code __getitem__}, with the indices 0, 1, 2, …. */
public final class PySequenceIterator extends PyIterator {
    public static final PyType TYPE =
            PyType.builtin("iterator", new SequenceIteratorMethodsTable())
                    .notSubclassable()
                    .notWeakReferenceable();

    /** Null once exhausted. */
    private Object sequence;

    private long index;

    /** At the beginning of {@code sequence}. */
    public PySequenceIterator(Object sequence) {
        this.sequence = sequence;
    }

    @Override
    public PyType builtinType() {
        return TYPE;
    }

    @Override
    @TruffleBoundary
    public Object next() {
        Object source = sequence;
        if (source == null) {
            return null;
        }
        long at = index;
        Object item = itemOrNull(source, at);
        if (item == null) {
            sequence = null;
        } else {
            index = at + 1;
        }
        return item;
    }

    /** {@code sequence[index]}, or null if that raises IndexError or StopIteration. */
    @TruffleBoundary
    public static Object itemOrNull(Object sequence, long index) {
        try {
            return Py.getItem(sequence, index);
        } catch (PyException e) {
            if (PyErr.matches(e, ExceptionTypes.INDEX_ERROR)
                    || PyErr.matches(e, ExceptionTypes.STOP_ITERATION)) {
                return null;
            }
            throw e;
        }
    }

    /** The sequence, or null if the iterator is exhausted. */
    Object source() {
        return sequence;
    }

    long index() {
        return index;
    }

    void seek(long position) {
        if (sequence != null) {
            index = Math.max(position, 0);
        }
    }

    @Override
    public void publishChildren(Publisher publisher) {
        super.publishChildren(publisher);
        publisher.visit(sequence);
    }
}
