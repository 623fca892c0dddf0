package org.pyft.objects.tuple;

import org.pyft.ops.Py;

/** CPython's hash of a sequence of hashes: the mixing rounds of xxHash64. */
public final class TupleHash {
    private static final long PRIME_1 = 0x9E3779B185EBCA87L;
    private static final long PRIME_2 = 0xC2B2AE3D27D4EB4FL;
    private static final long PRIME_5 = 0x27D4EB2F165667C5L;
    private static final long INSTEAD_OF_MINUS_ONE = 1546275796;

    private TupleHash() {
    }

    /** The hash of a tuple of {@code items}. May run Python code. */
    public static long of(Object[] items) {
        return finish(mix(items) + (items.length ^ (PRIME_5 ^ 3527539L)));
    }

    /** The hash of a slice with these parts: the length, always the same, is left out. */
    public static long ofParts(Object[] items) {
        return finish(mix(items));
    }

    private static long mix(Object[] items) {
        long hash = PRIME_5;
        for (Object item : items) {
            hash = Long.rotateLeft(hash + Py.hash(item) * PRIME_2, 31) * PRIME_1;
        }
        return hash;
    }

    private static long finish(long hash) {
        return hash == -1 ? INSTEAD_OF_MINUS_ONE : hash;
    }
}
