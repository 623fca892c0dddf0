package org.pyft.objects.iterator;

import org.pyft.objects.integer.Ints;
import org.pyft.objects.range.PyRange;
import org.pyft.objects.type.PyType;

/**
 * Iterates over a small range. A loop that wants no boxes calls {@link #advance} and {@link #current}.
 *
 * <p>
 * The position is the only field that changes, so that racing threads never get a number outside the range.
 */
public final class PyRangeIterator extends PyIterator {
    public static final PyType TYPE =
            PyType.builtin("range_iterator", new RangeIteratorMethodsTable())
                    .notSubclassable()
                    .notWeakReferenceable();

    private final long start;
    private final long step;
    private final long length;
    private long index;

    /** Over {@code length} numbers. */
    public PyRangeIterator(long start, long step, long length) {
        this.start = start;
        this.step = step;
        this.length = length;
    }

    @Override
    public PyType builtinType() {
        return TYPE;
    }

    @Override
    public Object next() {
        long at = index;
        if (at >= length) {
            return null;
        }
        index = at + 1;
        return start + at * step;
    }

    /** Moves to the next number; false if there is none. */
    public boolean advance() {
        long at = index;
        if (at >= length) {
            return false;
        }
        index = at + 1;
        return true;
    }

    /** The number to which {@link #advance} has moved. */
    public long current() {
        return start + (index - 1) * step;
    }

    long remaining() {
        return length - index;
    }

    void skip(long count) {
        long at = index;
        index = at + Math.clamp(count, 0L, length - at);
    }

    /** The range of the numbers that remain. */
    PyRange rest() {
        return PyRange.of(
                (Object) (start + index * step),
                Ints.add(start, Ints.mul(length, step)),
                (Object) step);
    }
}
