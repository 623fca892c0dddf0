package org.pyft.objects.list;

/** The storage of a shared list without elements. */
public final class SharedEmptyStorage extends EmptyStorage {
    /** The storage of empty shared lists. (A list that is being sorted has one of its own.) */
    public static final SharedEmptyStorage SHARED = new SharedEmptyStorage();

    SharedEmptyStorage() {
        super(true);
    }

    @Override
    ListStorage toShared() {
        return this;
    }
}
