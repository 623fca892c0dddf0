package org.pyft.objects.list;

/** The storage of a shared list of settled length whose elements are all floats. See {@link FixedLists}. */
public final class FixedDoubleStorage extends DoubleStorage {
    FixedDoubleStorage(double[] array, int size) {
        super(array, size, true);
    }

    @Override
    boolean isFixed() {
        return true;
    }

    @Override
    ListStorage toShared() {
        return new SharedDoubleStorage(array, size);
    }
}
