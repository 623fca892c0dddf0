package org.pyft.modules.io;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;

import org.pyft.objects.PyHeapObject;
import org.pyft.objects.bytes.PyBuffer;
import org.pyft.objects.bytes.PyBytes;
import org.pyft.objects.exception.PyErr;
import org.pyft.objects.type.PyType;

import java.util.Arrays;

/**
 * {@code io.BytesIO}. Every operation is atomic: it holds the object's monitor, and runs no Python code there. While somebody has a
 * view of the memory it cannot be resized.
 */
public final class PyBytesIO extends PyHeapObject {
    public static final PyType TYPE =
            PyType.builtin("_io.BytesIO", new BytesIoMethodsTable(), IoBases.BUFFERED)
                    .withOwnLayout();

    private static final byte[] NOTHING = {};
    private static final int MAXIMUM = Integer.MAX_VALUE - 16;

    private byte[] bytes = NOTHING;
    private int size;
    private long position;

    /** The array belongs to a bytes object too: copy before writing. */
    private boolean borrowed;

    private boolean closed;
    private int exports;

    PyBytesIO(PyType type) {
        initType(type);
    }

    @Override
    public PyType builtinType() {
        return TYPE;
    }

    private void requireOpen() {
        if (closed) {
            throw IoSupport.closedFile();
        }
    }

    private void requireResizable() {
        if (exports > 0) {
            throw PyErr.bufferError("Existing exports of data: object cannot be re-sized");
        }
    }

    synchronized boolean isClosed() {
        return closed;
    }

    synchronized void checkOpen() {
        requireOpen();
    }

    synchronized void checkResizable() {
        requireResizable();
    }

    /** Starts over with these bytes, which are not copied until they change. */
    synchronized void init(byte[] initial) {
        requireResizable();
        bytes = initial;
        size = initial.length;
        borrowed = true;
        position = 0;
        closed = false;
    }

    synchronized long position() {
        requireOpen();
        return position;
    }

    /** {@code seek} with a checked whence. */
    synchronized long seek(long offset, int whence) {
        requireOpen();
        if (whence == 0 && offset < 0) {
            throw PyErr.valueError("negative seek value %s", offset);
        }
        long base =
                switch (whence) {
                    case 0 -> 0;
                    case 1 -> position;
                    case 2 -> size;
                    default ->
                            throw PyErr.valueError(
                                    "invalid whence (%s, should be 0, 1 or 2)", whence);
                };
        if (offset > Long.MAX_VALUE - base) {
            throw PyErr.overflowError("new position too large");
        }
        position = Math.max(0, base + offset);
        return position;
    }

    private int rest() {
        return position >= size ? 0 : size - (int) position;
    }

    /** {@code read}: −1 for everything. */
    @TruffleBoundary
    synchronized PyBytes read(long wanted) {
        requireOpen();
        int count = wanted < 0 ? rest() : (int) Math.min(wanted, rest());
        return take(count);
    }

    private PyBytes take(int count) {
        if (count == 0) {
            return PyBytes.EMPTY;
        }
        int start = (int) position;
        position += count;
        if (start == 0 && count == bytes.length && count > 1 && exports == 0) {
            borrowed = true;
            return PyBytes.of(bytes);
        }
        return PyBytes.of(bytes, start, count);
    }

    /** {@code readline}: −1 for no limit. */
    @TruffleBoundary
    synchronized PyBytes readLine(long limit) {
        requireOpen();
        int most = limit < 0 ? rest() : (int) Math.min(limit, rest());
        int start = (int) Math.min(position, size);
        int count = 0;
        while (count < most) {
            if (bytes[start + count++] == '\n') {
                break;
            }
        }
        return take(count);
    }

    /** Reads into an array, at most to its end. */
    @TruffleBoundary
    synchronized int readInto(byte[] target, int offset, int length) {
        requireOpen();
        int count = Math.min(length, rest());
        if (count > 0) {
            System.arraycopy(bytes, (int) position, target, offset, count);
            position += count;
        }
        return count;
    }

    /** {@code write}. */
    @TruffleBoundary
    synchronized void write(byte[] source, int offset, int length) {
        requireOpen();
        requireResizable();
        if (length == 0) {
            return;
        }
        long end = position + length;
        if (end > MAXIMUM) {
            throw PyErr.overflowError("new buffer size too large");
        }
        ensureOwn((int) end);
        if (position > size) {
            Arrays.fill(bytes, size, (int) position, (byte) 0);
        }
        System.arraycopy(source, offset, bytes, (int) position, length);
        position = end;
        size = Math.max(size, (int) end);
    }

    private void ensureOwn(int capacity) {
        if (capacity > bytes.length) {
            bytes =
                    Arrays.copyOf(
                            bytes,
                            (int)
                                    Math.min(
                                            MAXIMUM,
                                            Math.max(
                                                    Math.max(32, capacity),
                                                    bytes.length + (long) (bytes.length >> 1))));
            borrowed = false;
        } else if (borrowed) {
            bytes = Arrays.copyOf(bytes, Math.max(bytes.length, capacity));
            borrowed = false;
        }
    }

    /** {@code truncate}. */
    @TruffleBoundary
    synchronized void truncate(long length) {
        requireOpen();
        requireResizable();
        if (length < 0) {
            throw PyErr.valueError("negative size value %s", length);
        }
        if (length < size) {
            size = (int) length;
            if (size < bytes.length / 2) {
                bytes = Arrays.copyOf(bytes, size);
                borrowed = false;
            }
        }
    }

    /** {@code getvalue}. */
    @TruffleBoundary
    synchronized PyBytes value() {
        requireOpen();
        if (exports > 0) {
            return PyBytes.of(bytes, 0, size);
        }
        if (size != bytes.length) {
            // Later writes copy again; a value asked for repeatedly is copied once.
            bytes = Arrays.copyOf(bytes, size);
        }
        borrowed = size > 1;
        return PyBytes.of(bytes);
    }

    /** {@code close}. */
    synchronized void close() {
        requireResizable();
        closed = true;
        bytes = NOTHING;
        size = 0;
    }

    /** Opens the memory for a view; it stays where it is until the buffer is closed. */
    synchronized PyBuffer export(Object owner) {
        requireOpen();
        ensureOwn(size);
        exports++;
        return new Export(owner, bytes, size);
    }

    private synchronized void release() {
        exports--;
    }

    /** The memory, in use by a view. */
    private final class Export implements PyBuffer {
        private final Object owner;
        private final byte[] array;
        private final int length;

        Export(Object owner, byte[] array, int length) {
            this.owner = owner;
            this.array = array;
            this.length = length;
        }

        @Override
        public Object owner() {
            return owner;
        }

        @Override
        public int length() {
            return length;
        }

        @Override
        public boolean isReadOnly() {
            return false;
        }

        @Override
        public byte[] array() {
            return array;
        }

        @Override
        public int arrayOffset() {
            return 0;
        }

        @Override
        public void close() {
            release();
        }
    }
}
