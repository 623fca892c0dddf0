package org.pyft.objects.list;

/** The storage of a shared list of settled length with elements of several or other kinds. See {@link FixedLists}. */
public final class FixedObjectStorage extends ObjectStorage {
    FixedObjectStorage(Object[] array, int size) {
        super(array, size, true);
    }

    @Override
    boolean isFixed() {
        return true;
    }

    @Override
    ListStorage toShared() {
        return new SharedObjectStorage(array, size);
    }
}
