package org.pyft.objects.slice;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;

import org.pyft.objects.exception.PyErr;
import org.pyft.objects.none.PyNone;
import org.pyft.ops.Py;
import org.pyft.ops.Types;

import java.math.BigInteger;

/**
 * A slice whose parts are ints, not yet fitted to a length: evaluating the parts may run Python code, fitting does not, so
 * that a container can fit them to its length under its monitor. Ints beyond the range are clipped, which selects the same
 * elements.
 */
public record SliceBounds(long start, long stop, long step) {
    /** Evaluates the parts of {@code slice}: step first, as CPython does. */
    public static SliceBounds of(PySlice slice) {
        long step = step(slice.getStep());
        Object start = slice.getStart();
        Object stop = slice.getStop();
        return new SliceBounds(
                start == PyNone.NONE ? (step < 0 ? Long.MAX_VALUE : 0) : index(start),
                stop == PyNone.NONE ? (step < 0 ? Long.MIN_VALUE : Long.MAX_VALUE) : index(stop),
                step);
    }

    private static long step(Object value) {
        if (value == PyNone.NONE) {
            return 1;
        }
        long step = index(value);
        if (step == 0) {
            throw PyErr.valueError("slice step cannot be zero");
        }
        // The negation of a step must exist.
        return Math.max(step, -Long.MAX_VALUE);
    }

    /** A slice index as a long, clipped. TypeError unless it is an int or has {@code __index__}. */
    public static long index(Object value) {
        return value instanceof Long l
                ? l
                : clip(
                        toInteger(
                                value,
                                "slice indices must be integers or None or have an __index__ method"));
    }

    /** Like {@link #index}, for arguments that must not be None ({@code list.index}); null gives {@code missing}. */
    public static long argument(Object value, long missing) {
        return value == null
                ? missing
                : value instanceof Long l
                        ? l
                        : clip(
                                toInteger(
                                        value,
                                        "slice indices must be integers or have an __index__ method"));
    }

    @TruffleBoundary
    private static Object toInteger(Object value, String message) {
        if (value instanceof Boolean
                || value instanceof BigInteger
                || Types.of(value).lookup("__index__") != null) {
            return Py.index(value);
        }
        throw PyErr.typeError("%s", message);
    }

    private static long clip(Object integer) {
        return integer instanceof Long l
                ? l
                : ((BigInteger) integer).signum() < 0 ? Long.MIN_VALUE : Long.MAX_VALUE;
    }

    /** Fits the bounds to a sequence of {@code length} elements. */
    public SliceIndices adjust(int length) {
        int first;
        int last;
        if (step < 0) {
            first = (int) Math.clamp(fromEnd(start, length), -1L, length - 1L);
            last = (int) Math.clamp(fromEnd(stop, length), -1L, length - 1L);
        } else {
            first = (int) Math.clamp(fromEnd(start, length), 0L, (long) length);
            last = (int) Math.clamp(fromEnd(stop, length), 0L, (long) length);
        }
        long count =
                step < 0
                        ? (last < first ? (first - last - 1) / -step + 1 : 0)
                        : (first < last ? (last - first - 1) / step + 1 : 0);
        // A step that is larger than the sequence selects one element: its exact size does not
        // matter.
        return new SliceIndices(
                first, last, Math.clamp(step, -Integer.MAX_VALUE, Integer.MAX_VALUE), (int) count);
    }

    private static long fromEnd(long index, int length) {
        return index < 0 ? index + length : index;
    }

    /** {@code index} as the bound of a sequence of {@code length} elements: counted from the end if negative, then clipped. */
    public static int clip(long index, int length) {
        return (int) Math.clamp(fromEnd(index, length), 0L, (long) length);
    }
}
