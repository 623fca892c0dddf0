package org.pyft.objects.str;

import org.pyft.objects.exception.PyErr;
import org.pyft.objects.none.PyNone;
import org.pyft.ops.Py;

import java.math.BigInteger;

/** Indices, bounds and repetition counts, as the sequences of characters and bytes take them. */
public final class Indices {
    private Indices() {}

    /** The start of {@code [start:end]}: not negative, perhaps beyond the end. A missing one is 0. */
    public static int start(Object value, int length) {
        return value == null || value == PyNone.NONE ? 0 : bound(value, length);
    }

    /** The end of {@code [start:end]}: between 0 and {@code length}. A missing one is the length. */
    public static int end(Object value, int length) {
        return value == null || value == PyNone.NONE
                ? length
                : Math.min(length, bound(value, length));
    }

    private static int bound(Object value, int length) {
        long index;
        if (value instanceof Long exact) {
            index = exact;
        } else {
            Object plain = Py.indexOrNull(value);
            if (plain == null) {
                throw PyErr.typeError(
                        "slice indices must be integers or None or have an __index__ method");
            }
            index = clip(plain);
        }
        if (index < 0) {
            index = Math.max(0, index + length);
        }
        return (int) Math.min(index, Integer.MAX_VALUE);
    }

    /** The place of element {@code index}, counted from the end if negative; −1 if there is none. */
    public static int element(long index, int length) {
        long place = index < 0 ? index + length : index;
        return place < 0 || place >= length ? -1 : (int) place;
    }

    /** A size: OverflowError outside the range of a long. */
    public static long size(Object value) {
        if (value instanceof Long exact) {
            return exact;
        }
        if (Py.index(value) instanceof Long size) {
            return size;
        }
        throw PyErr.overflowError("Python int too large to convert to C ssize_t");
    }

    /** A plain int clipped to the range of a long. */
    public static long clip(Object index) {
        return index instanceof BigInteger big
                ? big.signum() < 0 ? Long.MIN_VALUE : Long.MAX_VALUE
                : (Long) index;
    }
}
