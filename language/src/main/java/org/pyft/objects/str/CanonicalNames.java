package org.pyft.objects.str;

import com.oracle.truffle.api.strings.TruffleString;

import java.lang.ref.Reference;
import java.lang.ref.ReferenceQueue;
import java.lang.ref.WeakReference;
import java.util.concurrent.ConcurrentHashMap;

/**
 * One string object for each name, as long as anybody refers to it: programs compare names by identity. Shared by all contexts of the JVM; safe
 * for use by several threads.
 */
final class CanonicalNames {
    private static final class Entry extends WeakReference<TruffleString> {
        final String name;

        Entry(String name, TruffleString value, ReferenceQueue<TruffleString> queue) {
            super(value, queue);
            this.name = name;
        }
    }

    private final ConcurrentHashMap<String, Entry> entries = new ConcurrentHashMap<>(4096);
    private final ReferenceQueue<TruffleString> dropped = new ReferenceQueue<>();

    /** The object for this name, or null. */
    TruffleString get(String name) {
        Entry entry = entries.get(name);
        return entry == null ? null : entry.get();
    }

    /** The object for this name; {@code created}, which has the same text, if there was none. */
    TruffleString add(String name, TruffleString created) {
        Reference<? extends TruffleString> gone;
        while ((gone = dropped.poll()) != null) {
            entries.remove(((Entry) gone).name, gone);
        }
        Entry fresh = new Entry(name.intern(), created, dropped);
        while (true) {
            Entry earlier = entries.putIfAbsent(fresh.name, fresh);
            if (earlier == null) {
                return created;
            }
            TruffleString value = earlier.get();
            if (value != null) {
                return value;
            }
            entries.remove(earlier.name, earlier);
        }
    }
}
