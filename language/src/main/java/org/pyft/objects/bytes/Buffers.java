package org.pyft.objects.bytes;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;

import org.pyft.objects.exception.ExceptionTypes;
import org.pyft.objects.exception.PyErr;
import org.pyft.objects.exception.PyException;
import org.pyft.objects.none.PyNone;
import org.pyft.ops.Py;
import org.pyft.ops.Types;

import java.util.function.Supplier;

/** The buffer protocol: how every consumer of bytes-like objects gets at their bytes. */
public final class Buffers {
    private static final long WRITABLE = 1;

    /** PyBUF_FULL_RO: with format, shape and strides. */
    private static final long FULL_READ_ONLY = 0x11c;

    private Buffers() {}

    /** Whether {@link #acquire} can succeed. */
    @TruffleBoundary
    public static boolean isBuffer(Object object) {
        return object instanceof BufferExporter || Types.of(object).lookup("__buffer__") != null;
    }

    /** Opens the object's buffer for reading, dense or not; TypeError if it has none. To be closed. */
    @TruffleBoundary
    public static PyBuffer acquire(Object object) {
        PyBuffer buffer = acquireOrNull(object);
        if (buffer == null) {
            throw PyErr.typeError(
                    "a bytes-like object is required, not '%s'", Types.nameOf(object));
        }
        return buffer;
    }

    /** Opens the object's buffer for reading, or gives null if it has none. To be closed. */
    @TruffleBoundary
    public static PyBuffer acquireOrNull(Object object) {
        return open(object, false);
    }

    /**
     * Opens the object's buffer for writing. TypeError in the words of {@code function} and its argument if that cannot be.
     */
    @TruffleBoundary
    public static PyBuffer acquireWritable(Object object, String function, int argument) {
        PyBuffer buffer = null;
        try {
            buffer = open(object, true);
            if (buffer != null && buffer.strides() != null) {
                buffer.close();
                buffer = null;
            }
        } catch (PyException e) {
            if (!PyErr.matches(e, ExceptionTypes.BUFFER_ERROR)) {
                throw e;
            }
        }
        if (buffer == null) {
            String position = argument > 0 ? " " + argument : "";
            String type = object == PyNone.NONE ? "None" : Types.nameOf(object);
            throw PyErr.typeError(
                    "%s() argument%s must be read-write bytes-like object, not %s",
                    function, position, type);
        }
        return buffer;
    }

    /** Opens the object's buffer, or gives null if it has none. BufferError if it cannot be written. To be closed. */
    static PyBuffer open(Object object, boolean writable) {
        if (object instanceof BufferExporter exporter) {
            return exporter.openBuffer(writable);
        }
        Object method = Py.lookupSpecial(object, "__buffer__");
        if (method == null) {
            return null;
        }
        Object view = Py.call(method, FULL_READ_ONLY | (writable ? WRITABLE : 0));
        if (!(view instanceof PyMemoryView memoryView)) {
            throw PyErr.typeError("__buffer__ returned non-memoryview object");
        }
        PyBuffer inner = memoryView.openBuffer(writable);
        return new PythonBuffer(object, memoryView, inner);
    }

    /** A buffer from a user class's {@code __buffer__}. */
    private record PythonBuffer(Object owner, PyMemoryView view, PyBuffer inner)
            implements PyBuffer {
        @Override
        public int length() {
            return inner.length();
        }

        @Override
        public boolean isReadOnly() {
            return inner.isReadOnly();
        }

        @Override
        public byte[] array() {
            return inner.array();
        }

        @Override
        public int arrayOffset() {
            return inner.arrayOffset();
        }

        @Override
        public byte get(int index) {
            return inner.get(index);
        }

        @Override
        public void put(int index, byte value) {
            inner.put(index, value);
        }

        @Override
        public void read(int index, byte[] target, int targetOffset, int count) {
            inner.read(index, target, targetOffset, count);
        }

        @Override
        public void write(int index, byte[] source, int sourceOffset, int count) {
            inner.write(index, source, sourceOffset, count);
        }

        @Override
        public String format() {
            return inner.format();
        }

        @Override
        public int itemSize() {
            return inner.itemSize();
        }

        @Override
        public int[] shape() {
            return inner.shape();
        }

        @Override
        public int[] strides() {
            return inner.strides();
        }

        @Override
        public void close() {
            inner.close();
            Object release = Py.lookupSpecial(owner, "__release_buffer__");
            if (release != null && !view.isReleased()) {
                Py.call(release, view);
            }
            if (!view.isReleased()) {
                view.release();
            }
        }
    }

    /**
     * The bytes of a bytes-like object; not to be changed. TypeError for any other object, BufferError if the bytes are not
     * dense.
     */
    @TruffleBoundary
    public static byte[] toBytes(Object object) {
        byte[] bytes = toBytesOrNull(object);
        if (bytes == null) {
            acquire(object).close();
            throw PyErr.bufferError("memoryview: underlying buffer is not C-contiguous");
        }
        return bytes;
    }

    /** The bytes of a bytes-like object; not to be changed. Null for any other object, or if they are not dense. */
    @TruffleBoundary
    public static byte[] toBytesOrNull(Object object) {
        if (object instanceof PyBytes bytes) {
            return bytes.bytes();
        }
        if (object instanceof PyByteArray array) {
            return array.toBytes();
        }
        try (PyBuffer buffer = acquireOrNull(object)) {
            return buffer == null || buffer.strides() != null ? null : buffer.toBytes();
        }
    }

    /** Runs what may call Python code while {@code exporter} can be neither resized nor released. */
    static <T> T pinned(BufferExporter exporter, Supplier<T> action) {
        PyBuffer pin = exporter.openBuffer(false);
        try {
            return action.get();
        } finally {
            pin.close();
        }
    }

    /** A copy of the elements' bytes in logical order. */
    static byte[] dense(PyBuffer buffer) {
        int[] strides = buffer.strides();
        return strides == null
                ? buffer.toBytes()
                : Layout.gather(buffer, buffer.shape(), strides, buffer.itemSize());
    }
}
