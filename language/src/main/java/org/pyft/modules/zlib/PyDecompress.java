package org.pyft.modules.zlib;

import org.pyft.objects.PyHeapObject;
import org.pyft.objects.bytes.PyBytes;
import org.pyft.objects.type.PyType;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;

/** {@code zlib.Decompress}. */
public final class PyDecompress extends PyHeapObject {
    public static final PyType TYPE =
            PyType.builtin("zlib.Decompress", new DecompressMethodsTable()).notSubclassable();

    private final InflateStream stream;
    private PyBytes unused = PyBytes.EMPTY;
    private PyBytes unconsumed = PyBytes.EMPTY;

    PyDecompress(InflateStream stream) {
        this.stream = stream;
    }

    @Override
    public PyType builtinType() {
        return TYPE;
    }

    /** Decompresses up to {@code limit} bytes; what is left of the input is kept for Python code to look at. */
    synchronized byte[] decompress(byte[] data, long limit) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        int at = stream.decompress(data, 0, limit, out);
        byte[] rest = Arrays.copyOfRange(data, at, data.length);
        if (stream.isFinished()) {
            unconsumed = PyBytes.EMPTY;
            byte[] before = unused.bytes();
            byte[] all = Arrays.copyOf(before, before.length + rest.length);
            System.arraycopy(rest, 0, all, before.length, rest.length);
            unused = PyBytes.of(all);
        } else {
            unconsumed = PyBytes.of(rest);
        }
        return out.toByteArray();
    }

    boolean isFinished() {
        return stream.isFinished();
    }

    PyBytes unused() {
        return unused;
    }

    PyBytes unconsumed() {
        return unconsumed;
    }
}
