package org.pyft.objects.list;

/** The storage of a list with elements of several or other kinds. */
public sealed class ObjectStorage extends ListStorage
        permits SharedObjectStorage, FixedObjectStorage {
    final Object[] array;

    ObjectStorage(Object[] array, int size) {
        this(array, size, false);
    }

    ObjectStorage(Object[] array, int size, boolean shared) {
        super(size, shared);
        this.array = array;
    }

    /** The element at an index below {@link #size()}; null if it has been popped from a shared list meanwhile. */
    public final Object getObject(int index) {
        return array[index];
    }

    /** Overwrites the element at an index below {@link #size()}. The caller owns the list or holds its monitor. */
    public final void setObject(int index, Object value) {
        array[index] = value;
    }

    /** Whether another element fits into the array. */
    public final boolean hasRoom() {
        return size < array.length;
    }

    /** Appends to a local storage that has room. */
    final void push(Object value) {
        array[size] = value;
        size++;
    }

    /** This storage with one element more, in the same array, for a shared list. The caller holds the list's monitor. */
    final SharedObjectStorage pushShared(Object value) {
        array[size] = value;
        return new SharedObjectStorage(array, size + 1);
    }

    @Override
    public final Object getOrNull(int index) {
        return index >= 0 && index < size ? array[index] : null;
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
        return new Object[length];
    }

    @Override
    final ListStorage wrap(Object newArray, int newSize) {
        return new ObjectStorage((Object[]) newArray, newSize);
    }

    @Override
    ListStorage toShared() {
        return new SharedObjectStorage(array, size);
    }

    @Override
    final void clearSlots(int from, int to) {
        for (int i = from; i < to; i++) {
            array[i] = null;
        }
    }

    @Override
    final boolean accepts(Object value) {
        return true;
    }

    @Override
    ListStorage toFixed() {
        return new FixedObjectStorage(array, size);
    }

    @Override
    final void put(int index, Object value) {
        array[index] = value;
    }

    @Override
    final void copyTo(int from, Object[] target, int at, int count) {
        System.arraycopy(array, from, target, at, count);
    }

    @Override
    final void gather(int start, int step, Object target, int count) {
        Object[] result = (Object[]) target;
        for (int i = 0; i < count; i++) {
            result[i] = array[start + i * step];
        }
    }

    @Override
    final ListStorage reversed() {
        Object[] result = new Object[size];
        for (int i = 0; i < size; i++) {
            result[i] = array[size - 1 - i];
        }
        return new ObjectStorage(result, size);
    }
}
