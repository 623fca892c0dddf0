package org.pyft.objects.range;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;

import org.pyft.objects.PyHeapObject;
import org.pyft.objects.exception.PyErr;
import org.pyft.objects.integer.Ints;
import org.pyft.objects.iterator.PyBigRangeIterator;
import org.pyft.objects.iterator.PyIterator;
import org.pyft.objects.iterator.PyRangeIterator;
import org.pyft.objects.type.PyType;

import java.math.BigInteger;

/** {@code range}: immutable. Almost all ranges are <em>small</em>: start, stop, step and length fit into a long. */
public final class PyRange extends PyHeapObject {
    public static final PyType TYPE =
            PyType.builtin("range", new RangeMethodsTable())
                    .asSequence()
                    .notSubclassable()
                    .notWeakReferenceable();

    private final long start;
    private final long stop;
    private final long step;
    private final long length;

    /** Start, stop, step and length of a range that is not small; else null. */
    private final BigInteger[] big;

    /** A range whose length is known to fit into a long. */
    private PyRange(long start, long stop, long step, long length) {
        this.start = start;
        this.stop = stop;
        this.step = step;
        this.length = length;
        this.big = null;
    }

    private PyRange(BigInteger[] big) {
        this.start = 0;
        this.stop = 0;
        this.step = 1;
        this.length = 0;
        this.big = big;
    }

    /** {@code range(start, stop, step)}; ValueError if the step is zero. */
    public static PyRange of(long start, long stop, long step) {
        if (step == 0) {
            throw PyErr.valueError("range() arg 3 must not be zero");
        }
        long length = length(start, stop, step);
        return length >= 0
                ? new PyRange(start, stop, step, length)
                : ofBig(
                        BigInteger.valueOf(start),
                        BigInteger.valueOf(stop),
                        BigInteger.valueOf(step));
    }

    /** {@code range(stop)}. */
    public static PyRange of(long stop) {
        return new PyRange(0, stop, 1, Math.max(stop, 0));
    }

    /** {@code range(start, stop, step)} of ints (Long or BigInteger). */
    @TruffleBoundary
    public static PyRange of(Object start, Object stop, Object step) {
        if (start instanceof Long a && stop instanceof Long b && step instanceof Long c) {
            return of(a.longValue(), b.longValue(), c.longValue());
        }
        return ofBig(Ints.toBig(start), Ints.toBig(stop), Ints.toBig(step));
    }

    @TruffleBoundary
    static PyRange ofBig(BigInteger start, BigInteger stop, BigInteger step) {
        if (step.signum() == 0) {
            throw PyErr.valueError("range() arg 3 must not be zero");
        }
        BigInteger distance = step.signum() > 0 ? stop.subtract(start) : start.subtract(stop);
        BigInteger length =
                distance.signum() <= 0
                        ? BigInteger.ZERO
                        : distance.subtract(BigInteger.ONE).divide(step.abs()).add(BigInteger.ONE);
        if (Ints.normalize(length) instanceof Long l
                && Ints.normalize(start) instanceof Long a
                && Ints.normalize(stop) instanceof Long b
                && Ints.normalize(step) instanceof Long c) {
            return new PyRange(a, b, c, l);
        }
        return new PyRange(new BigInteger[] {start, stop, step, length});
    }

    /** The number of elements, or a negative number if it is beyond the long range. */
    private static long length(long start, long stop, long step) {
        if (step > 0 ? start >= stop : start <= stop) {
            return 0;
        }
        // The distance is positive and below 2⁶⁴: unsigned arithmetic is exact.
        long distance = step > 0 ? stop - start : start - stop;
        long magnitude = step > 0 ? step : -step;
        return Long.divideUnsigned(distance - 1, magnitude) + 1;
    }

    @Override
    public PyType builtinType() {
        return TYPE;
    }

    /** Ranges reach nothing that is mutable: publishing ends here. */
    @Override
    public boolean isShared() {
        return true;
    }

    /** Whether start, stop, step and length fit into a long. */
    public boolean isSmall() {
        return big == null;
    }

    /** The start of a small range. */
    public long start() {
        return start;
    }

    /** The step of a small range. */
    public long step() {
        return step;
    }

    /** The number of elements of a small range. */
    public long length() {
        return length;
    }

    /** Element {@code index} of a small range; not checked. */
    public long element(long index) {
        return start + index * step;
    }

    /** {@code iter(self)}. */
    public PyIterator iterator() {
        return big == null && endFits()
                ? new PyRangeIterator(start, step, length)
                : bigIterator(false);
    }

    /** Whether the number after the last element of a small range is in the long range too: CPython then has the faster iterator. */
    private boolean endFits() {
        return length == 0
                || (step > 0
                        ? stop <= Long.MAX_VALUE - (step - 1)
                        : stop >= Long.MIN_VALUE + (-1 - step));
    }

    @TruffleBoundary
    PyIterator bigIterator(boolean backwards) {
        BigInteger first = bigStart();
        BigInteger count = bigLength();
        if (!backwards) {
            return new PyBigRangeIterator(first, bigStep(), count);
        }
        BigInteger last = first.add(count.subtract(BigInteger.ONE).multiply(bigStep()));
        return new PyBigRangeIterator(last, bigStep().negate(), count);
    }

    BigInteger bigStart() {
        return big == null ? BigInteger.valueOf(start) : big[0];
    }

    BigInteger bigStop() {
        return big == null ? BigInteger.valueOf(stop) : big[1];
    }

    BigInteger bigStep() {
        return big == null ? BigInteger.valueOf(step) : big[2];
    }

    BigInteger bigLength() {
        return big == null ? BigInteger.valueOf(length) : big[3];
    }

    /** {@code self.start}. */
    public Object getStart() {
        return big == null ? (Object) start : Ints.normalize(big[0]);
    }

    /** {@code self.stop}. */
    public Object getStop() {
        return big == null ? (Object) stop : Ints.normalize(big[1]);
    }

    /** {@code self.step}. */
    public Object getStep() {
        return big == null ? (Object) step : Ints.normalize(big[2]);
    }

    /** {@code len(self)} of any size. */
    public Object getLength() {
        return big == null ? (Object) length : Ints.normalize(big[3]);
    }
}
