package org.pyft.objects.tuple;

import org.pyft.ops.Py;
import org.pyft.util.Hashes;

/** The hash of a sequence of objects. May run Python code. */
public final class TupleHash {
    private static final long INSTEAD_OF_MINUS_ONE = 1546275796;

    private TupleHash() {}

    /** The hash of a tuple of {@code items}. */
    public static long of(Object[] items) {
        return Hashes.tupleEnd(sum(items), items.length);
    }

    /** The hash of a slice with these parts: the length, always the same, is left out. */
    public static long ofParts(Object[] items) {
        long sum = sum(items);
        return sum == -1 ? INSTEAD_OF_MINUS_ONE : sum;
    }

    private static long sum(Object[] items) {
        long sum = Hashes.tupleStart();
        for (Object item : items) {
            sum = Hashes.tupleStep(sum, Py.hash(item));
        }
        return sum;
    }
}
