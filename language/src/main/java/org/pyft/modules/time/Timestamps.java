package org.pyft.modules.time;

import org.pyft.objects.exception.PyErr;
import org.pyft.objects.floating.Floats;
import org.pyft.ops.Py;
import org.pyft.ops.Types;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Conversions of Python numbers to times, for {@code time} and everything with a timeout. */
public final class Timestamps {
    private Timestamps() {}

    /** Whole seconds since the epoch, rounded down. */
    static long toSeconds(Object value) {
        if (Floats.isFloat(value)) {
            double seconds = Math.floor(checkNumber(Floats.toDouble(value)));
            if (!(seconds >= -0x1p63 && seconds < 0x1p63)) {
                throw outOfRange();
            }
            return (long) seconds;
        }
        if (Py.index(value) instanceof Long seconds) {
            return seconds;
        }
        throw outOfRange();
    }

    /** Nanoseconds of a time or duration in seconds, rounded up (away from zero if negative). */
    public static long toNanoseconds(Object value) {
        if (Floats.isFloat(value)) {
            double seconds = checkNumber(Floats.toDouble(value));
            double nanoseconds = seconds * 1e9;
            if (!(nanoseconds >= -0x1p63 && nanoseconds < 0x1p63)) {
                throw outOfRange();
            }
            if (Math.abs(seconds) > 4e6) {
                // Where the product would not be exact.
                return new BigDecimal(seconds)
                        .movePointRight(9)
                        .setScale(0, RoundingMode.UP)
                        .longValue();
            }
            return (long) (nanoseconds < 0 ? Math.floor(nanoseconds) : Math.ceil(nanoseconds));
        }
        Object index = Py.indexOrNull(value);
        if (index == null) {
            throw PyErr.typeError(
                    "'%s' object cannot be interpreted as an integer or float", Types.of(value));
        }
        if (!(index instanceof Long seconds)
                || Math.multiplyHigh(seconds, 1_000_000_000L) != seconds * 1_000_000_000L >> 63) {
            throw PyErr.overflowError("timestamp too large to convert to C PyTime_t");
        }
        return seconds * 1_000_000_000L;
    }

    private static double checkNumber(double value) {
        if (Double.isNaN(value)) {
            throw PyErr.valueError("Invalid value NaN (not a number)");
        }
        return value;
    }

    private static RuntimeException outOfRange() {
        return PyErr.overflowError("timestamp out of range for platform time_t");
    }
}
