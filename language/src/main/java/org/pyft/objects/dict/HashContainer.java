package org.pyft.objects.dict;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.strings.TruffleString;

import org.pyft.objects.PyHeapObject;
import org.pyft.objects.exception.ExceptionTypes;
import org.pyft.objects.exception.PyErr;
import org.pyft.objects.exception.PyException;
import org.pyft.objects.integer.Ints;
import org.pyft.objects.str.Str;
import org.pyft.ops.Py;
import org.pyft.ops.Types;
import org.pyft.sharing.Publisher;
import org.pyft.sharing.Sharing;

import java.lang.invoke.VarHandle;
import java.util.Arrays;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * What dicts and sets have in common: a {@link DictTable} and the protocol to change it.
 *
 * <p>
 * Concurrency: reads never lock. A local container is changed in place without a lock. Writes to a shared one publish what they
 * store and search for the key without the monitor (comparison may run Python code), then take it, check that nothing moved, and
 * commit; otherwise they start over. No Python code runs under the monitor.
 *
 * <p>
 * Partial evaluation: lookups and the replacement of a value may be inlined. Whatever else changes the table is behind a
 * boundary, because compiled code may poll safepoints, and so run Python code, in every loop.
 */
public abstract class HashContainer extends PyHeapObject {
    /** How often an operation on the whole container starts over when other threads interfere, before it goes key by key. */
    private static final int MAXIMUM_ATTEMPTS = 4;

    private DictTable table;

    HashContainer(DictTable table) {
        this.table = table;
    }

    /** @param hasValues whether entries have values: true in a dict, false in a set */
    protected HashContainer(boolean hasValues, int capacity) {
        this.table = DictTable.withRoom(capacity, hasValues);
    }

    /** A container with a table of its own. */
    protected HashContainer(HashContainer other) {
        this.table = other.copyTable();
    }

    /** The current table. Other threads may change it; a table that has been replaced stays as it is. */
    public final DictTable table() {
        return table;
    }

    /** The current table, loaded anew even in a compiled loop that waits for another thread's change. */
    private DictTable freshTable() {
        if (isShared()) {
            VarHandle.acquireFence();
        }
        return table;
    }

    /** Number of entries. */
    public final int size() {
        return freshTable().live();
    }

    @Override
    public void publishChildren(Publisher publisher) {
        super.publishChildren(publisher);
        DictTable t = table;
        for (int i = t.next(0); i >= 0; i = t.next(i + 1)) {
            publisher.visit(t.key(i));
            publisher.visit(t.value(i));
        }
    }

    // Hashes
    // -----------------------------------------------------------------------------------------------------------

    /** What the container calls its keys in the TypeError for an unhashable one: "a dict key". */
    protected abstract String keyRole();

    /** The same for keys that are stored or removed; null if the error does not speak of the container. */
    protected String changedKeyRole() {
        return keyRole();
    }

    /** The folded hash of a key that is looked for. TypeError if it is not hashable. */
    protected final int hashOf(Object key) {
        return hashOf(key, false);
    }

    /** The folded hash of a key that is stored or removed. TypeError if it is not hashable. */
    protected final int hashOfChanged(Object key) {
        return hashOf(key, true);
    }

    private int hashOf(Object key, boolean changed) {
        if (key instanceof TruffleString string) {
            return Str.foldedHash(string);
        }
        if (key instanceof Long l) {
            return DictTable.fold(Ints.hash(l.longValue()));
        }
        return otherHash(key, changed);
    }

    @TruffleBoundary
    private int otherHash(Object key, boolean changed) {
        try {
            return DictTable.fold(Py.hash(key));
        } catch (PyException e) {
            String role = changed ? changedKeyRole() : keyRole();
            if (role == null || e.getValue().getType() != ExceptionTypes.TYPE_ERROR) {
                throw e;
            }
            throw PyErr.typeError(
                    "cannot use '%s' as %s (%s)",
                    Types.fullNameOf(key), role, Py.strString(e.getValue()));
        }
    }

    // Reads
    // ------------------------------------------------------------------------------------------------------------

    /** The value of a key (in a set: the key itself), or null. */
    protected final Object lookup(Object key, int hash) {
        while (true) {
            DictTable t = freshTable();
            int entry = t.find(key, hash);
            if (entry >= 0) {
                // Null if the entry has just been deleted, or moved to the end: then look again.
                Object value = t.value(entry);
                if (value != null) {
                    return value;
                }
            } else if (entry == DictTable.ABSENT && t == table) {
                // Otherwise the comparison has run Python code that replaced the table.
                return null;
            }
        }
    }

    /** {@link #lookup} for an int key. */
    protected final Object lookupLong(long key) {
        int hash = DictTable.fold(Ints.hash(key));
        DictTable t = freshTable();
        int entry = t.findLong(key, hash);
        if (entry >= 0) {
            Object value = t.value(entry);
            if (value != null) {
                return value;
            }
        } else if (entry == DictTable.ABSENT && t == table) {
            return null;
        }
        return lookupBoxed(key, hash);
    }

    @TruffleBoundary
    private Object lookupBoxed(long key, int hash) {
        return lookup(key, hash);
    }

    /** Replaces the value of an int key that a local container has; false if it has to be inserted in the general way. */
    protected final boolean replaceLong(long key, Object value) {
        if (isShared()) {
            return false;
        }
        DictTable t = table;
        int entry = t.findLong(key, DictTable.fold(Ints.hash(key)));
        if (entry >= 0 && !isShared() && t == table && t.key(entry) != null) {
            t.setValue(entry, value);
            return true;
        }
        return false;
    }

    // Writes
    // -----------------------------------------------------------------------------------------------------------

    /** Adds an entry or replaces its value, unless {@code keep}. Returns the previous value or null. */
    protected final Object insert(Object key, int hash, Object value, boolean keep) {
        if (!isShared()) {
            DictTable t = table;
            int seen = t.used();
            int entry = t.find(key, hash);
            // The comparison may have run Python code.
            if (!isShared() && t == table) {
                if (entry >= 0) {
                    Object old = t.value(entry);
                    if (old != null) {
                        if (!keep) {
                            t.setValue(entry, value);
                        }
                        return old;
                    }
                } else if (entry == DictTable.ABSENT && seen == t.used()) {
                    appendLocal(key, hash, value);
                    return null;
                }
            }
        }
        return insertShared(key, hash, value, keep);
    }

    @TruffleBoundary
    private void appendLocal(Object key, int hash, Object value) {
        DictTable t = table;
        if (t.isFull()) {
            t = t.grown();
            t.append(key, hash, value);
            table = t;
        } else {
            t.append(key, hash, value);
        }
    }

    /** The protocol for shared containers; also for local ones that change or become shared during the comparisons. */
    @TruffleBoundary
    private Object insertShared(Object key, int hash, Object value, boolean keep) {
        while (true) {
            DictTable t = freshTable();
            int seen = t.used();
            VarHandle.acquireFence();
            int entry = t.find(key, hash);
            if (entry == DictTable.CHANGED) {
                continue;
            }
            if (entry >= 0 && keep) {
                Object old = t.value(entry);
                if (old != null) {
                    return old;
                }
                continue;
            }
            if (isShared()) {
                Sharing.publish(key);
                Sharing.publish(value);
                synchronized (this) {
                    if (isCurrent(t, entry, seen, hash)) {
                        return commit(t, entry, key, hash, value, keep);
                    }
                }
            } else if (isCurrent(t, entry, seen, hash)) {
                return commit(t, entry, key, hash, value, keep);
            }
        }
    }

    /** Whether the result {@code entry} of a search still holds: the key is where it was, or nobody has added it. */
    private boolean isCurrent(DictTable t, int entry, int seen, int hash) {
        return t == table && (entry >= 0 ? t.key(entry) != null : !t.hasNewer(seen, hash));
    }

    private Object commit(
            DictTable t, int entry, Object key, int hash, Object value, boolean keep) {
        if (entry >= 0) {
            Object old = t.value(entry);
            if (!keep) {
                VarHandle.releaseFence();
                t.setValue(entry, value);
            }
            return old;
        }
        append(key, hash, value);
        return null;
    }

    private void append(Object key, int hash, Object value) {
        DictTable t = table;
        if (t.isFull()) {
            t = t.grown();
            t.append(key, hash, value);
            install(t);
        } else {
            t.append(key, hash, value);
        }
    }

    private void install(DictTable replacement) {
        VarHandle.releaseFence();
        table = replacement;
    }

    /** Removes a key and returns its value (in a set: the key that was stored), or null if it was absent. Atomic. */
    protected final Object delete(Object key, int hash) {
        return deleteSame(key, hash, null);
    }

    /** Removes a key if its value is {@code expected}, or any if that is null. Returns the value or null. Atomic. */
    @TruffleBoundary
    final Object deleteSame(Object key, int hash, Object expected) {
        while (true) {
            DictTable t = freshTable();
            int entry = t.find(key, hash);
            if (entry >= 0) {
                if (isShared()) {
                    synchronized (this) {
                        if (t == table && t.key(entry) != null) {
                            return expected == null || t.value(entry) == expected
                                    ? t.delete(entry)
                                    : null;
                        }
                    }
                } else if (t == table && t.key(entry) != null) {
                    return expected == null || t.value(entry) == expected ? t.delete(entry) : null;
                }
            } else if (entry == DictTable.ABSENT && t == table) {
                return null;
            }
        }
    }

    /** Removes all entries. Atomic. */
    @TruffleBoundary
    public final void clear() {
        if (isShared()) {
            synchronized (this) {
                install(table.emptied());
            }
        } else {
            table = table.emptied();
        }
    }

    /** Removes and returns the first or the last entry as {key, value}; null if there is none. Atomic. */
    @TruffleBoundary
    protected final Object[] pop(boolean fromEnd) {
        if (isShared()) {
            synchronized (this) {
                return popUnlocked(fromEnd);
            }
        }
        return popUnlocked(fromEnd);
    }

    private Object[] popUnlocked(boolean fromEnd) {
        DictTable t = table;
        int entry = fromEnd ? t.lastLiving() : t.next(0);
        if (entry < 0) {
            return null;
        }
        Object key = t.key(entry);
        return new Object[] {key, t.delete(entry)};
    }

    /** Makes a key the first or the last one; false if it is absent. Readers never miss the key. */
    @TruffleBoundary
    protected final boolean move(Object key, int hash, boolean toEnd) {
        while (true) {
            DictTable t = freshTable();
            int entry = t.find(key, hash);
            if (entry >= 0) {
                if (isShared()) {
                    synchronized (this) {
                        if (t == table && t.key(entry) != null) {
                            moveUnlocked(t, entry, toEnd);
                            return true;
                        }
                    }
                } else if (t == table && t.key(entry) != null) {
                    moveUnlocked(t, entry, toEnd);
                    return true;
                }
            } else if (entry == DictTable.ABSENT && t == table) {
                return false;
            }
        }
    }

    private void moveUnlocked(DictTable t, int entry, boolean toEnd) {
        if (entry == (toEnd ? t.lastLiving() : t.next(0))) {
            return;
        }
        if (toEnd && !t.isFull()) {
            t.append(t.key(entry), t.hash(entry), t.value(entry));
            VarHandle.releaseFence();
            t.delete(entry);
        } else {
            install(t.copyWithMoved(entry, toEnd));
        }
    }

    // The whole container
    // ------------------------------------------------------------------------------------------------

    /** A copy of the living entries at one instant. */
    @TruffleBoundary
    final DictTable copyTable() {
        if (isShared()) {
            synchronized (this) {
                return table.copy();
            }
        }
        return table.copy();
    }

    /** A table to iterate over: the live one of a local container, a copy of a shared one. */
    @TruffleBoundary
    public final DictTable snapshotTable() {
        return isShared() ? copyTable() : table;
    }

    /** Gives a container that nobody else has seen the entries of {@code t}, which becomes its own. */
    protected final void adopt(DictTable t) {
        table = t;
    }

    /** The keys at one instant, in a fresh array. */
    @TruffleBoundary
    public final Object[] keyArray() {
        return snapshotTable().toArray(true);
    }

    /** The values at one instant, in a fresh array. */
    @TruffleBoundary
    public final Object[] valueArray() {
        return snapshotTable().toArray(false);
    }

    /**
     * Adds all entries of {@code other} as they are at one instant: in one step as far as comparing the keys runs no Python code.
     *
     * @param value the value of every new entry, or null for those of {@code other}
     */
    @TruffleBoundary
    protected final void merge(HashContainer other, Object value) {
        DictTable source = other.snapshotTable();
        if (source.live() == 0) {
            return;
        }
        if (!isShared() && table.live() == 0) {
            table =
                    value == null && table.hasValues() == source.hasValues()
                            ? source.copy()
                            : source.copyKeys(table.hasValues() ? value : null);
            return;
        }
        int from = 0;
        if (isShared()) {
            publish(source, value);
            synchronized (this) {
                from = mergeSimple(source, value);
            }
        } else {
            reserve(source.live());
        }
        int expected = source.live();
        for (int i = source.next(from); i >= 0; i = source.next(i + 1)) {
            insert(source.key(i), source.hash(i), value == null ? source.value(i) : value, false);
            if (source.live() != expected || !other.isShared() && other.table != source) {
                changedDuringMerge();
            }
        }
    }

    /** Called when comparing keys changes the source of a merge. */
    protected void changedDuringMerge() {
        throw PyErr.runtimeError("dict mutated during update");
    }

    private void reserve(int more) {
        DictTable t = table;
        if (t.room() < more && more > t.live()) {
            table = t.copyWithRoom(more);
        }
    }

    private static void publish(DictTable source, Object value) {
        for (int i = source.next(0); i >= 0; i = source.next(i + 1)) {
            Sharing.publish(source.key(i));
            Sharing.publish(source.value(i));
        }
        Sharing.publish(value);
    }

    /** Merges up to the first key whose comparison may run Python code, and returns its entry. Under the monitor. */
    private int mergeSimple(DictTable source, Object value) {
        for (int i = source.next(0); i >= 0; i = source.next(i + 1)) {
            DictTable t = table;
            int entry = t.findSimple(source.key(i), source.hash(i));
            if (entry == DictTable.UNDECIDED) {
                return i;
            }
            commit(
                    t,
                    entry,
                    source.key(i),
                    source.hash(i),
                    value == null ? source.value(i) : value,
                    false);
        }
        return source.used();
    }

    /**
     * For a shared set: under the monitor, deletes the keys of {@code other} that are there and appends those that are not. False, with nothing done, if
     * comparing the keys may run Python code.
     */
    @TruffleBoundary
    protected final boolean toggleSimple(DictTable other) {
        publish(other, null);
        int[] found = new int[other.used()];
        synchronized (this) {
            DictTable t = table;
            for (int i = other.next(0); i >= 0; i = other.next(i + 1)) {
                found[i] = t.findSimple(other.key(i), other.hash(i));
                if (found[i] == DictTable.UNDECIDED) {
                    return false;
                }
            }
            // First what goes, because an addition may move the rest to another table.
            for (int i = other.next(0); i >= 0; i = other.next(i + 1)) {
                if (found[i] >= 0) {
                    t.delete(found[i]);
                }
            }
            for (int i = other.next(0); i >= 0; i = other.next(i + 1)) {
                if (found[i] < 0) {
                    append(other.key(i), other.hash(i), other.value(i));
                }
            }
        }
        return true;
    }

    /**
     * Replaces the entries of a shared container by what {@code change}, which may run Python code, makes of a copy of them. False if other threads
     * have changed the container each time meanwhile.
     */
    @TruffleBoundary
    protected final boolean replace(UnaryOperator<DictTable> change) {
        for (int attempt = 0; attempt < MAXIMUM_ATTEMPTS; attempt++) {
            DictTable t;
            DictTable copy;
            int used;
            int live;
            synchronized (this) {
                t = table;
                used = t.used();
                live = t.live();
                copy = t.copy();
            }
            DictTable replacement = change.apply(copy);
            publish(replacement, null);
            synchronized (this) {
                if (t == table && used == t.used() && live == t.live()) {
                    install(replacement);
                    return true;
                }
            }
        }
        return false;
    }

    /** Chooses entries of a container's table; may run Python code. */
    @FunctionalInterface
    protected interface EntryFilter {
        /** Whether to choose an entry of {@code table}. */
        boolean test(DictTable table, int entry);
    }

    /** Removes the entries that {@code filter} chooses, all of them at one instant, and returns how many they were. */
    @TruffleBoundary
    protected final int removeIf(EntryFilter filter) {
        return removeChosen(
                t -> {
                    int[] chosen = new int[t.live()];
                    int count = 0;
                    for (int i = t.next(0); i >= 0 && count < chosen.length; i = t.next(i + 1)) {
                        if (filter.test(t, i)) {
                            chosen[count++] = i;
                        }
                    }
                    return Arrays.copyOf(chosen, count);
                });
    }

    /** Removes the keys of {@code other}, all of them at one instant, and returns how many were present. */
    @TruffleBoundary
    protected final int removeAll(DictTable other) {
        return removeChosen(
                t -> {
                    int[] chosen = new int[other.live()];
                    int count = 0;
                    for (int i = other.next(0);
                            i >= 0 && count < chosen.length;
                            i = other.next(i + 1)) {
                        int entry = t.find(other.key(i), other.hash(i));
                        if (entry >= 0) {
                            chosen[count++] = entry;
                        }
                    }
                    return Arrays.copyOf(chosen, count);
                });
    }

    /** Removes chosen entries. If other threads keep replacing the table, removes them one by one. */
    private int removeChosen(Function<DictTable, int[]> chooser) {
        for (int attempt = 0; ; attempt++) {
            DictTable t = freshTable();
            int[] chosen = chooser.apply(t);
            if (chosen.length == 0 && t == table) {
                return 0;
            }
            if (isShared()) {
                synchronized (this) {
                    if (t == table) {
                        return deleteAll(t, chosen);
                    }
                }
            } else if (t == table) {
                return deleteAll(t, chosen);
            }
            if (attempt == MAXIMUM_ATTEMPTS) {
                return deleteOneByOne(t, chosen);
            }
        }
    }

    private static int deleteAll(DictTable t, int[] chosen) {
        int deleted = 0;
        for (int entry : chosen) {
            if (t.key(entry) != null) {
                t.delete(entry);
                deleted++;
            }
        }
        return deleted;
    }

    private int deleteOneByOne(DictTable t, int[] chosen) {
        int deleted = 0;
        for (int entry : chosen) {
            Object key = t.key(entry);
            if (key != null && delete(key, t.hash(entry)) != null) {
                deleted++;
            }
        }
        return deleted;
    }
}
