package org.pyft.objects.iterator;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;

import org.pyft.objects.integer.Ints;
import org.pyft.objects.range.PyRange;
import org.pyft.objects.type.PyType;

import java.math.BigInteger;

/** Iterates over a range that does not fit into longs. */
public final class PyBigRangeIterator extends PyIterator {
    public static final PyType TYPE =
            PyType.builtin("longrange_iterator", new BigRangeIteratorMethodsTable())
                    .notSubclassable()
                    .notWeakReferenceable();

    private final BigInteger start;
    private final BigInteger step;
    private final BigInteger length;
    private BigInteger index = BigInteger.ZERO;

    /** Over {@code length} numbers. */
    public PyBigRangeIterator(BigInteger start, BigInteger step, BigInteger length) {
        this.start = start;
        this.step = step;
        this.length = length;
    }

    @Override
    public PyType builtinType() {
        return TYPE;
    }

    @Override
    @TruffleBoundary
    public Object next() {
        BigInteger at = index;
        if (at.compareTo(length) >= 0) {
            return null;
        }
        index = at.add(BigInteger.ONE);
        return Ints.normalize(start.add(at.multiply(step)));
    }

    Object remaining() {
        return Ints.normalize(length.subtract(index));
    }

    void skip(BigInteger count) {
        BigInteger at = index;
        index = at.add(count.max(BigInteger.ZERO).min(length.subtract(at)));
    }

    /** The range of the numbers that remain. */
    PyRange rest() {
        BigInteger first = start.add(index.multiply(step));
        return PyRange.of(
                Ints.normalize(first),
                Ints.normalize(start.add(length.multiply(step))),
                Ints.normalize(step));
    }
}
