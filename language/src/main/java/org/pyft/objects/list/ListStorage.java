package org.pyft.objects.list;

import org.pyft.objects.exception.PyErr;

import java.util.Arrays;

/**
 * How a list keeps its elements: nothing, {@code long[]}, {@code double[]} or {@code Object[]}, each in a local and a shared form.
 *
 * <p>
 * The class of the storage answers element kind and sharedness in one check. Reading is the same for both forms: load the
 * array, compare with the size, load the element. They differ in how the size changes: a local storage is changed in place;
 * the size of a shared one never changes once the list refers to it, so every change of the list's length, appending in
 * place included, installs a new storage object with a release store. A reader therefore never needs more than plain
 * loads: whatever storage it sees, the elements below its size were written before.
 *
 * <p>
 * Elements of a shared storage are overwritten only under the monitor of its list, unless it is a fixed one (see {@link FixedLists}). A slot of an {@link ObjectStorage} is null if
 * its element has been popped since: readers who still hold an older storage then load the list's storage again.
 */
public abstract sealed class ListStorage
        permits EmptyStorage, LongStorage, DoubleStorage, ObjectStorage {
    /** More elements than a Java array holds, as in CPython where the memory is exhausted. */
    static final int MAXIMUM_SIZE = Integer.MAX_VALUE - 8;

    /** Number of elements. Never larger than the array. */
    int size;

    private final boolean shared;

    ListStorage(int size, boolean shared) {
        this.size = size;
        this.shared = shared;
    }

    /** Number of elements. */
    public final int size() {
        return size;
    }

    /** Whether this is the form for shared lists. */
    public final boolean isShared() {
        return shared;
    }

    /** The boxed element, or null if {@code index} is out of range (or the element has been popped meanwhile). */
    public abstract Object getOrNull(int index);

    /** The Java array, or null. */
    abstract Object array();

    abstract int capacity();

    /** A fresh array of this kind. */
    abstract Object newArray(int length);

    /** A local storage of this kind around {@code array}. */
    abstract ListStorage wrap(Object array, int newSize);

    /** The same elements in the form for shared lists that change (this storage if it has it); the array is the same. */
    abstract ListStorage toShared();

    /** The same elements of a local storage in the form for shared lists of settled length, if this kind has one. */
    ListStorage toFixed() {
        return toShared();
    }

    /** Whether elements may be overwritten without the list's monitor; see {@link FixedLists}. */
    boolean isFixed() {
        return false;
    }

    /** Forgets references in slots from {@code from} to {@code to}. */
    void clearSlots(int from, int to) {}

    /** Whether {@code value} can be stored without changing the kind. */
    abstract boolean accepts(Object value);

    /** Stores an acceptable value. The caller owns the list or holds its monitor. */
    abstract void put(int index, Object value);

    /** Copies elements, boxed, into {@code target}. */
    abstract void copyTo(int from, Object[] target, int at, int count);

    // Making storages
    // --------------------------------------------------------------------------------------------------

    /** A local storage for {@code items}, which it may keep. */
    static ListStorage of(Object[] items) {
        if (items.length == 0) {
            return EmptyStorage.LOCAL;
        }
        if (items[0] instanceof Long) {
            long[] longs = longsOrNull(items);
            if (longs != null) {
                return new LongStorage(longs, longs.length);
            }
        } else if (items[0] instanceof Double) {
            double[] doubles = doublesOrNull(items);
            if (doubles != null) {
                return new DoubleStorage(doubles, doubles.length);
            }
        }
        // Arrays of a narrower class would refuse other elements.
        return new ObjectStorage(
                items.getClass() == Object[].class
                        ? items
                        : Arrays.copyOf(items, items.length, Object[].class),
                items.length);
    }

    private static long[] longsOrNull(Object[] items) {
        long[] longs = new long[items.length];
        for (int i = 0; i < items.length; i++) {
            if (items[i] instanceof Long value) {
                longs[i] = value;
            } else {
                return null;
            }
        }
        return longs;
    }

    private static double[] doublesOrNull(Object[] items) {
        double[] doubles = new double[items.length];
        for (int i = 0; i < items.length; i++) {
            if (items[i] instanceof Double value) {
                doubles[i] = value;
            } else {
                return null;
            }
        }
        return doubles;
    }

    /** A local storage with {@code value} as its only element. */
    static ListStorage single(Object value) {
        if (value instanceof Long l) {
            long[] longs = new long[4];
            longs[0] = l;
            return new LongStorage(longs, 1);
        } else if (value instanceof Double d) {
            double[] doubles = new double[4];
            doubles[0] = d;
            return new DoubleStorage(doubles, 1);
        }
        Object[] objects = new Object[4];
        objects[0] = value;
        return new ObjectStorage(objects, 1);
    }

    /** A local copy of this storage as objects, with room for {@code room} more. */
    final ObjectStorage toObjects(int room) {
        Object[] objects = new Object[grow((long) size + room)];
        copyTo(0, objects, 0, size);
        return new ObjectStorage(objects, size);
    }

    /** All elements, boxed, in a fresh array. */
    final Object[] toArray() {
        Object[] result = new Object[size];
        copyTo(0, result, 0, size);
        return result;
    }

    // Copies
    // -------------------------------------------------------------------------------------------------------------

    /** A local copy of the elements from {@code from} to {@code to}. */
    final ListStorage slice(int from, int to) {
        int count = to - from;
        if (count <= 0) {
            return EmptyStorage.LOCAL;
        }
        Object copy = newArray(count);
        System.arraycopy(array(), from, copy, 0, count);
        return wrap(copy, count);
    }

    /** A local copy of {@code count} elements, {@code step} apart. */
    final ListStorage slice(int start, int step, int count) {
        if (step == 1 || count <= 1) {
            return slice(start, start + count);
        }
        Object copy = newArray(count);
        gather(start, step, copy, count);
        return wrap(copy, count);
    }

    /** Copies {@code count} elements, {@code step} apart, to the start of {@code target}. */
    abstract void gather(int start, int step, Object target, int count);

    /** A local copy of the elements, {@code times} times. */
    final ListStorage repeated(long times) {
        if (size == 0) {
            return this;
        } else if (times <= 0) {
            return EmptyStorage.LOCAL;
        }
        int total = checkSize(times > MAXIMUM_SIZE ? Long.MAX_VALUE : size * times);
        Object copy = newArray(total);
        System.arraycopy(array(), 0, copy, 0, size);
        for (int done = size; done < total; done += Math.min(done, total - done)) {
            System.arraycopy(copy, 0, copy, done, Math.min(done, total - done));
        }
        return wrap(copy, total);
    }

    // Changes
    // ------------------------------------------------------------------------------------------------------------

    /**
     * The elements with those from {@code from} to {@code to} replaced by the elements of {@code part}, as a local storage.
     *
     * @param inPlace whether this storage may be changed (and returned): it belongs to a local list. {@code part} must then
     *            be another storage.
     */
    final ListStorage replace(int from, int to, ListStorage part, boolean inPlace) {
        int kept = size - (to - from);
        if (kept == 0) {
            return part.slice(0, part.size);
        }
        if (part.size == 0 || sameKind(part)) {
            return splice(from, to, part.array(), part.size, inPlace);
        }
        Object[] objects = part instanceof ObjectStorage boxed ? boxed.array : part.toArray();
        if (this instanceof ObjectStorage) {
            return splice(from, to, objects, part.size, inPlace);
        }
        return toObjects(part.size).splice(from, to, objects, part.size, true);
    }

    /** The elements and {@code value}, as a new local storage with room for more. */
    final ListStorage appended(Object value) {
        if (size == 0) {
            return single(value);
        } else if (!accepts(value)) {
            ObjectStorage objects = toObjects(1);
            objects.push(value);
            return objects;
        }
        Object fresh = newArray(grow(size + 1L));
        System.arraycopy(array(), 0, fresh, 0, size);
        ListStorage result = wrap(fresh, size + 1);
        result.put(size, value);
        return result;
    }

    /** Overwrites an element if that does not change the kind. The caller owns the list or holds its monitor. */
    final boolean putIfAccepted(int index, Object value) {
        if (this instanceof LongStorage longs) {
            if (value instanceof Long l) {
                longs.array[index] = l;
                return true;
            }
        } else if (this instanceof DoubleStorage doubles) {
            if (value instanceof Double d) {
                doubles.array[index] = d;
                return true;
            }
        } else if (this instanceof ObjectStorage objects) {
            objects.array[index] = value;
            return true;
        }
        return false;
    }

    private boolean sameKind(ListStorage other) {
        return switch (this) {
            case EmptyStorage e -> other instanceof EmptyStorage;
            case LongStorage l -> other instanceof LongStorage;
            case DoubleStorage d -> other instanceof DoubleStorage;
            case ObjectStorage o -> other instanceof ObjectStorage;
        };
    }

    final ListStorage splice(int from, int to, Object source, int count, boolean inPlace) {
        int newSize = checkSize((long) size - (to - from) + count);
        Object old = array();
        if (inPlace && newSize <= capacity() && (newSize >= size || newSize > capacity() >> 2)) {
            System.arraycopy(old, to, old, from + count, size - to);
            copy(source, old, from, count);
            clearSlots(newSize, size);
            size = newSize;
            return this;
        }
        Object fresh = newArray(newSize > size ? grow(newSize) : newSize);
        System.arraycopy(old, 0, fresh, 0, from);
        copy(source, fresh, from, count);
        System.arraycopy(old, to, fresh, from + count, size - to);
        return wrap(fresh, newSize);
    }

    private static void copy(Object source, Object target, int at, int count) {
        if (count > 0) {
            System.arraycopy(source, 0, target, at, count);
        }
    }

    /** The elements without {@code count} of them, {@code step} (positive) apart. */
    final ListStorage without(int start, int step, int count) {
        if (count == size) {
            return EmptyStorage.LOCAL;
        }
        Object old = array();
        Object fresh = newArray(size - count);
        System.arraycopy(old, 0, fresh, 0, start);
        int at = start;
        for (int i = 0; i < count; i++) {
            int from = start + i * step + 1;
            int to = i + 1 < count ? from + step - 1 : size;
            System.arraycopy(old, from, fresh, at, to - from);
            at += to - from;
        }
        return wrap(fresh, size - count);
    }

    /** The elements in reverse order, as a local storage. */
    abstract ListStorage reversed();

    /** A capacity for {@code needed} elements that leaves room for more. */
    static int grow(long needed) {
        return (int) Math.min(checkSize(needed) + (needed >> 1) + 4, MAXIMUM_SIZE);
    }

    /** {@code size} as an int; MemoryError where no Java array could hold so many elements. */
    static int checkSize(long size) {
        if (size > MAXIMUM_SIZE) {
            throw PyErr.memoryError();
        }
        return (int) size;
    }
}
