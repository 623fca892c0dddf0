package org.pyft.objects.bytes;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;

import org.pyft.objects.exception.PyErr;
import org.pyft.objects.type.PyType;

import java.lang.invoke.VarHandle;
import java.util.Arrays;

/**
 * {@code bytearray}: an array and how much of it is in use.
 *
 * <p>
 * Reads take no lock: they read size, then array, and cut the size to the array. Writes to a shared bytearray hold its
 * monitor. An open buffer pins array and size, so that its user may write into the array directly.
 */
public final class PyByteArray extends PyBytesLike {
    public static final PyType TYPE =
            PyType.builtin("bytearray", new ByteArrayMethodsTable())
                    .withTable(new BytesLikeMethodsTable());

    private static final byte[] NONE = new byte[0];
    private static final int MAXIMUM = Integer.MAX_VALUE - 16;

    private byte[] array;
    private int size;

    /** Null until the first buffer is opened. */
    private Exports exports;

    /** With these bytes; the array is not copied. */
    public PyByteArray(byte[] bytes) {
        array = bytes;
        size = bytes.length;
    }

    /** Empty. */
    public PyByteArray() {
        array = NONE;
    }

    @Override
    public PyType builtinType() {
        return TYPE;
    }

    @Override
    public int size() {
        return size;
    }

    @Override
    byte[] array() {
        return array;
    }

    @Override
    PyBytesLike make(byte[] bytes) {
        return new PyByteArray(bytes);
    }

    /** The bytes as they are now, copied. */
    public byte[] toBytes() {
        if (isShared()) {
            synchronized (this) {
                return Arrays.copyOf(array, size);
            }
        }
        return Arrays.copyOf(array, size);
    }

    /** Of a shared bytearray a copy: what reads the bytes twice, as replacing does, has to see the same ones. */
    @Override
    Span span() {
        if (!isShared()) {
            return super.span();
        }
        byte[] bytes = toBytes();
        return new Span(bytes, 0, bytes.length);
    }

    /** The byte at {@code index}, 0 to 255; −1 if another thread has taken it away meanwhile. */
    public int get(int index) {
        int limit = size;
        byte[] bytes = array;
        return index < limit && index < bytes.length ? bytes[index] & 0xff : -1;
    }

    /** Room the object has without growing. */
    int capacity() {
        return array.length;
    }

    // Writing: each method is atomic --------------------------------------------------------------

    /** Sets one byte; false if the index is out of range. */
    public boolean set(int index, int value) {
        if (isShared()) {
            synchronized (this) {
                return setNow(index, value);
            }
        }
        return setNow(index, value);
    }

    private boolean setNow(int index, int value) {
        if (index < 0 || index >= size) {
            return false;
        }
        array[index] = (byte) value;
        return true;
    }

    /** Appends one byte. */
    @TruffleBoundary
    public void append(int value) {
        if (!tryAppend(value)) {
            releaseForgotten();
            append(value);
        }
    }

    private boolean tryAppend(int value) {
        if (isShared()) {
            synchronized (this) {
                return appendNow(value);
            }
        }
        return appendNow(value);
    }

    private boolean appendNow(int value) {
        if (isPinned()) {
            return false;
        }
        ensureCapacity(size + 1L);
        array[size] = (byte) value;
        VarHandle.storeStoreFence();
        size++;
        return true;
    }

    /** Replaces {@code [from:to]}, cut to what there is, by a part of {@code source}, which is not this array. */
    @TruffleBoundary
    void replace(int from, int to, byte[] source, int offset, int length) {
        if (!tryReplace(from, to, source, offset, length)) {
            releaseForgotten();
            replace(from, to, source, offset, length);
        }
    }

    private boolean tryReplace(int from, int to, byte[] source, int offset, int length) {
        if (isShared()) {
            synchronized (this) {
                return replaceNow(from, to, source, offset, length);
            }
        }
        return replaceNow(from, to, source, offset, length);
    }

    private boolean replaceNow(int from, int to, byte[] source, int offset, int length) {
        int start = Math.min(from, size);
        int end = Math.max(start, Math.min(to, size));
        long newSize = (long) size - (end - start) + length;
        if (newSize != size) {
            if (isPinned()) {
                return false;
            }
            if (isShared() && newSize < size) {
                // Readers without a lock may hold the array: what moves must move in a new one.
                byte[] fresh = new byte[(int) newSize];
                System.arraycopy(array, 0, fresh, 0, start);
                System.arraycopy(source, offset, fresh, start, length);
                System.arraycopy(array, end, fresh, start + length, size - end);
                size = (int) newSize;
                array = fresh;
                return true;
            }
            ensureCapacity(newSize);
            System.arraycopy(array, end, array, start + length, size - end);
        }
        System.arraycopy(source, offset, array, start, length);
        VarHandle.storeStoreFence();
        size = (int) newSize;
        if (newSize < array.length / 4 && !isPinned()) {
            array = Arrays.copyOf(array, size);
        }
        return true;
    }

    /** Appends a part of {@code source}. */
    void append(byte[] source, int offset, int length) {
        replace(Integer.MAX_VALUE, Integer.MAX_VALUE, source, offset, length);
    }

    /** Removes and returns the byte at {@code index}, counted from the end if negative; −1 if there is none. */
    @TruffleBoundary
    int pop(long index) {
        synchronized (this) {
            long at = index < 0 ? index + size : index;
            if (at < 0 || at >= size) {
                return -1;
            }
            int value = array[(int) at] & 0xff;
            if (replaceNow((int) at, (int) at + 1, NONE, 0, 0)) {
                return value;
            }
        }
        releaseForgotten();
        return pop(index);
    }

    /** Removes the first byte of that value; false if there is none. */
    @TruffleBoundary
    boolean remove(int value) {
        synchronized (this) {
            int at = 0;
            while (at < size && (array[at] & 0xff) != value) {
                at++;
            }
            if (at == size) {
                return false;
            }
            if (replaceNow(at, at + 1, NONE, 0, 0)) {
                return true;
            }
        }
        releaseForgotten();
        return remove(value);
    }

    /** Writes {@code values} to the places {@code start}, {@code start + step}, …; false if some are gone. */
    @TruffleBoundary
    boolean setStepped(int start, int step, byte[] values) {
        synchronized (this) {
            int count = values.length;
            if (count > 0 && Math.max(start, start + (count - 1) * (long) step) >= size) {
                return false;
            }
            for (int i = 0, at = start; i < count; i++, at += step) {
                array[at] = values[i];
            }
            return true;
        }
    }

    /** Removes the {@code count} bytes at {@code start}, {@code start + step}, … */
    @TruffleBoundary
    void removeStepped(int start, int step, int count) {
        if (count == 0) {
            return;
        }
        if (!tryRemoveStepped(start, step, count)) {
            releaseForgotten();
            removeStepped(start, step, count);
        }
    }

    private boolean tryRemoveStepped(int start, int step, int count) {
        synchronized (this) {
            if (isPinned()) {
                return false;
            }
            int first = step < 0 ? start + step * (count - 1) : start;
            int distance = Math.abs(step);
            byte[] fresh = new byte[size];
            int length = 0;
            for (int i = 0; i < size; i++) {
                int place = i - first;
                if (place < 0 || place % distance != 0 || place / distance >= count) {
                    fresh[length++] = array[i];
                }
            }
            size = length;
            array = fresh;
            return true;
        }
    }

    @TruffleBoundary
    void clear() {
        if (!tryClear()) {
            releaseForgotten();
            clear();
        }
    }

    private boolean tryClear() {
        synchronized (this) {
            if (isPinned()) {
                return false;
            }
            size = 0;
            array = NONE;
            return true;
        }
    }

    /** Cuts or fills with zeros. */
    @TruffleBoundary
    void resize(int length) {
        if (!tryResize(length)) {
            releaseForgotten();
            resize(length);
        }
    }

    private boolean tryResize(int length) {
        synchronized (this) {
            if (length == size) {
                return true;
            }
            if (isPinned()) {
                return false;
            }
            byte[] fresh = new byte[length];
            System.arraycopy(array, 0, fresh, 0, Math.min(size, length));
            publish(fresh);
            return true;
        }
    }

    /** Makes a fresh array the contents: readers that know the old size must find as much in the old array. */
    private void publish(byte[] fresh) {
        size = Math.min(size, fresh.length);
        array = fresh;
        VarHandle.storeStoreFence();
        size = fresh.length;
    }

    @TruffleBoundary
    void reverse() {
        synchronized (this) {
            for (int i = 0, j = size - 1; i < j; i++, j--) {
                byte b = array[i];
                array[i] = array[j];
                array[j] = b;
            }
        }
    }

    /** {@code self *= count}. */
    @TruffleBoundary
    void repeat(long count) {
        if (!tryRepeat(count)) {
            releaseForgotten();
            repeat(count);
        }
    }

    private boolean tryRepeat(long count) {
        synchronized (this) {
            if (count == 1 || size == 0) {
                return true;
            }
            if (isPinned()) {
                return false;
            }
            if (count > MAXIMUM / size) {
                throw PyErr.memoryError();
            }
            byte[] fresh = new byte[(int) (size * count)];
            for (int at = 0; at < fresh.length; at += size) {
                System.arraycopy(array, 0, fresh, at, size);
            }
            publish(fresh);
            return true;
        }
    }

    private void ensureCapacity(long wanted) {
        if (wanted > array.length) {
            if (wanted > MAXIMUM) {
                throw PyErr.memoryError();
            }
            long grown = wanted + (wanted >> 3) + (wanted < 9 ? 3 : 6);
            array = Arrays.copyOf(array, (int) Math.min(grown, MAXIMUM));
        }
    }

    /** Whether open buffers forbid to resize. */
    private boolean isPinned() {
        return exports != null && !exports.isEmpty();
    }

    /** Called without the monitor after a change found open buffers: BufferError if they are in use. */
    private void releaseForgotten() {
        Exports.collect();
        synchronized (this) {
            if (isPinned()) {
                throw PyErr.bufferError("Existing exports of data: object cannot be re-sized");
            }
        }
    }

    // Buffers -------------------------------------------------------------------------------------

    @Override
    @TruffleBoundary
    public PyBuffer openBuffer(boolean writable) {
        synchronized (this) {
            if (exports == null) {
                exports = new Exports();
            }
            Export export = new Export(this, array, size);
            exports.add(export);
            return export;
        }
    }

    private void closed(Export export) {
        synchronized (this) {
            exports.remove(export);
        }
    }

    /** An open buffer. */
    private static final class Export implements PyBuffer {
        private final PyByteArray owner;
        private final byte[] array;
        private final int length;

        Export(PyByteArray owner, byte[] array, int length) {
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
            owner.closed(this);
        }
    }
}
