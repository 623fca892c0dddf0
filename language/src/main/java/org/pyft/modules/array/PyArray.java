package org.pyft.modules.array;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;

import org.pyft.objects.PyHeapObject;
import org.pyft.objects.bytes.BufferExporter;
import org.pyft.objects.bytes.PyBuffer;
import org.pyft.objects.exception.PyErr;
import org.pyft.objects.slice.SliceIndices;
import org.pyft.objects.type.PyType;

import java.util.Arrays;

/**
 * {@code array.array}: items of one kind, packed into bytes.
 *
 * <p>
 * Reads take no lock: they read the count, then the bytes, and cut the one to the other. Changes hold the monitor. An open buffer
 * pins the bytes and the count.
 */
public final class PyArray extends PyHeapObject implements BufferExporter {
    public static final PyType TYPE =
            PyType.builtin("array.array", new ArrayMethodsTable()).asSequence();

    private final ArrayKind kind;
    private byte[] bytes;
    private int count;
    private int exports;

    /** With these bytes, which are not copied. */
    PyArray(ArrayKind kind, byte[] bytes) {
        this.kind = kind;
        this.bytes = bytes;
        this.count = bytes.length / kind.size;
    }

    static PyArray create(PyType type, ArrayKind kind, byte[] bytes) {
        PyArray result = new PyArray(kind, bytes);
        result.initType(type);
        return result;
    }

    @Override
    public PyType builtinType() {
        return TYPE;
    }

    ArrayKind kind() {
        return kind;
    }

    int size() {
        return count;
    }

    /** The item at {@code index}, or null if there is none. */
    @TruffleBoundary
    Object get(int index) {
        int limit = count;
        byte[] current = bytes;
        return index >= 0 && index < limit && (index + 1L) * kind.size <= current.length
                ? kind.read(current, index * kind.size)
                : null;
    }

    /** The bytes of all items, copied. */
    synchronized byte[] toBytes() {
        return Arrays.copyOf(bytes, count * kind.size);
    }

    synchronized PyArray slice(SliceIndices part) {
        int size = kind.size;
        byte[] result = new byte[part.count() * size];
        for (int i = 0; i < part.count(); i++) {
            System.arraycopy(
                    bytes, (part.start() + i * part.step()) * size, result, i * size, size);
        }
        return new PyArray(kind, result);
    }

    // Changes: each method is atomic

    /** Stores bits at {@code index}; false if there is no such item. */
    synchronized boolean set(int index, long bits) {
        if (index < 0 || index >= count) {
            return false;
        }
        kind.write(bytes, index * kind.size, bits);
        return true;
    }

    synchronized void append(long bits) {
        int at = count;
        resize(at + 1L);
        kind.write(bytes, at * kind.size, bits);
    }

    synchronized void append(byte[] items) {
        int at = count * kind.size;
        if (items.length > 0) {
            resize(count + (long) items.length / kind.size);
            System.arraycopy(items, 0, bytes, at, items.length);
        }
    }

    /** Replaces {@code [from:to]} by items. */
    synchronized void replace(int start, int stop, byte[] items) {
        int from = Math.min(start, count);
        int to = Math.clamp(stop, from, count);
        int size = kind.size;
        int tail = (count - to) * size;
        if (items.length != (to - from) * size) {
            checkResize();
            long length = (long) from * size + items.length + tail;
            if (length > Integer.MAX_VALUE - 16) {
                throw PyErr.memoryError();
            }
            // A new array, so that readers see the old items or the new ones.
            byte[] result = new byte[(int) length];
            System.arraycopy(bytes, 0, result, 0, from * size);
            System.arraycopy(bytes, to * size, result, from * size + items.length, tail);
            bytes = result;
            count = result.length / size;
        }
        System.arraycopy(items, 0, bytes, from * size, items.length);
    }

    synchronized void insert(long index, long bits) {
        int at = (int) Math.clamp(index < 0 ? index + count : index, 0L, (long) count);
        byte[] item = new byte[kind.size];
        kind.write(item, 0, bits);
        replace(at, at, item);
    }

    /** Removes the item at {@code index} and returns it, or null if there is none. */
    synchronized Object pop(long index) {
        long at = index < 0 ? index + count : index;
        if (at < 0 || at >= count) {
            return null;
        }
        Object item = kind.read(bytes, (int) at * kind.size);
        if (at == count - 1) {
            checkResize();
            count--;
        } else {
            replace((int) at, (int) at + 1, new byte[0]);
        }
        return item;
    }

    /** Removes the item at {@code index} if it still is {@code item}. */
    synchronized boolean removeFound(int index, Object item) {
        return item.equals(get(index)) && pop(index) != null;
    }

    /** Stores items at the places of an extended slice. */
    synchronized void setSlice(SliceIndices part, byte[] items) {
        int size = kind.size;
        for (int i = 0; i < part.count(); i++) {
            int at = part.start() + i * part.step();
            if (at < count) {
                System.arraycopy(items, i * size, bytes, at * size, size);
            }
        }
    }

    /** Removes the items of an extended slice. */
    synchronized void deleteSlice(SliceIndices part) {
        if (part.count() == 0) {
            return;
        }
        checkResize();
        int size = kind.size;
        byte[] result = new byte[count * size];
        int kept = 0;
        boolean[] removed = new boolean[count];
        for (int i = 0; i < part.count(); i++) {
            int at = part.start() + i * part.step();
            if (at < count) {
                removed[at] = true;
            }
        }
        for (int i = 0; i < count; i++) {
            if (!removed[i]) {
                System.arraycopy(bytes, i * size, result, kept++ * size, size);
            }
        }
        bytes = result;
        count = kept;
    }

    synchronized void repeat(long times) {
        if (times == 1 || count == 0) {
            return;
        }
        int length = count * kind.size;
        if (times <= 0) {
            checkResize();
            count = 0;
            return;
        }
        if (times > (Integer.MAX_VALUE - 16) / length) {
            throw PyErr.memoryError();
        }
        int items = count;
        resize(items * times);
        for (int i = 1; i < times; i++) {
            System.arraycopy(bytes, 0, bytes, i * length, length);
        }
    }

    synchronized void reverse() {
        byte[] old = toBytes();
        int size = kind.size;
        for (int i = 0; i < count; i++) {
            System.arraycopy(old, i * size, bytes, (count - 1 - i) * size, size);
        }
    }

    synchronized void byteSwap() {
        swapBytes(bytes, count * kind.size, kind.size);
    }

    /** Turns the bytes of every item round. */
    static void swapBytes(byte[] bytes, int length, int size) {
        for (int at = 0; at + size <= length; at += size) {
            for (int i = at, j = at + size - 1; i < j; i++, j--) {
                byte b = bytes[i];
                bytes[i] = bytes[j];
                bytes[j] = b;
            }
        }
    }

    private void checkResize() {
        if (exports > 0) {
            throw PyErr.bufferError("cannot resize an array that is exporting buffers");
        }
    }

    private void resize(long items) {
        checkResize();
        long length = items * kind.size;
        if (length > Integer.MAX_VALUE - 16) {
            throw PyErr.memoryError();
        }
        if (length > bytes.length) {
            bytes =
                    Arrays.copyOf(
                            bytes,
                            (int)
                                    Math.min(
                                            Integer.MAX_VALUE - 16,
                                            Math.max(
                                                    length,
                                                    bytes.length + (bytes.length >> 1) + 16L)));
        }
        count = (int) items;
    }

    @Override
    public synchronized PyBuffer openBuffer(boolean writable) {
        exports++;
        return new Export(this, bytes, count * kind.size);
    }

    private synchronized void release() {
        exports--;
    }

    private static final class Export implements PyBuffer {
        private final PyArray owner;
        private final byte[] bytes;
        private final int length;
        private boolean closed;

        Export(PyArray owner, byte[] bytes, int length) {
            this.owner = owner;
            this.bytes = bytes;
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
            return bytes;
        }

        @Override
        public int arrayOffset() {
            return 0;
        }

        @Override
        public String format() {
            return owner.kind.format();
        }

        @Override
        public int itemSize() {
            return owner.kind.size;
        }

        @Override
        public void close() {
            if (!closed) {
                closed = true;
                owner.release();
            }
        }
    }
}
