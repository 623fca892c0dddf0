package org.pyft.objects.list;

/** The storage of a list without elements; the first one decides the kind. */
public sealed class EmptyStorage extends ListStorage permits SharedEmptyStorage {
    /** The storage of empty local lists. (A list that is being sorted has one of its own.) */
    public static final EmptyStorage LOCAL = new EmptyStorage();

    EmptyStorage() {
        this(false);
    }

    EmptyStorage(boolean shared) {
        super(0, shared);
    }

    @Override
    public final Object getOrNull(int index) {
        return null;
    }

    @Override
    final Object array() {
        return null;
    }

    @Override
    final int capacity() {
        return 0;
    }

    @Override
    final Object newArray(int length) {
        throw new IllegalStateException();
    }

    @Override
    final ListStorage wrap(Object array, int newSize) {
        return LOCAL;
    }

    @Override
    ListStorage toShared() {
        return isPlaceholder() ? new SharedEmptyStorage() : SharedEmptyStorage.SHARED;
    }

    /** Whether this stands for the elements of a list that is being sorted. */
    final boolean isPlaceholder() {
        return this != LOCAL && this != SharedEmptyStorage.SHARED;
    }

    @Override
    final boolean accepts(Object value) {
        return false;
    }

    @Override
    final void put(int index, Object value) {
        throw new IllegalStateException();
    }

    @Override
    final void copyTo(int from, Object[] target, int at, int count) {}

    @Override
    final void gather(int start, int step, Object target, int count) {}

    @Override
    final ListStorage reversed() {
        return this;
    }
}
