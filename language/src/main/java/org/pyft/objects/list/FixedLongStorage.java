package org.pyft.objects.list;

/** The storage of a shared list of settled length whose elements are all ints in the range of a Java long. See {@link FixedLists}. */
public final class FixedLongStorage extends LongStorage {
    FixedLongStorage(long[] array, int size) {
        super(array, size, true);
    }

    @Override
    boolean isFixed() {
        return true;
    }

    @Override
    ListStorage toShared() {
        return new SharedLongStorage(array, size);
    }
}
