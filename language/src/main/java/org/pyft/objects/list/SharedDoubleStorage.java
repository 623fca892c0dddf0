package org.pyft.objects.list;

/** The storage of a shared list whose elements are all floats. */
public final class SharedDoubleStorage extends DoubleStorage {
    SharedDoubleStorage(double[] array, int size) {
        super(array, size, true);
    }

    @Override
    ListStorage toShared() {
        return this;
    }
}
