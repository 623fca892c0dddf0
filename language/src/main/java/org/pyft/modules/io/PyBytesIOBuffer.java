package org.pyft.modules.io;

import org.pyft.objects.PyHeapObject;
import org.pyft.objects.bytes.BufferExporter;
import org.pyft.objects.bytes.PyBuffer;
import org.pyft.objects.exception.PyErr;
import org.pyft.objects.type.PyType;
import org.pyft.sharing.Publisher;

/** The owner of the memory that {@code BytesIO.getbuffer} gives a view of. */
public final class PyBytesIOBuffer extends PyHeapObject implements BufferExporter {
    public static final PyType TYPE = PyType.builtin("_io._BytesIOBuffer", null).notSubclassable();

    private final PyBytesIO source;

    PyBytesIOBuffer(PyBytesIO source) {
        this.source = source;
    }

    @Override
    public PyBuffer openBuffer(boolean writable) {
        if (source.isClosed()) {
            throw PyErr.valueError("I/O operation on closed file.");
        }
        return source.export(this);
    }

    @Override
    public PyType builtinType() {
        return TYPE;
    }

    @Override
    public void publishChildren(Publisher publisher) {
        publisher.visit(source);
    }
}
