package org.pyft.modules.abc;

import org.pyft.objects.type.PyType;

import java.lang.invoke.VarHandle;
import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.List;

/**
 * A set of classes that it does not keep alive, by identity. Lookups take no lock: within one table a slot is filled once and never
 * changes its meaning; growth and clearing make a new table.
 */
final class WeakClassSet {
    private static final int MINIMUM_CAPACITY = 16;
    private static final Table EMPTY = new Table(1);

    private volatile Table table = EMPTY;

    private static final class Table {
        private final Entry[] slots;
        private int used;

        Table(int capacity) {
            slots = new Entry[capacity];
        }
    }

    private static final class Entry extends WeakReference<PyType> {
        private final int hash;

        Entry(PyType type) {
            super(type);
            hash = System.identityHashCode(type);
        }
    }

    boolean contains(PyType type) {
        Entry[] slots = table.slots;
        int mask = slots.length - 1;
        int hash = System.identityHashCode(type);
        for (int slot = hash & mask; ; slot = (slot + 1) & mask) {
            Entry entry = slots[slot];
            if (entry == null) {
                return false;
            }
            if (entry.hash == hash && entry.refersTo(type)) {
                return true;
            }
        }
    }

    synchronized void add(PyType type) {
        if (contains(type)) {
            return;
        }
        Table t = table;
        if ((t.used + 1) * 2 > t.slots.length) {
            List<PyType> living = living();
            t =
                    new Table(
                            Math.max(
                                    MINIMUM_CAPACITY,
                                    Integer.highestOneBit(living.size() + 1) << 2));
            for (PyType old : living) {
                insert(t, old);
            }
        }
        insert(t, type);
        table = t;
    }

    private static void insert(Table t, PyType type) {
        Entry entry = new Entry(type);
        int mask = t.slots.length - 1;
        int slot = entry.hash & mask;
        while (t.slots[slot] != null) {
            slot = (slot + 1) & mask;
        }
        VarHandle.releaseFence();
        t.slots[slot] = entry;
        t.used++;
    }

    /** The living members. */
    List<PyType> living() {
        List<PyType> result = new ArrayList<>();
        for (Entry entry : table.slots) {
            PyType type = entry == null ? null : entry.get();
            if (type != null) {
                result.add(type);
            }
        }
        return result;
    }

    synchronized void clear() {
        table = EMPTY;
    }
}
