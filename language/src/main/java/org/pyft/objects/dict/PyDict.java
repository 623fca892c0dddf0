package org.pyft.objects.dict;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.strings.TruffleString;
import java.lang.invoke.VarHandle;
import org.pyft.objects.PyHeapObject;
import org.pyft.objects.str.Str;
import org.pyft.objects.type.PyType;
import org.pyft.ops.Py;
import org.pyft.sharing.Publisher;
import org.pyft.sharing.Sharing;

/**
 * {@code dict}.
 *
 * <p>
 * Concurrency: reads never lock. A local dict is changed in place without a lock. Writes to a shared dict compare keys without the
 * monitor (comparison may run Python code), then take it, check that nothing moved, and commit; otherwise they try again.
 */
public final class PyDict extends PyHeapObject {
    public static final PyType TYPE = PyType.builtin("dict", new DictMethodsTable()).asMapping().notWeakReferenceable();

    private DictTable table;

    /** An empty dict. */
    public PyDict() {
        table = new DictTable(0);
    }

    /** An empty dict with room for {@code capacity} entries. */
    public PyDict(int capacity) {
        table = new DictTable(capacity);
    }

    private PyDict(DictTable table) {
        this.table = table;
    }

    @Override
    public PyType builtinType() {
        return TYPE;
    }

    /** The current table: a snapshot for readers. */
    public DictTable table() {
        return table;
    }

    /** {@code len(self)}. */
    public int size() {
        return table.live;
    }

    @Override
    public void publishChildren(Publisher publisher) {
        super.publishChildren(publisher);
        DictTable t = table;
        for (int i = 0; i < t.used(); i++) {
            publisher.visit(t.keys[i]);
            publisher.visit(t.values[i]);
        }
    }

    // Reads ------------------------------------------------------------------------------------------------------------

    /** The value of {@code key}, or null. TypeError if it is not hashable. */
    public Object get(Object key) {
        return key instanceof TruffleString string ? getStr(string) : get(key, Py.hash(key));
    }

    /** The value of a str key, or null. */
    public Object getStr(TruffleString key) {
        DictTable t = table;
        int entry = t.findString(key, Str.hash(key));
        return entry < 0 ? null : t.values[entry];
    }

    /** The value of a key whose hash is known, or null. */
    public Object get(Object key, long hash) {
        while (true) {
            DictTable t = table;
            int entry = t.find(key, hash);
            if (entry >= 0) {
                Object value = t.values[entry];
                if (value != null || t == table) {
                    return value;
                }
            } else if (entry == DictTable.ABSENT) {
                return null;
            }
        }
    }

    /** Whether {@code key} is in the dict. */
    public boolean containsKey(Object key) {
        return get(key) != null;
    }

    // Writes -----------------------------------------------------------------------------------------------------------

    /** {@code self[key] = value}. */
    public void put(Object key, Object value) {
        put(key, key instanceof TruffleString string ? Str.hash(string) : Py.hash(key), value);
    }

    /** {@code self[key] = value} with a known hash. Returns the previous value or null. */
    public Object put(Object key, long hash, Object value) {
        return isShared() ? putShared(key, hash, value, false) : putLocal(key, hash, value, false);
    }

    /** {@code self.setdefault(key, value)}: the value now stored. Atomic. */
    public Object setDefault(Object key, Object value) {
        long hash = Py.hash(key);
        Object old = isShared() ? putShared(key, hash, value, true) : putLocal(key, hash, value, true);
        return old == null ? value : old;
    }

    private Object putLocal(Object key, long hash, Object value, boolean keep) {
        while (true) {
            DictTable t = table;
            int entry = t.find(key, hash);
            if (isShared()) {
                return putShared(key, hash, value, keep);
            }
            if (entry == DictTable.CHANGED || t != table) {
                continue;
            }
            if (entry >= 0) {
                Object old = t.values[entry];
                if (!keep) {
                    t.values[entry] = value;
                }
                return old;
            }
            if (t.isFull()) {
                t = grow(t);
                table = t;
            }
            t.append(key, hash, value);
            return null;
        }
    }

    @TruffleBoundary
    private static DictTable grow(DictTable t) {
        return t.resized(t.live < 1000 ? t.live + 8 : t.live / 2);
    }

    @TruffleBoundary
    private Object putShared(Object key, long hash, Object value, boolean keep) {
        Sharing.publish(key);
        Sharing.publish(value);
        while (true) {
            DictTable t = table;
            int seen = t.used;
            int entry = t.find(key, hash);
            if (entry == DictTable.CHANGED) {
                continue;
            }
            synchronized (this) {
                if (t != table || (entry < 0 && t.used != seen) || (entry >= 0 && t.values[entry] == null)) {
                    continue;
                }
                if (entry >= 0) {
                    Object old = t.values[entry];
                    if (!keep) {
                        VarHandle.releaseFence();
                        t.values[entry] = value;
                    }
                    return old;
                }
                if (t.isFull()) {
                    t = grow(t);
                    t.append(key, hash, value);
                    VarHandle.releaseFence();
                    table = t;
                } else {
                    t.append(key, hash, value);
                }
                return null;
            }
        }
    }

    /** Removes {@code key} and returns its value, or null if it was absent. Atomic. */
    public Object remove(Object key) {
        return remove(key, Py.hash(key));
    }

    /** Removes a key with a known hash. */
    public Object remove(Object key, long hash) {
        while (true) {
            DictTable t = table;
            int entry = t.find(key, hash);
            if (entry == DictTable.ABSENT) {
                return null;
            }
            if (entry == DictTable.CHANGED) {
                continue;
            }
            if (isShared()) {
                synchronized (this) {
                    if (t != table || t.values[entry] == null) {
                        continue;
                    }
                    return delete(t, entry);
                }
            }
            return delete(t, entry);
        }
    }

    private Object delete(DictTable t, int entry) {
        Object old = t.values[entry];
        t.values[entry] = null;
        t.live--;
        if (t.live == 0 && t.used > 0) {
            table = new DictTable(0);
        }
        return old;
    }

    /** {@code self.clear()}. Atomic. */
    public void clear() {
        if (isShared()) {
            synchronized (this) {
                table = new DictTable(0);
            }
        } else {
            table = new DictTable(0);
        }
    }

    /** Removes and returns the last entry as {key, value}, or null if the dict is empty. Atomic. */
    @TruffleBoundary
    public Object[] popLast() {
        if (isShared()) {
            synchronized (this) {
                return popLastUnlocked();
            }
        }
        return popLastUnlocked();
    }

    private Object[] popLastUnlocked() {
        DictTable t = table;
        for (int i = t.used - 1; i >= 0; i--) {
            if (t.values[i] != null) {
                Object key = t.keys[i];
                return new Object[]{key, delete(t, i)};
            }
        }
        return null;
    }

    // Snapshots --------------------------------------------------------------------------------------------------------

    /** A shallow copy as an exact, local dict. Atomic. */
    @TruffleBoundary
    public PyDict copy() {
        if (isShared()) {
            synchronized (this) {
                return new PyDict(table.resized(0));
            }
        }
        return new PyDict(table.resized(0));
    }

    /** The keys at one instant. */
    @TruffleBoundary
    public Object[] keyArray() {
        return snapshot(true);
    }

    /** The values at one instant. */
    @TruffleBoundary
    public Object[] valueArray() {
        return snapshot(false);
    }

    private Object[] snapshot(boolean wantKeys) {
        DictTable t = isShared() ? copy().table : table;
        Object[] result = new Object[t.live];
        int n = 0;
        for (int i = 0; i < t.used; i++) {
            if (t.values[i] != null) {
                result[n++] = wantKeys ? t.keys[i] : t.values[i];
            }
        }
        return result;
    }

    /** A frozen table to iterate over: the live one of a local dict, a copy of a shared one. */
    @TruffleBoundary
    public DictTable snapshotTable() {
        return isShared() ? copy().table : table;
    }
}
