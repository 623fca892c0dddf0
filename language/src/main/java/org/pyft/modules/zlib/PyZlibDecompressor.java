package org.pyft.modules.zlib;

import org.pyft.objects.PyHeapObject;
import org.pyft.objects.bytes.PyBytes;
import org.pyft.objects.exception.ExceptionTypes;
import org.pyft.objects.exception.PyErr;
import org.pyft.objects.type.PyType;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;

/** {@code zlib._ZlibDecompressor}: keeps the input that it could not use yet. */
public final class PyZlibDecompressor extends PyHeapObject {
    public static final PyType TYPE =
            PyType.builtin("zlib._ZlibDecompressor", new ZlibDecompressorMethodsTable())
                    .notSubclassable();

    private final InflateStream stream;
    private byte[] waiting = new byte[0];
    private PyBytes unused = PyBytes.EMPTY;

    PyZlibDecompressor(InflateStream stream) {
        this.stream = stream;
    }

    @Override
    public PyType builtinType() {
        return TYPE;
    }

    synchronized byte[] decompress(byte[] data, long limit) {
        if (stream.isFinished()) {
            throw PyErr.error(ExceptionTypes.EOF_ERROR, "End of stream already reached");
        }
        byte[] input = data;
        if (waiting.length > 0) {
            input = Arrays.copyOf(waiting, waiting.length + data.length);
            System.arraycopy(data, 0, input, waiting.length, data.length);
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        int at = stream.decompress(input, 0, limit, out);
        waiting = Arrays.copyOfRange(input, at, input.length);
        if (stream.isFinished()) {
            unused = PyBytes.of(waiting);
            waiting = new byte[0];
        }
        return out.toByteArray();
    }

    synchronized boolean needsInput() {
        return !stream.isFinished() && waiting.length == 0;
    }

    boolean isFinished() {
        return stream.isFinished();
    }

    PyBytes unused() {
        return unused;
    }
}
