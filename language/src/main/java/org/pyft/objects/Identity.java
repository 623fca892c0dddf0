package org.pyft.objects;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;

import java.lang.ref.Reference;
import java.lang.ref.ReferenceQueue;
import java.lang.ref.WeakReference;
import java.math.BigInteger;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/** {@code id()}: unique and stable while the object lives; numbers are identified by type and value. */
public final class Identity {
    private static final AtomicLong NEXT = new AtomicLong(0x7f0000000010L);
    private static final ConcurrentHashMap<Key, Long> IDS = new ConcurrentHashMap<>();
    private static final ConcurrentHashMap<Object, Long> VALUES = new ConcurrentHashMap<>();
    private static final ReferenceQueue<Object> COLLECTED = new ReferenceQueue<>();
    private static final int MAXIMUM_VALUES = 100_000;

    private Identity() {}

    /** A weak reference that compares its referent by identity. */
    private static final class Key extends WeakReference<Object> {
        private final int hash;

        Key(Object referent, ReferenceQueue<Object> queue) {
            super(referent, queue);
            hash = System.identityHashCode(referent);
        }

        @Override
        public int hashCode() {
            return hash;
        }

        @Override
        public boolean equals(Object other) {
            return this == other
                    || other instanceof Key key
                            && key.hash == hash
                            && get() != null
                            && key.refersTo(get());
        }
    }

    /** The identity of {@code object}. */
    @TruffleBoundary
    public static long of(Object object) {
        if (object instanceof Long
                || object instanceof BigInteger
                || object instanceof Double
                || object instanceof Boolean) {
            if (VALUES.size() > MAXIMUM_VALUES) {
                VALUES.clear();
            }
            return VALUES.computeIfAbsent(object, key -> NEXT.getAndAdd(16));
        }
        for (Reference<?> dead; (dead = COLLECTED.poll()) != null; ) {
            IDS.remove(dead);
        }
        Long id = IDS.get(new Key(object, null));
        return id != null
                ? id
                : IDS.computeIfAbsent(new Key(object, COLLECTED), key -> NEXT.getAndAdd(16));
    }

    /** Gives an object its identity back, that it has lost with the collection that found it dead. */
    @TruffleBoundary
    public static void restore(Object object, long identity) {
        IDS.put(new Key(object, COLLECTED), identity);
    }
}
