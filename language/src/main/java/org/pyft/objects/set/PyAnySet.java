package org.pyft.objects.set;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.TruffleSafepoint;
import com.oracle.truffle.api.strings.TruffleString;

import org.pyft.objects.dict.DictTable;
import org.pyft.objects.dict.HashContainer;
import org.pyft.objects.dict.PyDict;
import org.pyft.objects.none.PyNone;
import org.pyft.ops.Py;

/** What {@code set} and {@code frozenset} have in common. See {@link HashContainer} about threads. */
public abstract class PyAnySet extends HashContainer {
    PyAnySet() {
        super(false, 0);
    }

    PyAnySet(DictTable table) {
        super(false, 0);
        adopt(table);
    }

    @Override
    protected final String keyRole() {
        return "a set element";
    }

    @Override
    protected final void changedDuringMerge() {
        // Goes on with what the other set was.
    }

    /** A set of the same built-in type that nobody else has seen; the table becomes its own. */
    abstract PyAnySet make(DictTable table);

    /** {@code element in self}; a set is looked for as the equal frozenset. */
    public final boolean contains(Object element) {
        return lookup(element, hashOfSearched(element)) != null;
    }

    /** {@code element in self} for an int. */
    public final boolean containsLong(long element) {
        return lookupLong(element) != null;
    }

    /** {@code element in self} for a str with a known {@link org.pyft.objects.str.Str#foldedHash}. */
    public final boolean containsString(TruffleString element, int foldedHash) {
        return lookup(element, foldedHash) != null;
    }

    /** The hash of an element that is looked for: that of the equal frozenset if it is a set. */
    final int hashOfSearched(Object element) {
        return element instanceof PySet set ? hashOfSet(set) : hashOf(element);
    }

    @TruffleBoundary
    private int hashOfSet(PySet set) {
        return set.getType().lookup("__hash__") == PyNone.NONE
                ? DictTable.fold(set.elementsHash())
                : hashOf(set);
    }

    /** Adds an element; false if it was there. Atomic. */
    final boolean insert(Object element) {
        return insert(element, hashOf(element), element, true) == null;
    }

    /** Adds the elements of an iterable: those of a set or dict as they are at one instant, others one by one. */
    @TruffleBoundary
    final void insertAll(Object iterable) {
        if (hasTable(iterable)) {
            if (iterable != this) {
                merge((HashContainer) iterable, null);
            }
            return;
        }
        Object iterator = Py.iter(iterable);
        Object item;
        for (int i = 1; (item = Py.next(iterator)) != null; i++) {
            insert(item);
            poll(i);
        }
    }

    static void poll(int steps) {
        if ((steps & 0xfff) == 0) {
            TruffleSafepoint.poll(null);
        }
    }

    /** Whether the elements of {@code iterable} can be taken from its table: it is a set or an exact dict. */
    private static boolean hasTable(Object iterable) {
        return iterable instanceof PyAnySet || iterable instanceof PyDict dict && dict.isExact();
    }

    /** The elements of a set, or the keys of an exact dict, at one instant; null for any other object. */
    static DictTable tableOrNull(Object iterable) {
        return hasTable(iterable) ? ((HashContainer) iterable).snapshotTable() : null;
    }

    /** The elements of any iterable as a table. */
    @TruffleBoundary
    static DictTable tableOf(Object iterable) {
        DictTable table = tableOrNull(iterable);
        if (table != null) {
            return table;
        }
        PySet set = new PySet();
        set.insertAll(iterable);
        return set.table();
    }

    /** Like {@link #tableOf}, but the error for an unhashable element does not speak of sets. */
    static DictTable operandOf(Object iterable) {
        DictTable table = tableOrNull(iterable);
        if (table != null) {
            return table;
        }
        PySet set = new PySet();
        Object iterator = Py.iter(iterable);
        Object item;
        for (int i = 1; (item = Py.next(iterator)) != null; i++) {
            set.insertKey(item, DictTable.fold(Py.hash(item)));
            poll(i);
        }
        return set.table();
    }

    /** An iterator over the elements. */
    public final PySetIterator iterator() {
        return new PySetIterator(this);
    }

    // Operations that make a new set
    // -----------------------------------------------------------------------------------

    /** A copy of the built-in type. */
    @TruffleBoundary
    final PyAnySet copy() {
        return make(snapshotTable().copyKeys(null));
    }

    /** {@code self | iterable}. */
    @TruffleBoundary
    final PyAnySet union(Object iterable) {
        PyAnySet result = copy();
        result.insertAll(iterable);
        return result;
    }

    /** {@code self & iterable}. */
    @TruffleBoundary
    final PyAnySet intersection(Object iterable) {
        if (iterable == this) {
            return copy();
        }
        DictTable mine = snapshotTable();
        if (iterable instanceof PyAnySet set) {
            return make(common(mine, set.snapshotTable(), true));
        }
        PyAnySet result = make(new PySet().table());
        Object iterator = Py.iter(iterable);
        Object item;
        for (int i = 1; (item = Py.next(iterator)) != null; i++) {
            int hash = DictTable.fold(Py.hash(item));
            if (mine.contains(item, hash)) {
                result.insert(item, hash, item, true);
            }
            poll(i);
        }
        return result;
    }

    /** The elements that are in both tables: the objects of {@code other} unless that is a set and the larger one. */
    static DictTable common(DictTable mine, DictTable other, boolean otherIsSet) {
        boolean swap = otherIsSet && other.live() > mine.live();
        DictTable small = swap ? mine : other;
        DictTable large = swap ? other : mine;
        PySet result = new PySet();
        for (int i = small.next(0); i >= 0; i = small.next(i + 1)) {
            Object key = small.key(i);
            int hash = small.hash(i);
            if (large.contains(key, hash)) {
                result.insertKey(key, hash);
            }
            poll(i);
        }
        return result.table();
    }

    /** {@code self - iterable}. */
    @TruffleBoundary
    final PyAnySet difference(Object iterable) {
        DictTable mine = snapshotTable();
        DictTable other = tableOrNull(iterable);
        if (other == null || mine.live() >> 2 > other.live()) {
            PyAnySet result = make(mine.copyKeys(null));
            result.subtract(iterable, other);
            return result;
        }
        PyAnySet result = make(new PySet().table());
        for (int i = mine.next(0); i >= 0; i = mine.next(i + 1)) {
            Object key = mine.key(i);
            int hash = mine.hash(i);
            if (!other.contains(key, hash)) {
                result.insert(key, hash, key, true);
            }
            poll(i);
        }
        return result;
    }

    /** {@code self ^ iterable}. */
    @TruffleBoundary
    final PyAnySet symmetricDifference(Object iterable) {
        PyAnySet result = make(tableOf(iterable).copyKeys(null));
        result.toggle(snapshotTable());
        return result;
    }

    // Changes: for PySet, and for a new set of any type
    // ------------------------------------------------------------------

    /** Removes the elements of {@code iterable}; {@code table} is its table if it has one. */
    final void subtract(Object iterable, DictTable table) {
        if (table != null) {
            if (table.live() > size()) {
                removeIf((t, i) -> table.contains(t.key(i), t.hash(i)));
            } else {
                removeAll(table);
            }
            return;
        }
        Object iterator = Py.iter(iterable);
        Object item;
        for (int i = 1; (item = Py.next(iterator)) != null; i++) {
            delete(item, hashOf(item));
            poll(i);
        }
    }

    /**
     * Removes the elements that are in {@code other}, and adds those of {@code other} that were not here: in one step, unless other threads keep
     * changing the set while Python code compares elements.
     */
    final void toggle(DictTable other) {
        if (isShared() && (toggleSimple(other) || replace(mine -> toggled(mine, other)))) {
            return;
        }
        DictTable mine = snapshotTable();
        PySet added = new PySet();
        PySet removed = new PySet();
        for (int i = other.next(0); i >= 0; i = other.next(i + 1)) {
            Object key = other.key(i);
            int hash = other.hash(i);
            PySet target = mine.contains(key, hash) ? removed : added;
            target.insertKey(key, hash);
            poll(i);
        }
        removeAll(removed.table());
        merge(added, null);
    }

    /** {@code mine}, which belongs to nobody else, after {@link #toggle}. */
    private static DictTable toggled(DictTable mine, DictTable other) {
        PySet result = new PySet();
        result.adopt(mine);
        for (int i = other.next(0); i >= 0; i = other.next(i + 1)) {
            Object key = other.key(i);
            int hash = other.hash(i);
            if (result.delete(key, hash) == null) {
                result.insertKey(key, hash);
            }
            poll(i);
        }
        return result.table();
    }

    final void insertKey(Object key, int hash) {
        insert(key, hash, key, true);
    }

    // Comparison
    // -------------------------------------------------------------------------------------------------------

    /** {@code self <= other}. */
    @TruffleBoundary
    final boolean isSubset(PyAnySet other) {
        DictTable mine = snapshotTable();
        return mine.live() <= other.size() && isContained(mine, other.snapshotTable());
    }

    /** {@code self == other}. */
    @TruffleBoundary
    final boolean isEqual(PyAnySet other) {
        DictTable mine = snapshotTable();
        DictTable others = other.snapshotTable();
        return mine.live() == others.live() && isContained(mine, others);
    }

    /** {@code self < other}. */
    @TruffleBoundary
    final boolean isProperSubset(PyAnySet other) {
        DictTable mine = snapshotTable();
        DictTable others = other.snapshotTable();
        return mine.live() < others.live() && isContained(mine, others);
    }

    private static boolean isContained(DictTable part, DictTable whole) {
        for (int i = part.next(0); i >= 0; i = part.next(i + 1)) {
            if (!whole.contains(part.key(i), part.hash(i))) {
                return false;
            }
            poll(i);
        }
        return true;
    }

    /** Whether no element of {@code iterable} is in this set. */
    @TruffleBoundary
    final boolean isDisjoint(Object iterable) {
        if (iterable == this) {
            return size() == 0;
        }
        DictTable mine = snapshotTable();
        if (iterable instanceof PyAnySet set) {
            DictTable small = set.snapshotTable();
            DictTable large = mine;
            if (small.live() > large.live()) {
                large = small;
                small = mine;
            }
            for (int i = small.next(0); i >= 0; i = small.next(i + 1)) {
                if (large.contains(small.key(i), small.hash(i))) {
                    return false;
                }
                poll(i);
            }
            return true;
        }
        Object iterator = Py.iter(iterable);
        Object item;
        for (int i = 1; (item = Py.next(iterator)) != null; i++) {
            if (mine.contains(item, hashOf(item))) {
                return false;
            }
            poll(i);
        }
        return true;
    }

    /** {@code hash} of the elements as a frozenset: independent of their order. */
    @TruffleBoundary
    final long elementsHash() {
        DictTable t = snapshotTable();
        long hash = 0;
        for (int i = t.next(0); i >= 0; i = t.next(i + 1)) {
            hash ^= scatter(Py.hash(t.key(i)));
        }
        hash ^= (t.live() + 1L) * 1927868237L;
        hash ^= hash >>> 11 ^ hash >>> 25;
        hash = hash * 69069L + 907133923L;
        return hash == -1 ? 590923713L : hash;
    }

    private static long scatter(long hash) {
        return ((hash ^ 89869747L) ^ (hash << 16)) * 3644798167L;
    }
}
