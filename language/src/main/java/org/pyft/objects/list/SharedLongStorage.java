package org.pyft.objects.list;

/** The storage of a shared list whose elements are all ints in the range of a Java long. */
public final class SharedLongStorage extends LongStorage {
    SharedLongStorage(long[] array, int size) {
        super(array, size, true);
    }

    @Override
    ListStorage toShared() {
        return this;
    }
}
