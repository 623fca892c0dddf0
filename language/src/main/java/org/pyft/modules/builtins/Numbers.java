package org.pyft.modules.builtins;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.strings.TruffleString;

import org.pyft.objects.bytes.PyByteArray;
import org.pyft.objects.bytes.PyBytes;
import org.pyft.objects.complex.PyComplex;
import org.pyft.objects.exception.PyErr;
import org.pyft.objects.instance.PyWrapper;
import org.pyft.objects.integer.Ints;
import org.pyft.ops.Py;
import org.pyft.ops.Types;
import org.pyft.syntax.tree.BinaryOperator;

/** The numeric built-in functions. */
final class Numbers {
    private Numbers() {}

    @TruffleBoundary
    static Object abs(Object number) {
        Object result = Py.callSpecialOrNull(number, "__abs__");
        if (result == null) {
            throw PyErr.typeError("bad operand type for abs(): '%s'", Types.of(number));
        }
        return result;
    }

    static Object round(Object number, Object digits) {
        Object method = Py.lookupSpecial(number, "__round__");
        if (method == null) {
            throw PyErr.typeError("type %s doesn't define __round__ method", Types.of(number));
        }
        return digits == null ? Py.call(method) : Py.call(method, digits);
    }

    static Object sum(Object iterable, Object start) {
        Object iterator = Py.iter(iterable);
        Object plain = PyWrapper.unwrap(start);
        if (plain instanceof TruffleString) {
            throw PyErr.typeError("sum() can't sum strings [use ''.join(seq) instead]");
        }
        if (start instanceof PyBytes) {
            throw PyErr.typeError("sum() can't sum bytes [use b''.join(seq) instead]");
        }
        if (start instanceof PyByteArray) {
            throw PyErr.typeError("sum() can't sum bytearray [use b''.join(seq) instead]");
        }
        Object total = start;
        Object item = null;
        if (total instanceof Long first) {
            long exact = first;
            while ((item = Py.next(iterator)) instanceof Long || item instanceof Boolean) {
                long value = item instanceof Long l ? l : (Boolean) item ? 1 : 0;
                long next = exact + value;
                if (((exact ^ next) & (value ^ next)) < 0) {
                    break;
                }
                exact = next;
                item = null;
            }
            total = exact;
            if (item == null) {
                return total;
            }
            total = Py.binary(BinaryOperator.ADD, total, item);
        }
        if (total instanceof Double first) {
            return sumDoubles(iterator, first);
        }
        return sumObjects(iterator, total);
    }

    /** Neumaier's compensated summation, as CPython does it. */
    private static Object sumDoubles(Object iterator, double start) {
        double high = start;
        double low = 0;
        Object item;
        while ((item = Py.next(iterator)) != null) {
            double value;
            if (item instanceof Double d) {
                value = d;
            } else if (item instanceof Long l) {
                value = l;
            } else {
                return sumObjects(
                        iterator, Py.binary(BinaryOperator.ADD, compensated(high, low), item));
            }
            double next = high + value;
            low +=
                    Math.abs(high) >= Math.abs(value)
                            ? (high - next) + value
                            : (value - next) + high;
            high = next;
        }
        return compensated(high, low);
    }

    private static Object compensated(double high, double low) {
        return low != 0 && Double.isFinite(low) ? high + low : high;
    }

    private static Object sumObjects(Object iterator, Object start) {
        Object total = start;
        Object item;
        while ((item = Py.next(iterator)) != null) {
            if (total instanceof PyComplex a && item instanceof PyComplex && a.isExact()) {
                return sumComplex(iterator, a, item);
            }
            total =
                    Ints.isInt(total)
                                    && Ints.isInt(item)
                                    && !(total instanceof PyWrapper)
                                    && !(item instanceof PyWrapper)
                            ? Ints.add(Ints.plain(total), Ints.plain(item))
                            : Py.binary(BinaryOperator.ADD, total, item);
        }
        return total;
    }

    private static Object sumComplex(Object iterator, PyComplex start, Object first) {
        double real = start.real();
        double realLow = 0;
        double imaginary = start.imaginary();
        double imaginaryLow = 0;
        Object item = first;
        while (item != null) {
            double x;
            double y = 0;
            if (item instanceof PyComplex c && c.isExact()) {
                x = c.real();
                y = c.imaginary();
            } else if (item instanceof Long l) {
                x = l;
            } else if (item instanceof Double d) {
                x = d;
            } else {
                Object so =
                        new PyComplex(
                                (Double) compensated(real, realLow),
                                (Double) compensated(imaginary, imaginaryLow));
                return sumObjects(iterator, Py.binary(BinaryOperator.ADD, so, item));
            }
            double next = real + x;
            realLow += Math.abs(real) >= Math.abs(x) ? (real - next) + x : (x - next) + real;
            real = next;
            if (item instanceof PyComplex) {
                next = imaginary + y;
                imaginaryLow +=
                        Math.abs(imaginary) >= Math.abs(y)
                                ? (imaginary - next) + y
                                : (y - next) + imaginary;
                imaginary = next;
            }
            item = Py.next(iterator);
        }
        return new PyComplex(
                (Double) compensated(real, realLow), (Double) compensated(imaginary, imaginaryLow));
    }
}
