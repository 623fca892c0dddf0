package org.pyft.objects.list;

import com.oracle.truffle.api.CompilerDirectives;
import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;

import org.pyft.PyContext;
import org.pyft.objects.PyHeapObject;
import org.pyft.objects.exception.PyErr;
import org.pyft.objects.slice.SliceBounds;
import org.pyft.objects.slice.SliceIndices;
import org.pyft.objects.type.PyType;
import org.pyft.ops.Py;
import org.pyft.sharing.Publisher;
import org.pyft.sharing.Sharing;

import java.lang.invoke.VarHandle;

/**
 * {@code list}.
 *
 * <p>
 * Concurrency: reading elements and the length never locks. A local list is changed in place. Changes of a shared list publish the new
 * values first, then take the list's monitor, and install a new {@link ListStorage}; only the elements of the current storage are
 * overwritten in place, without the monitor as long as the length of the list is settled ({@link FixedLists}). So every method here is atomic, and readers see a change as a whole or not at all. No Python code
 * runs in this class.
 */
public final class PyList extends PyHeapObject {
    public static final PyType TYPE =
            PyType.builtin("list", new ListMethodsTable()).asSequence().notWeakReferenceable();

    private ListStorage storage;

    /** An empty list. */
    public PyList() {
        storage = EmptyStorage.LOCAL;
    }

    /** A list of {@code items}; the array belongs to the list from now on. */
    public PyList(Object[] items) {
        storage = ListStorage.of(items);
    }

    PyList(ListStorage storage) {
        this.storage = storage;
    }

    /** A list of {@code items}; the array belongs to the list from now on. */
    public static PyList of(Object... items) {
        return new PyList(items);
    }

    /** A list of ints; the array belongs to the list from now on. */
    public static PyList fromLongs(long[] items) {
        return new PyList(
                items.length == 0 ? EmptyStorage.LOCAL : new LongStorage(items, items.length));
    }

    /** A list of floats; the array belongs to the list from now on. */
    public static PyList fromDoubles(double[] items) {
        return new PyList(
                items.length == 0 ? EmptyStorage.LOCAL : new DoubleStorage(items, items.length));
    }

    @Override
    public PyType builtinType() {
        return TYPE;
    }

    // Sharing
    // ----------------------------------------------------------------------------------------------------------

    @Override
    public void markShared() {
        super.markShared();
        storage =
                storage.size >= FixedLists.MINIMUM_SIZE && FixedLists.areUsed()
                        ? storage.toFixed()
                        : storage.toShared();
    }

    /** Gives up a fixed storage, before the list's monitor is taken to change it or to see all elements at one instant. */
    private void thaw() {
        if (storage.isFixed()) {
            PyContext.get().fixedLists().thaw(this);
        }
    }

    /** Called while no other thread stores into the list. */
    void thawNow() {
        ListStorage s = storage;
        if (s.isFixed()) {
            install(s, true);
        }
    }

    @Override
    public void publishChildren(Publisher publisher) {
        super.publishChildren(publisher);
        if (storage instanceof ObjectStorage objects) {
            Object[] array = objects.array;
            for (int i = 0; i < objects.size; i++) {
                publisher.visit(array[i]);
            }
        }
    }

    /** Installs the storage that results from a change. The caller owns the list or holds its monitor. */
    private void install(ListStorage changed, boolean shared) {
        if (shared) {
            ListStorage result = changed.toShared();
            VarHandle.releaseFence();
            storage = result;
        } else {
            storage = changed;
        }
    }

    /**
     * Publishes what a shared list is to take up, before its monitor is taken.
     *
     * @return whether the list is shared
     */
    private boolean barrier(ListStorage part) {
        boolean shared = isShared();
        if (shared && part instanceof ObjectStorage objects) {
            for (int i = 0; i < objects.size; i++) {
                Sharing.publish(objects.array[i]);
            }
        }
        return shared;
    }

    // Reads
    // ------------------------------------------------------------------------------------------------------------

    /** {@code len(self)}. */
    public int size() {
        return storage.size;
    }

    /** The current storage, for nodes that specialise on its class. To be loaded anew after anything that may run Python code. */
    public ListStorage getStorage() {
        return storage;
    }

    /** The element at {@code index}; IndexError if there is none. Negative indices do not count from the end. */
    public Object get(int index) {
        Object value = getOrNull(index);
        if (value == null) {
            throw PyErr.indexError("list index out of range");
        }
        return value;
    }

    /** The element at {@code index}, or null if there is none. Negative indices do not count from the end. */
    public Object getOrNull(int index) {
        ListStorage s = storage;
        if (s instanceof LongStorage longs) {
            return Integer.compareUnsigned(index, s.size) < 0 ? (Long) longs.array[index] : null;
        } else if (s instanceof DoubleStorage doubles) {
            return Integer.compareUnsigned(index, s.size) < 0
                    ? (Double) doubles.array[index]
                    : null;
        } else if (s instanceof ObjectStorage objects
                && Integer.compareUnsigned(index, s.size) < 0) {
            Object value = objects.array[index];
            return value == null ? reload(index) : value;
        }
        return null;
    }

    /** {@code self[index]} with Python's negative indices. */
    public Object getItem(long index) {
        return get(position(index, storage.size));
    }

    /** The element at {@code index}, or null, read under the monitor: for readers who met a slot that is being emptied. */
    @TruffleBoundary
    Object reload(int index) {
        synchronized (this) {
            return storage.getOrNull(index);
        }
    }

    /** {@code index}, counted from the end if it is negative; −1 if it is out of range. */
    static int position(long index, int size) {
        long position = index < 0 ? index + size : index;
        return position >= 0 && position < size ? (int) position : -1;
    }

    /** All elements at one instant, in a fresh array. */
    @TruffleBoundary
    public Object[] toArray() {
        if (isShared()) {
            thaw();
            synchronized (this) {
                return storage.toArray();
            }
        }
        return storage.toArray();
    }

    /** The elements at one instant: to be used at once, before anything that may run Python code. */
    @TruffleBoundary
    ListStorage snapshot() {
        if (isShared()) {
            thaw();
            synchronized (this) {
                return storage.slice(0, storage.size);
            }
        }
        return storage;
    }

    /** An exact, local copy of the list at one instant. */
    @TruffleBoundary
    public PyList copy() {
        if (isShared()) {
            return new PyList(snapshot());
        }
        return new PyList(storage.slice(0, storage.size));
    }

    /** An exact, local copy of a slice of the list. */
    @TruffleBoundary
    public PyList getSlice(SliceBounds bounds) {
        if (isShared()) {
            thaw();
            synchronized (this) {
                return sliceOf(storage, bounds);
            }
        }
        return sliceOf(storage, bounds);
    }

    private static PyList sliceOf(ListStorage s, SliceBounds bounds) {
        SliceIndices indices = bounds.adjust(s.size);
        return new PyList(s.slice(indices.start(), indices.step(), indices.count()));
    }

    /** {@code self + other} as an exact, local list. */
    @TruffleBoundary
    PyList concat(PyList other) {
        ListStorage right = other.snapshot();
        ListStorage left = copy().storage;
        return new PyList(left.replace(left.size, left.size, right, true));
    }

    /** {@code self * times} as an exact, local list. */
    @TruffleBoundary
    PyList repeated(long times) {
        return new PyList(snapshot().repeated(times));
    }

    // Element stores
    // -----------------------------------------------------------------------------------------------------

    /** Overwrites the element at {@code index}; IndexError if there is none. Negative indices do not count from the end. */
    public void set(int index, Object value) {
        if (index < 0 || !setItem(index, value)) {
            throw PyErr.indexError("list assignment index out of range");
        }
    }

    /** {@code self[index] = value} with Python's negative indices; false if the index is out of range. */
    public boolean setItem(long index, Object value) {
        ListStorage s = storage;
        if (s.isShared()) {
            return setShared(index, value);
        }
        int position = position(index, s.size);
        if (position < 0) {
            return false;
        }
        if (!s.putIfAccepted(position, value)) {
            generalise(position, value);
        }
        return true;
    }

    @TruffleBoundary
    void generalise(int position, Object value) {
        ObjectStorage objects = storage.toObjects(0);
        objects.array[position] = value;
        storage = objects;
    }

    /** Sets an element of a shared list; false if the index is out of range. The value is published first. */
    boolean setShared(long index, Object value) {
        Sharing.publish(value);
        if (storage.isFixed() && FixedLists.areUsed()) {
            return setFixed(index, value);
        }
        return setLocked(index, value);
    }

    /** Overwrites an element without a lock while the list has a fixed storage. The value has been published. */
    @TruffleBoundary
    private boolean setFixed(long index, Object value) {
        // From here to the store there is no safepoint.
        ListStorage s = storage;
        if (s.isFixed()) {
            int position = position(index, s.size);
            if (position < 0) {
                return false;
            }
            VarHandle.releaseFence();
            if (s.putIfAccepted(position, value)) {
                return true;
            }
            thaw();
        }
        return setLocked(index, value);
    }

    private boolean setLocked(long index, Object value) {
        VarHandle.releaseFence();
        synchronized (this) {
            ListStorage s = storage;
            int position = position(index, s.size);
            if (position < 0) {
                return false;
            }
            if (!s.putIfAccepted(position, value)) {
                generaliseShared(s, position, value);
            }
            return true;
        }
    }

    @TruffleBoundary
    private void generaliseShared(ListStorage s, int position, Object value) {
        ObjectStorage objects = s.toObjects(0);
        objects.array[position] = value;
        install(objects, true);
    }

    // Appending and popping
    // ------------------------------------------------------------------------------------------------

    /** {@code self.append(value)}. */
    public void append(Object value) {
        ListStorage s = storage;
        if (CompilerDirectives.isExact(s, ObjectStorage.class)) {
            ObjectStorage objects = (ObjectStorage) s;
            if (objects.hasRoom()) {
                objects.push(value);
                return;
            }
        } else if (CompilerDirectives.isExact(s, LongStorage.class)) {
            LongStorage longs = (LongStorage) s;
            if (longs.hasRoom() && value instanceof Long l) {
                longs.push(l);
                return;
            }
        } else if (CompilerDirectives.isExact(s, DoubleStorage.class)) {
            DoubleStorage doubles = (DoubleStorage) s;
            if (doubles.hasRoom() && value instanceof Double d) {
                doubles.push(d);
                return;
            }
        } else if (s.isShared()) {
            appendShared(value);
            return;
        }
        appendGrowing(value);
    }

    /** Appends to a local list that is full or has another kind of elements. */
    @TruffleBoundary
    void appendGrowing(Object value) {
        storage = storage.appended(value);
    }

    /** Appends to a shared list. */
    void appendShared(Object value) {
        Sharing.publish(value);
        thaw();
        synchronized (this) {
            ListStorage s = storage;
            ListStorage appended;
            if (s instanceof ObjectStorage objects && objects.hasRoom()) {
                VarHandle.releaseFence();
                appended = objects.pushShared(value);
            } else if (s instanceof LongStorage longs
                    && value instanceof Long l
                    && longs.hasRoom()) {
                appended = longs.pushShared(l);
            } else if (s instanceof DoubleStorage doubles
                    && value instanceof Double d
                    && doubles.hasRoom()) {
                appended = doubles.pushShared(d);
            } else {
                appended = grownShared(s, value);
            }
            VarHandle.releaseFence();
            storage = appended;
        }
    }

    @TruffleBoundary
    private static ListStorage grownShared(ListStorage s, Object value) {
        return s.appended(value).toShared();
    }

    /** {@code self.extend(items)} for elements that are known: one atomic change. The array may be kept. */
    public void extend(Object[] items) {
        extend(ListStorage.of(items));
    }

    /** Appends the elements of another list or, doubling it, of this one. */
    void extend(PyList other) {
        extend(other == this || isShared() ? other.copy().storage : other.snapshot());
    }

    @TruffleBoundary
    private void extend(ListStorage part) {
        if (part.size == 0) {
            return;
        }
        if (barrier(part)) {
            thaw();
            synchronized (this) {
                install(storage.replace(storage.size, storage.size, part, false), true);
            }
        } else {
            storage = storage.replace(storage.size, storage.size, part, true);
        }
    }

    /** {@code self.insert(index, value)}. */
    @TruffleBoundary
    public void insert(long index, Object value) {
        boolean shared = isShared();
        if (shared) {
            Sharing.publish(value);
            thaw();
            synchronized (this) {
                insertInto(index, value, true);
            }
        } else {
            insertInto(index, value, false);
        }
    }

    private void insertInto(long index, Object value, boolean shared) {
        int size = storage.size;
        int at = Math.clamp(index < 0 ? index + size : index, 0, size);
        install(storage.replace(at, at, ListStorage.single(value), !shared), shared);
    }

    /** {@code self.pop(index)}: the removed element, or null if the index is out of range. */
    public Object popItem(long index) {
        ListStorage s = storage;
        if (s.isShared()) {
            return popShared(index);
        }
        int position = position(index, s.size);
        if (position < 0) {
            return null;
        }
        if (position == s.size - 1) {
            s.size = position;
            if (s instanceof LongStorage longs) {
                return longs.array[position];
            } else if (s instanceof DoubleStorage doubles) {
                return doubles.array[position];
            }
            ObjectStorage objects = (ObjectStorage) s;
            Object value = objects.array[position];
            objects.array[position] = null;
            return value;
        }
        return popLocal(position);
    }

    @TruffleBoundary
    private Object popLocal(int position) {
        Object value = storage.getOrNull(position);
        storage = storage.replace(position, position + 1, EmptyStorage.LOCAL, true);
        return value;
    }

    @TruffleBoundary
    private Object popShared(long index) {
        thaw();
        synchronized (this) {
            ListStorage s = storage;
            int position = position(index, s.size);
            if (position < 0) {
                return null;
            }
            Object value = s.getOrNull(position);
            if (position == s.size - 1) {
                install(s.wrap(s.array(), position), true);
                s.clearSlots(position, position + 1);
            } else {
                install(s.replace(position, position + 1, EmptyStorage.LOCAL, false), true);
            }
            return value;
        }
    }

    /** Removes and returns the element at {@code index}; IndexError if there is none. */
    public Object pop(int index) {
        Object value = popItem(index);
        if (value == null) {
            throw PyErr.indexError(
                    storage.size == 0 ? "pop from empty list" : "pop index out of range");
        }
        return value;
    }

    /** {@code del self[index]}; false if the index is out of range. */
    public boolean deleteItem(long index) {
        return popItem(index) != null;
    }

    /**
     * Removes the element at {@code index} that a search has found.
     *
     * @return false if the list is shared, {@code check} is set, and another element is there by now
     */
    @TruffleBoundary
    boolean deleteFound(int index, Object item, boolean check) {
        if (isShared() && check) {
            thaw();
            synchronized (this) {
                Object current = storage.getOrNull(index);
                if (current == null || !Py.is(current, item)) {
                    return false;
                }
                install(storage.replace(index, index + 1, EmptyStorage.LOCAL, false), true);
                return true;
            }
        }
        deleteItem(index);
        return true;
    }

    // Other changes of the structure
    // ---------------------------------------------------------------------------------------

    /** {@code self.clear()}. */
    @TruffleBoundary
    public void clear() {
        if (isShared()) {
            thaw();
            synchronized (this) {
                if (storage.size > 0) {
                    install(EmptyStorage.LOCAL, true);
                }
            }
        } else if (storage.size > 0) {
            storage = EmptyStorage.LOCAL;
        }
    }

    /** {@code self[from:to] = items}; the bounds are clipped. The array may be kept. */
    @TruffleBoundary
    public void setSlice(int from, int to, Object[] items) {
        setSlice(new SliceBounds(from, to, 1), ListStorage.of(items));
    }

    /**
     * {@code self[slice] = part}.
     *
     * @return the number of elements the slice selects if it is extended and that is not the size of {@code part} (nothing is then
     *         changed), otherwise −1
     */
    @TruffleBoundary
    int setSlice(SliceBounds bounds, ListStorage part) {
        if (barrier(part)) {
            thaw();
            synchronized (this) {
                return replaceSlice(bounds, part, true);
            }
        }
        return replaceSlice(bounds, part, false);
    }

    private int replaceSlice(SliceBounds bounds, ListStorage part, boolean shared) {
        ListStorage s = storage;
        SliceIndices indices = bounds.adjust(s.size);
        int start = indices.start();
        if (bounds.step() == 1) {
            install(s.replace(start, start + indices.count(), part, !shared), shared);
            return -1;
        }
        int count = indices.count();
        if (part.size != count) {
            return count;
        }
        // Several elements change at once, which readers must not see one by one: a new storage
        // when shared.
        ListStorage changed = shared || !acceptsAll(s, part) ? copyFor(s, part) : s;
        for (int i = 0; i < count; i++) {
            changed.put(start + i * indices.step(), part.getOrNull(i));
        }
        if (changed != s) {
            install(changed, shared);
        }
        return -1;
    }

    private static boolean acceptsAll(ListStorage s, ListStorage part) {
        return part.size == 0
                || s instanceof ObjectStorage
                || (s instanceof LongStorage && part instanceof LongStorage)
                || (s instanceof DoubleStorage && part instanceof DoubleStorage);
    }

    private static ListStorage copyFor(ListStorage s, ListStorage part) {
        return acceptsAll(s, part) ? s.slice(0, s.size) : s.toObjects(0);
    }

    /** {@code del self[slice]}. */
    @TruffleBoundary
    void deleteSlice(SliceBounds bounds) {
        if (isShared()) {
            thaw();
            synchronized (this) {
                install(withoutSlice(bounds, false), true);
            }
        } else {
            storage = withoutSlice(bounds, true);
        }
    }

    private ListStorage withoutSlice(SliceBounds bounds, boolean inPlace) {
        ListStorage s = storage;
        SliceIndices indices = bounds.adjust(s.size);
        int start = indices.start();
        int count = indices.count();
        if (count == 0) {
            return s;
        }
        int step = indices.step();
        int first = step < 0 ? start + (count - 1) * step : start;
        if (step == 1 || step == -1) {
            return s.replace(first, first + count, EmptyStorage.LOCAL, inPlace);
        }
        return s.without(first, Math.abs(step), count);
    }

    /** {@code self *= times}. */
    @TruffleBoundary
    void repeatInPlace(long times) {
        if (isShared()) {
            thaw();
            synchronized (this) {
                install(storage.repeated(times), true);
            }
        } else {
            storage = storage.repeated(times);
        }
    }

    /** {@code self.reverse()}. */
    @TruffleBoundary
    void reverse() {
        if (isShared()) {
            thaw();
            synchronized (this) {
                install(storage.reversed(), true);
            }
        } else {
            storage = storage.reversed();
        }
    }

    // Sorting
    // ----------------------------------------------------------------------------------------------------------

    /**
     * Removes the elements, to be sorted apart from the list, and leaves a placeholder that tells whether the list changes
     * meanwhile. Other threads may still read the elements where they are: they must not be overwritten if the list is shared.
     */
    ListStorage detach() {
        if (isShared()) {
            thaw();
            synchronized (this) {
                ListStorage s = storage;
                install(new SharedEmptyStorage(), true);
                return s;
            }
        }
        ListStorage s = storage;
        storage = new EmptyStorage();
        return s;
    }

    /** Gives the list its elements again; false if it has been changed since {@link #detach} (those changes are lost). */
    boolean attach(ListStorage elements) {
        // A list that was published while it was being sorted takes up elements that the
        // publication did not meet.
        if (barrier(elements)) {
            synchronized (this) {
                boolean unchanged = storage instanceof EmptyStorage empty && empty.isPlaceholder();
                install(elements, true);
                return unchanged;
            }
        }
        boolean unchanged = storage instanceof EmptyStorage empty && empty.isPlaceholder();
        storage = elements;
        return unchanged;
    }
}
