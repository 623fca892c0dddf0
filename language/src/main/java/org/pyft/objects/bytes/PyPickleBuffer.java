package org.pyft.objects.bytes;

import org.pyft.objects.PyHeapObject;
import org.pyft.objects.exception.PyErr;
import org.pyft.objects.type.PyType;
import org.pyft.sharing.Publisher;

/**
 * {@code pickle.PickleBuffer}: a buffer that may be pickled out of band. Keeps the buffer of its object open until it is released;
 * immutable but for that.
 */
public final class PyPickleBuffer extends PyHeapObject implements BufferExporter {
    public static final PyType TYPE =
            PyType.builtin("pickle.PickleBuffer", new PickleBufferMethodsTable()).notSubclassable();

    private final Object object;

    /** Null once released. */
    private PyMemoryView view;

    /** TypeError if the object has no buffer. */
    PyPickleBuffer(Object object) {
        this.object = object;
        this.view = PyMemoryView.over(Buffers.acquire(object));
    }

    private PyMemoryView view() {
        PyMemoryView open = view;
        if (open == null) {
            throw PyErr.valueError("operation forbidden on released PickleBuffer object");
        }
        return open;
    }

    /** The memory as bytes in the order in which they lie there. BufferError if it has gaps. */
    PyMemoryView raw() {
        PyMemoryView open = view();
        if (!open.isRowMajor() && !open.isColumnMajor()) {
            throw PyErr.bufferError("cannot extract raw buffer from non-contiguous buffer");
        }
        return open.withFormat("B", 1, new int[] {open.byteCount()});
    }

    /** Closes the buffer; harmless if that has happened. */
    void release() {
        PyMemoryView open = view;
        view = null;
        if (open != null) {
            open.release();
        }
    }

    @Override
    public PyBuffer openBuffer(boolean writable) {
        view();
        return Buffers.open(object, writable);
    }

    @Override
    public PyType builtinType() {
        return TYPE;
    }

    @Override
    public void publishChildren(Publisher publisher) {
        super.publishChildren(publisher);
        publisher.visit(object);
        publisher.visit(view);
    }
}
