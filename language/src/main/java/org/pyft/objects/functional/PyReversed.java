package org.pyft.objects.functional;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;

import org.pyft.objects.iterator.PyIterator;
import org.pyft.objects.iterator.PySequenceIterator;
import org.pyft.objects.type.PyType;
import org.pyft.ops.Py;
import org.pyft.sharing.Publisher;

/** {@code reversed(sequence)} for a sequence without {@code __reversed__}. */
public final class PyReversed extends PyIterator {
    public static final PyType TYPE =
            PyType.builtin("reversed", new ReversedMethodsTable()).notWeakReferenceable();

    /** Null once exhausted. */
    private Object sequence;

    private long index;

    /** From the last item, at {@code length} − 1, on. */
    public PyReversed(Object sequence, long length) {
        this.sequence = sequence;
        this.index = length - 1;
    }

    @Override
    public PyType builtinType() {
        return TYPE;
    }

    @Override
    @TruffleBoundary
    public Object next() {
        Object source = sequence;
        long at = index;
        if (source == null) {
            return null;
        }
        Object item = at < 0 ? null : PySequenceIterator.itemOrNull(source, at);
        if (item == null) {
            sequence = null;
            index = -1;
        } else {
            index = at - 1;
        }
        return item;
    }

    /** The sequence, or null if the iterator is exhausted. */
    Object source() {
        return sequence;
    }

    long index() {
        return index;
    }

    void seek(long position) {
        Object source = sequence;
        if (source != null) {
            index = Math.clamp(position, -1L, Py.len(source) - 1L);
        }
    }

    @Override
    public void publishChildren(Publisher publisher) {
        super.publishChildren(publisher);
        publisher.visit(sequence);
    }
}
