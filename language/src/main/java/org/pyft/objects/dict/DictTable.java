package org.pyft.objects.dict;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.strings.TruffleString;
import java.lang.invoke.VarHandle;
import org.pyft.objects.str.Str;
import org.pyft.ops.Py;

/**
 * The compact hash table of dicts and sets: a sparse index over dense entries in insertion order.
 *
 * <p>
 * Within one table an entry never changes its key: entries are only appended, deletion nulls the value, and growth or
 * compaction makes a new table. So a reader that holds a table needs no lock: it never sees a slot change its meaning. Writers of a shared
 * table hold the owner's monitor; they store hash, key and value before the index slot.
 */
public final class DictTable {
    private static final int MINIMUM_CAPACITY = 8;
    private static final int EMPTY = 0;

    /** {@code find} result: the key is not in the table. */
    public static final int ABSENT = -1;
    /** {@code find} result: a key comparison ran Python code that changed the table. */
    public static final int CHANGED = -2;

    final int[] index;
    final long[] hashes;
    final Object[] keys;
    final Object[] values;
    /** Number of entries appended, deleted ones included. */
    int used;
    /** Number of entries that are not deleted. */
    int live;

    DictTable(int capacity) {
        int size = MINIMUM_CAPACITY;
        while (size < capacity) {
            size <<= 1;
        }
        index = new int[size << 1];
        hashes = new long[size];
        keys = new Object[size];
        values = new Object[size];
    }

    private static int spread(long hash) {
        int h = (int) (hash ^ (hash >>> 32));
        return h ^ (h >>> 15);
    }

    /** The value of entry {@code entry}, or null if it was deleted. */
    public Object value(int entry) {
        return values[entry];
    }

    /** The key of entry {@code entry}. */
    public Object key(int entry) {
        return keys[entry];
    }

    /** Number of entries appended so far. */
    public int used() {
        return Math.min(used, keys.length);
    }

    /** The entry of a str key, or ABSENT. Runs Python code only if keys of other types have equal hashes. */
    public int findString(TruffleString key, long hash) {
        int mask = index.length - 1;
        int slot = spread(hash) & mask;
        while (true) {
            int reference = index[slot];
            if (reference == EMPTY) {
                return ABSENT;
            }
            int entry = reference - 1;
            if (hashes[entry] == hash) {
                Object candidate = keys[entry];
                if (values[entry] != null && (candidate == key || (candidate instanceof TruffleString string ? Str.equals(string, key) : equal(candidate, key)))) {
                    return entry;
                }
            }
            slot = (slot + 1) & mask;
        }
    }

    /** The entry of {@code key}, ABSENT, or CHANGED if a comparison changed the dict (the caller then starts over). */
    public int find(Object key, long hash) {
        if (key instanceof TruffleString string) {
            return findString(string, hash);
        }
        int mask = index.length - 1;
        int slot = spread(hash) & mask;
        while (true) {
            int reference = index[slot];
            if (reference == EMPTY) {
                return ABSENT;
            }
            int entry = reference - 1;
            if (hashes[entry] == hash) {
                Object candidate = keys[entry];
                if (values[entry] != null) {
                    if (candidate == key) {
                        return entry;
                    }
                    if (candidate instanceof Long a && key instanceof Long b) {
                        if (a.longValue() == b.longValue()) {
                            return entry;
                        }
                    } else if (equal(candidate, key)) {
                        return values[entry] == null ? CHANGED : entry;
                    }
                }
            }
            slot = (slot + 1) & mask;
        }
    }

    @TruffleBoundary
    private static boolean equal(Object a, Object b) {
        return Py.eq(a, b);
    }

    boolean isFull() {
        return used == keys.length;
    }

    /** Appends an entry whose key is known to be absent. The caller owns the table or holds its owner's monitor. */
    void append(Object key, long hash, Object value) {
        int entry = used;
        hashes[entry] = hash;
        keys[entry] = key;
        values[entry] = value;
        int mask = index.length - 1;
        int slot = spread(hash) & mask;
        while (index[slot] != EMPTY) {
            slot = (slot + 1) & mask;
        }
        VarHandle.releaseFence();
        index[slot] = entry + 1;
        used = entry + 1;
        live++;
    }

    /** A new table with the living entries and room for more. */
    DictTable resized(int minimumRoom) {
        DictTable table = new DictTable(Math.max(MINIMUM_CAPACITY, (live + minimumRoom) + (live >> 1)));
        for (int i = 0; i < used; i++) {
            if (values[i] != null) {
                table.append(keys[i], hashes[i], values[i]);
            }
        }
        return table;
    }
}
