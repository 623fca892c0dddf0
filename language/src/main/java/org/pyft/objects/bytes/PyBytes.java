package org.pyft.objects.bytes;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;

import org.pyft.objects.exception.PyErr;
import org.pyft.objects.str.TextHash;
import org.pyft.objects.type.PyType;

import java.nio.charset.StandardCharsets;

/** {@code bytes}: immutable. */
public final class PyBytes extends PyBytesLike {
    public static final PyType TYPE =
            PyType.builtin("bytes", new BytesMethodsTable())
                    .withTable(new BytesLikeMethodsTable())
                    .notWeakReferenceable();

    private static final PyBytes[] SINGLE = new PyBytes[256];

    /** {@code b''}. */
    public static final PyBytes EMPTY = new PyBytes(new byte[0]);

    static {
        for (int i = 0; i < 256; i++) {
            SINGLE[i] = new PyBytes(new byte[] {(byte) i});
        }
    }

    private final byte[] bytes;
    private long hash;

    private PyBytes(byte[] bytes) {
        this.bytes = bytes;
    }

    /** The object for these bytes; the array is not copied and must not be changed afterwards. */
    public static PyBytes of(byte[] bytes) {
        return bytes.length > 1
                ? new PyBytes(bytes)
                : bytes.length == 0 ? EMPTY : SINGLE[bytes[0] & 0xff];
    }

    /** The object for a copy of a part of an array. */
    public static PyBytes of(byte[] bytes, int offset, int length) {
        return of(java.util.Arrays.copyOfRange(bytes, offset, offset + length));
    }

    /** The UTF-8 form of a Java string. */
    @TruffleBoundary
    public static PyBytes of(String text) {
        return of(text.getBytes(StandardCharsets.UTF_8));
    }

    /** A new object of {@code type}, {@code bytes} or a subclass. */
    static PyBytes create(PyType type, byte[] bytes) {
        if (type == TYPE) {
            return of(bytes);
        }
        PyBytes result = new PyBytes(bytes);
        result.initType(type);
        return result;
    }

    /** The bytes; not to be changed. */
    public byte[] bytes() {
        return bytes;
    }

    /** The byte at a valid index, 0 to 255. */
    public int get(int index) {
        return bytes[index] & 0xff;
    }

    @Override
    public int size() {
        return bytes.length;
    }

    @Override
    byte[] array() {
        return bytes;
    }

    @Override
    PyBytesLike make(byte[] result) {
        return of(result);
    }

    @Override
    public PyType builtinType() {
        return TYPE;
    }

    /** An exact one is immutable through and through, so nobody keeps track of it. */
    @Override
    public boolean isShared() {
        return isExact() || super.isShared();
    }

    @Override
    public PyBuffer openBuffer(boolean writable) {
        if (writable) {
            throw PyErr.bufferError("Object is not writable.");
        }
        return new ArrayBuffer(this, bytes, 0, bytes.length, true);
    }

    /** {@code hash(self)}. */
    @TruffleBoundary
    public long hash() {
        long h = hash;
        if (h == 0) {
            h = TextHash.get(null).bytes(bytes);
            hash = h;
        }
        return h;
    }

    /** The bytes as Latin-1 text, for messages and tests. */
    @Override
    public String toString() {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }
}
