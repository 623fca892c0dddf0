package org.pyft.objects.list;

/** The storage of a list whose elements are all ints in the range of a Java long. */
public sealed class LongStorage extends ListStorage permits SharedLongStorage, FixedLongStorage {
    final long[] array;

    LongStorage(long[] array, int size) {
        this(array, size, false);
    }

    LongStorage(long[] array, int size, boolean shared) {
        super(size, shared);
        this.array = array;
    }

    /** The element at an index below {@link #size()}. */
    public final long getLong(int index) {
        return array[index];
    }

    /** Overwrites the element at an index below {@link #size()}. The caller owns the list or holds its monitor. */
    public final void setLong(int index, long value) {
        array[index] = value;
    }

    /** Whether another element fits into the array. */
    public final boolean hasRoom() {
        return size < array.length;
    }

    /** Appends to a local storage that has room. */
    final void push(long value) {
        array[size] = value;
        size++;
    }

    /** This storage with one element more, in the same array, for a shared list. The caller holds the list's monitor. */
    final SharedLongStorage pushShared(long value) {
        array[size] = value;
        return new SharedLongStorage(array, size + 1);
    }

    @Override
    public final Object getOrNull(int index) {
        return index >= 0 && index < size ? (Long) array[index] : null;
    }

    @Override
    final Object array() {
        return array;
    }

    @Override
    final int capacity() {
        return array.length;
    }

    @Override
    final Object newArray(int length) {
        return new long[length];
    }

    @Override
    final ListStorage wrap(Object newArray, int newSize) {
        return new LongStorage((long[]) newArray, newSize);
    }

    @Override
    ListStorage toShared() {
        return new SharedLongStorage(array, size);
    }

    @Override
    final boolean accepts(Object value) {
        return value instanceof Long;
    }

    @Override
    ListStorage toFixed() {
        return new FixedLongStorage(array, size);
    }

    @Override
    final void put(int index, Object value) {
        array[index] = (Long) value;
    }

    @Override
    final void copyTo(int from, Object[] target, int at, int count) {
        for (int i = 0; i < count; i++) {
            target[at + i] = array[from + i];
        }
    }

    @Override
    final void gather(int start, int step, Object target, int count) {
        long[] result = (long[]) target;
        for (int i = 0; i < count; i++) {
            result[i] = array[start + i * step];
        }
    }

    @Override
    final ListStorage reversed() {
        long[] result = new long[size];
        for (int i = 0; i < size; i++) {
            result[i] = array[size - 1 - i];
        }
        return new LongStorage(result, size);
    }
}
