package org.pyft.modules.io;

import org.pyft.objects.PyHeapObject;
import org.pyft.objects.exception.PyErr;
import org.pyft.objects.type.PyType;
import org.pyft.sharing.Publisher;
import org.pyft.sharing.Sharing;

/** {@code io.BufferedRWPair}: a reader and a writer, each with its own lock. */
public final class PyBufferedPair extends PyHeapObject {
    public static final PyType TYPE =
            PyType.builtin("_io.BufferedRWPair", new BufferedPairMethodsTable(), IoBases.BUFFERED)
                    .withOwnLayout();

    private volatile PyBuffered reader;
    private volatile PyBuffered writer;

    PyBufferedPair(PyType type) {
        initType(type);
    }

    void init(PyBuffered newReader, PyBuffered newWriter) {
        Sharing.barrier(isShared(), newReader);
        Sharing.barrier(isShared(), newWriter);
        reader = newReader;
        writer = newWriter;
    }

    PyBuffered reader() {
        return checked(reader);
    }

    PyBuffered writer() {
        return checked(writer);
    }

    private static PyBuffered checked(PyBuffered stream) {
        if (stream == null) {
            throw PyErr.valueError("I/O operation on uninitialized object");
        }
        return stream;
    }

    @Override
    public PyType builtinType() {
        return TYPE;
    }

    @Override
    public void publishChildren(Publisher publisher) {
        super.publishChildren(publisher);
        publisher.visit(reader);
        publisher.visit(writer);
    }
}
