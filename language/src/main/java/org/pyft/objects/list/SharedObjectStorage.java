package org.pyft.objects.list;

/** The storage of a shared list with elements of several or other kinds. */
public final class SharedObjectStorage extends ObjectStorage {
    SharedObjectStorage(Object[] array, int size) {
        super(array, size, true);
    }

    @Override
    ListStorage toShared() {
        return this;
    }
}
