package org.pyft.objects.list;

/** The storage of a list whose elements are all floats. */
public sealed class DoubleStorage extends ListStorage
        permits SharedDoubleStorage, FixedDoubleStorage {
    final double[] array;

    DoubleStorage(double[] array, int size) {
        this(array, size, false);
    }

    DoubleStorage(double[] array, int size, boolean shared) {
        super(size, shared);
        this.array = array;
    }

    /** The element at an index below {@link #size()}. */
    public final double getDouble(int index) {
        return array[index];
    }

    /** Overwrites the element at an index below {@link #size()}. The caller owns the list or holds its monitor. */
    public final void setDouble(int index, double value) {
        array[index] = value;
    }

    /** Whether another element fits into the array. */
    public final boolean hasRoom() {
        return size < array.length;
    }

    /** Appends to a local storage that has room. */
    final void push(double value) {
        array[size] = value;
        size++;
    }

    /** This storage with one element more, in the same array, for a shared list. The caller holds the list's monitor. */
    final SharedDoubleStorage pushShared(double value) {
        array[size] = value;
        return new SharedDoubleStorage(array, size + 1);
    }

    @Override
    public final Object getOrNull(int index) {
        return index >= 0 && index < size ? (Double) array[index] : null;
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
        return new double[length];
    }

    @Override
    final ListStorage wrap(Object newArray, int newSize) {
        return new DoubleStorage((double[]) newArray, newSize);
    }

    @Override
    ListStorage toShared() {
        return new SharedDoubleStorage(array, size);
    }

    @Override
    final boolean accepts(Object value) {
        return value instanceof Double;
    }

    @Override
    ListStorage toFixed() {
        return new FixedDoubleStorage(array, size);
    }

    @Override
    final void put(int index, Object value) {
        array[index] = (Double) value;
    }

    @Override
    final void copyTo(int from, Object[] target, int at, int count) {
        for (int i = 0; i < count; i++) {
            target[at + i] = array[from + i];
        }
    }

    @Override
    final void gather(int start, int step, Object target, int count) {
        double[] result = (double[]) target;
        for (int i = 0; i < count; i++) {
            result[i] = array[start + i * step];
        }
    }

    @Override
    final ListStorage reversed() {
        double[] result = new double[size];
        for (int i = 0; i < size; i++) {
            result[i] = array[size - 1 - i];
        }
        return new DoubleStorage(result, size);
    }
}
