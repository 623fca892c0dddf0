package org.pyft.objects.dict;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.strings.TruffleString;

import org.pyft.objects.integer.Ints;
import org.pyft.objects.none.PyNone;
import org.pyft.objects.str.Str;
import org.pyft.ops.Py;

import java.lang.invoke.VarHandle;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Arrays;

/**
 * The compact hash table of dicts and sets: dense entries in insertion order and, beyond a handful of entries, a sparse index over
 * them.
 *
 * <p>
 * Within one table an entry never changes its key: entries are only appended, deletion nulls key and value, and growth or compaction
 * makes a new table. So a reader that holds a table needs no lock: it never sees an entry change its meaning, at worst it misses one
 * that another thread is just adding or removing. Writers of a shared table hold the owner's monitor; they store hash, value and key
 * before the index, and the index before the count.
 *
 * <p>
 * The table keeps 32 bits of a hash, made by {@link #fold}; all methods with an {@code int hash} parameter expect it folded.
 */
public final class DictTable {
    /** {@code find} result: the key is not in the table. */
    public static final int ABSENT = -1;

    /** {@code find} result: a key comparison ran Python code that removed the entry. */
    public static final int CHANGED = -2;

    /** {@code findSimple} result: the comparison with some key may run Python code. */
    static final int UNDECIDED = -3;

    /** Tables up to this capacity have no index: their hashes are searched one after the other. */
    private static final int SMALL = 8;

    private static final int EMPTY_SLOT = 0;
    private static final int[] NO_HASHES = new int[0];
    private static final Object[] NO_OBJECTS = new Object[0];

    /** The table of every empty dict. */
    static final DictTable EMPTY_DICT = new DictTable(0, true);

    /** The table of every empty set. */
    static final DictTable EMPTY_SET = new DictTable(0, false);

    private final int[] index;
    private final int[] hashes;
    private final Object[] keys;

    /** Null in the table of a set. */
    private final Object[] values;

    private int used;
    private int live;
    private int first;
    private int last;

    private DictTable(int capacity, boolean hasValues) {
        index = capacity <= SMALL ? null : new int[capacity << 1];
        hashes = capacity == 0 ? NO_HASHES : new int[capacity];
        keys = capacity == 0 ? NO_OBJECTS : new Object[capacity];
        values = hasValues ? capacity == 0 ? NO_OBJECTS : new Object[capacity] : null;
    }

    private DictTable(int[] index, int[] hashes, Object[] keys, Object[] values, int used) {
        this.index = index;
        this.hashes = hashes;
        this.keys = keys;
        this.values = values;
        this.used = used;
        this.live = used;
        this.last = used;
    }

    /** A table with room for {@code count} entries. */
    static DictTable withRoom(int count, boolean hasValues) {
        if (count <= 0) {
            return hasValues ? EMPTY_DICT : EMPTY_SET;
        }
        return new DictTable(
                count <= 4 ? 4 : count <= SMALL ? SMALL : Integer.highestOneBit(count - 1) << 1,
                hasValues);
    }

    /** The 32 bits that the table keeps of a hash; small ints stay as they are, so that consecutive ones lie side by side. */
    public static int fold(long hash) {
        return (int) hash + spread((int) (hash >>> 32));
    }

    /** The hash that folds to {@code folded} and has the given upper half. */
    public static long unfold(int folded, int high) {
        return (long) high << 32 | (folded - spread(high)) & 0xffffffffL;
    }

    private static int spread(int high) {
        int spread = high * 0x9e3779b1;
        spread = (spread ^ (spread >>> 15)) * 0x85ebca77;
        return spread ^ (spread >>> 13);
    }

    // Entries
    // ----------------------------------------------------------------------------------------------------------

    /** The key of an entry, or null if it was deleted. */
    public Object key(int entry) {
        return keys[entry];
    }

    /** The value of an entry (in a set: the key), or null if it was deleted. */
    public Object value(int entry) {
        return values == null ? keys[entry] : values[entry];
    }

    /** The folded hash of an entry. */
    public int hash(int entry) {
        return hashes[entry];
    }

    /** The first entry that may be alive. */
    public int first() {
        return first;
    }

    /** Number of entries appended so far, deleted ones included. */
    public int used() {
        return used;
    }

    /** Number of entries that are not deleted. */
    public int live() {
        return live;
    }

    /** The next living entry from {@code entry} on, or −1. */
    public int next(int entry) {
        for (int i = Math.max(entry, first); i < used; i++) {
            if (keys[i] != null) {
                return i;
            }
        }
        return -1;
    }

    /** The next living entry from {@code entry} downward, or −1. */
    public int previous(int entry) {
        for (int i = Math.min(entry, used - 1); i >= first; i--) {
            if (keys[i] != null) {
                return i;
            }
        }
        return -1;
    }

    // Search
    // -----------------------------------------------------------------------------------------------------------

    /** The entry of a key, ABSENT, or CHANGED if a comparison removed the entry (the caller then starts over). */
    public int find(Object key, int hash) {
        int[] slots = index;
        if (slots == null) {
            return findSmall(key, hash);
        }
        int mask = slots.length - 1;
        int slot = hash & mask;
        int perturb = hash;
        while (true) {
            int reference = slots[slot];
            if (reference == EMPTY_SLOT) {
                return ABSENT;
            }
            if (hashes[reference - 1] == hash) {
                int result = compare(reference - 1, key);
                if (result != ABSENT) {
                    return result;
                }
            }
            perturb >>>= 5;
            slot = (slot * 5 + perturb + 1) & mask;
        }
    }

    /** Whether the table has a key. For snapshots: the table may lose keys meanwhile, but not be replaced. */
    public boolean contains(Object key, int hash) {
        return get(key, hash) != null;
    }

    /** The value of a key (in a set: the key), or null. For snapshots. */
    public Object get(Object key, int hash) {
        while (true) {
            int entry = find(key, hash);
            if (entry == ABSENT) {
                return null;
            }
            Object value = entry < 0 ? null : value(entry);
            if (value != null) {
                return value;
            }
        }
    }

    private int findSmall(Object key, int hash) {
        for (int i = first; i < used; i++) {
            if (hashes[i] == hash) {
                int result = compare(i, key);
                if (result != ABSENT) {
                    return result;
                }
            }
        }
        return ABSENT;
    }

    /** {@code entry} if its key is {@code key}, ABSENT if not, or CHANGED. */
    private int compare(int entry, Object key) {
        Object candidate = keys[entry];
        if (candidate == null) {
            // The entry may just have been moved to the end: what was appended before it was
            // deleted must be seen.
            VarHandle.acquireFence();
            return ABSENT;
        }
        if (candidate == key) {
            return entry;
        }
        if (key == null) {
            // Read from an entry of a live table that another thread has deleted since.
            return ABSENT;
        }
        if (candidate instanceof TruffleString a && key instanceof TruffleString b) {
            return Str.equals(a, b) ? entry : ABSENT;
        }
        if (candidate instanceof Long a && key instanceof Long b) {
            return a.longValue() == b.longValue() ? entry : ABSENT;
        }
        boolean equal = slowEqual(candidate, key);
        return keys[entry] != candidate ? CHANGED : equal ? entry : ABSENT;
    }

    @TruffleBoundary
    private static boolean slowEqual(Object a, Object b) {
        return Py.eq(a, b);
    }

    /** {@link #find} for an int key, which need not be an object for that. */
    int findLong(long key, int hash) {
        int[] slots = index;
        if (slots == null) {
            for (int i = first; i < used; i++) {
                if (hashes[i] == hash) {
                    int result = compareLong(i, key);
                    if (result != ABSENT) {
                        return result;
                    }
                }
            }
            return ABSENT;
        }
        int mask = slots.length - 1;
        int slot = hash & mask;
        int perturb = hash;
        while (true) {
            int reference = slots[slot];
            if (reference == EMPTY_SLOT) {
                return ABSENT;
            }
            if (hashes[reference - 1] == hash) {
                int result = compareLong(reference - 1, key);
                if (result != ABSENT) {
                    return result;
                }
            }
            perturb >>>= 5;
            slot = (slot * 5 + perturb + 1) & mask;
        }
    }

    private int compareLong(int entry, long key) {
        if (keys[entry] instanceof Long candidate) {
            return candidate.longValue() == key ? entry : ABSENT;
        }
        return compareLongSlowly(entry, key);
    }

    @TruffleBoundary
    private int compareLongSlowly(int entry, long key) {
        return compare(entry, key);
    }

    /** Like {@link #find}, but runs no Python code: UNDECIDED where it would have to. May be called under a monitor. */
    int findSimple(Object key, int hash) {
        int[] slots = index;
        if (slots == null) {
            for (int i = first; i < used; i++) {
                if (hashes[i] == hash) {
                    int result = compareSimple(i, key);
                    if (result != ABSENT) {
                        return result;
                    }
                }
            }
            return ABSENT;
        }
        int mask = slots.length - 1;
        int slot = hash & mask;
        int perturb = hash;
        while (true) {
            int reference = slots[slot];
            if (reference == EMPTY_SLOT) {
                return ABSENT;
            }
            if (hashes[reference - 1] == hash) {
                int result = compareSimple(reference - 1, key);
                if (result != ABSENT) {
                    return result;
                }
            }
            perturb >>>= 5;
            slot = (slot * 5 + perturb + 1) & mask;
        }
    }

    private int compareSimple(int entry, Object key) {
        Object candidate = keys[entry];
        if (candidate == key) {
            return entry;
        }
        if (candidate == null) {
            return ABSENT;
        }
        if (!isSimple(candidate) || !isSimple(key)) {
            return UNDECIDED;
        }
        return simpleEqual(candidate, key) ? entry : ABSENT;
    }

    /** Whether the equality of {@code key} with any other simple key is decided without Python code or locks. */
    public static boolean isSimple(Object key) {
        return key instanceof TruffleString
                || key instanceof Long
                || key instanceof Boolean
                || key instanceof Double
                || key instanceof BigInteger
                || key == PyNone.NONE;
    }

    private static boolean simpleEqual(Object a, Object b) {
        if (a instanceof TruffleString x) {
            return b instanceof TruffleString y && Str.equals(x, y);
        }
        if (a == PyNone.NONE || b == PyNone.NONE || b instanceof TruffleString) {
            return false;
        }
        if (a instanceof Double x) {
            return b instanceof Double y
                    ? x.doubleValue() == y.doubleValue() || Py.is(x, y)
                    : equalsInt(x, Ints.plain(b));
        }
        return b instanceof Double y
                ? equalsInt(y, Ints.plain(a))
                : Ints.plain(a).equals(Ints.plain(b));
    }

    private static boolean equalsInt(double d, Object number) {
        if (number instanceof Long l) {
            return d == (double) l && (d != 0x1p63 && (long) d == l);
        }
        return d == Math.rint(d)
                && !Double.isInfinite(d)
                && new BigDecimal(d).toBigInteger().equals(number);
    }

    /** Whether an entry with this hash has been appended since there were {@code seen} entries. */
    boolean hasNewer(int seen, int hash) {
        for (int i = seen; i < used; i++) {
            if (hashes[i] == hash) {
                return true;
            }
        }
        return false;
    }

    // Change: only by the owner of a local table or under the monitor of a shared one
    // -------------------------------------

    boolean isFull() {
        return used == keys.length;
    }

    /** Number of entries that can be appended. */
    int room() {
        return keys.length - used;
    }

    /** Number of entries that fit into the table. */
    int capacity() {
        return keys.length;
    }

    boolean hasValues() {
        return values != null;
    }

    /** The table of a container of the same kind without entries. */
    DictTable emptied() {
        return values == null ? EMPTY_SET : EMPTY_DICT;
    }

    /** Replaces the value of a living entry. */
    void setValue(int entry, Object value) {
        if (values != null) {
            values[entry] = value;
        }
    }

    /** Appends an entry whose key is known to be absent. */
    void append(Object key, int hash, Object value) {
        int entry = used;
        hashes[entry] = hash;
        // What key and value refer to, and the hash, before the references that lead readers there.
        VarHandle.releaseFence();
        if (values != null) {
            values[entry] = value;
        }
        keys[entry] = key;
        if (index != null) {
            int slot = freeSlot(hash);
            VarHandle.releaseFence();
            index[slot] = entry + 1;
        }
        VarHandle.releaseFence();
        used = entry + 1;
        last = entry + 1;
        live++;
    }

    private int freeSlot(int hash) {
        int[] slots = index;
        int mask = slots.length - 1;
        int slot = hash & mask;
        int perturb = hash;
        while (slots[slot] != EMPTY_SLOT) {
            perturb >>>= 5;
            slot = (slot * 5 + perturb + 1) & mask;
        }
        return slot;
    }

    /** Deletes a living entry and returns its value. */
    Object delete(int entry) {
        Object old = value(entry);
        keys[entry] = null;
        if (values != null) {
            values[entry] = null;
        }
        live--;
        if (entry == first) {
            int next = entry + 1;
            while (next < used && keys[next] == null) {
                next++;
            }
            first = next;
        }
        if (entry == last - 1) {
            last = entry;
        }
        return old;
    }

    /** The last living entry, or −1. For writers: remembers how far it had to look. */
    int lastLiving() {
        int end = last;
        while (end > first && keys[end - 1] == null) {
            end--;
        }
        last = end;
        return end > first ? end - 1 : -1;
    }

    /** A new table with the living entries and room for more. */
    @TruffleBoundary
    DictTable grown() {
        return copyWithRoom(Math.max(4, live >> 1));
    }

    /** A copy of the living entries. */
    DictTable copy() {
        return copyWithRoom(0);
    }

    /** A copy of the living entries with room for {@code more}. */
    @TruffleBoundary
    DictTable copyWithRoom(int more) {
        if (more == 0 && live == used && live > keys.length >> 1) {
            return new DictTable(
                    index == null ? null : index.clone(),
                    hashes.clone(),
                    keys.clone(),
                    values == null ? null : values.clone(),
                    used);
        }
        DictTable table = withRoom(live + more, values != null);
        table.appendAll(this, -1);
        return table;
    }

    /** A copy in which the entry is the first or the last one. */
    DictTable copyWithMoved(int entry, boolean toEnd) {
        DictTable table = withRoom(live + 4, values != null);
        if (!toEnd) {
            table.append(keys[entry], hashes[entry], value(entry));
        }
        table.appendAll(this, entry);
        if (toEnd) {
            table.append(keys[entry], hashes[entry], value(entry));
        }
        return table;
    }

    /** A copy of the living entries, each with the value {@code value}; without a value the table of a set. */
    @TruffleBoundary
    public DictTable copyKeys(Object value) {
        if (value == null && values == null) {
            return copy();
        }
        DictTable table = withRoom(live, value != null);
        for (int i = first; i < used; i++) {
            Object key = keys[i];
            if (key != null) {
                table.append(key, hashes[i], value);
            }
        }
        return table;
    }

    private void appendAll(DictTable source, int except) {
        for (int i = source.first; i < source.used; i++) {
            Object key = source.keys[i];
            if (key != null && i != except) {
                append(key, source.hashes[i], source.value(i));
            }
        }
    }

    /** The living keys, or the values. */
    Object[] toArray(boolean wantKeys) {
        Object[] result = new Object[live];
        int n = 0;
        for (int i = first; i < used && n < result.length; i++) {
            Object item = wantKeys ? keys[i] : value(i);
            if (item != null) {
                result[n++] = item;
            }
        }
        return n == result.length ? result : Arrays.copyOf(result, n);
    }
}
