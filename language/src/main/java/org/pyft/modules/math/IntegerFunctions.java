package org.pyft.modules.math;

import com.oracle.truffle.api.TruffleSafepoint;

import org.pyft.objects.exception.PyErr;
import org.pyft.objects.integer.Ints;
import org.pyft.objects.none.PyNone;
import org.pyft.ops.Py;

import java.math.BigInteger;

/** The functions of {@code math} on ints. */
final class IntegerFunctions {
    private static final BigInteger LONG_MAX = BigInteger.valueOf(Long.MAX_VALUE);

    private IntegerFunctions() {}

    static Object factorial(Object n) {
        Object value = Py.index(n);
        if (Ints.signum(value) < 0) {
            throw PyErr.valueError("factorial() not defined for negative values");
        }
        if (!(value instanceof Long count)) {
            throw PyErr.overflowError("factorial() argument should not exceed %s", Long.MAX_VALUE);
        }
        return Ints.normalize(product(2, count));
    }

    /** {@code from · (from + 1) · … · to}, by halves so that the factors stay of equal size. */
    private static BigInteger product(long from, long to) {
        if (from > to) {
            return BigInteger.ONE;
        }
        if (to - from < 16) {
            long part = 1;
            BigInteger result = null;
            for (long i = from; i <= to; i++) {
                if (Math.multiplyHigh(part, i) != 0 || part * i < 0) {
                    result =
                            result == null
                                    ? BigInteger.valueOf(part)
                                    : result.multiply(BigInteger.valueOf(part));
                    part = i;
                } else {
                    part *= i;
                }
                if (i == Long.MAX_VALUE) {
                    break;
                }
            }
            BigInteger last = BigInteger.valueOf(part);
            return result == null ? last : result.multiply(last);
        }
        if (to - from > 1L << 27) {
            throw PyErr.memoryError();
        }
        TruffleSafepoint.poll(null);
        long middle = from + (to - from) / 2;
        return product(from, middle).multiply(product(middle + 1, to));
    }

    /** {@code n · (n − 1) · … · (n − k + 1)}. */
    private static BigInteger falling(BigInteger n, long k) {
        if (n.bitLength() < Long.SIZE) {
            return product(n.longValue() - k + 1, n.longValue());
        }
        if (k == 0) {
            return BigInteger.ONE;
        }
        if (k < 8) {
            BigInteger result = n;
            for (long i = 1; i < k; i++) {
                result = result.multiply(n.subtract(BigInteger.valueOf(i)));
            }
            return result;
        }
        TruffleSafepoint.poll(null);
        long half = k / 2;
        return falling(n, half).multiply(falling(n.subtract(BigInteger.valueOf(half)), k - half));
    }

    private static BigInteger nonNegative(Object value, String name) {
        BigInteger result = Ints.toBig(Py.index(value));
        if (result.signum() < 0) {
            throw PyErr.valueError("%s must be a non-negative integer", name);
        }
        return result;
    }

    static Object perm(Object n, Object k) {
        if (k == null || k == PyNone.NONE) {
            return factorial(n);
        }
        BigInteger total = Ints.toBig(Py.index(n));
        BigInteger chosen = Ints.toBig(Py.index(k));
        nonNegative(Ints.normalize(total), "n");
        nonNegative(Ints.normalize(chosen), "k");
        if (chosen.compareTo(total) > 0) {
            return 0L;
        }
        if (chosen.compareTo(LONG_MAX) > 0) {
            throw PyErr.overflowError("k must not exceed %s", Long.MAX_VALUE);
        }
        return Ints.normalize(falling(total, chosen.longValue()));
    }

    static Object comb(Object n, Object k) {
        BigInteger total = Ints.toBig(Py.index(n));
        BigInteger chosen = Ints.toBig(Py.index(k));
        nonNegative(Ints.normalize(total), "n");
        nonNegative(Ints.normalize(chosen), "k");
        chosen = chosen.min(total.subtract(chosen));
        if (chosen.signum() < 0) {
            return 0L;
        }
        if (chosen.compareTo(LONG_MAX) > 0) {
            throw PyErr.overflowError("min(n - k, k) must not exceed %s", Long.MAX_VALUE);
        }
        long count = chosen.longValue();
        return Ints.normalize(falling(total, count).divide(product(2, count)));
    }

    static Object isqrt(Object n) {
        Object value = Py.index(n);
        if (Ints.signum(value) < 0) {
            throw PyErr.valueError("isqrt() argument must be nonnegative");
        }
        if (value instanceof Long l) {
            long root = (long) Math.sqrt((double) l);
            while (root * root > l || root > 3037000499L) {
                root--;
            }
            while (root < 3037000499L && (root + 1) * (root + 1) <= l) {
                root++;
            }
            return root;
        }
        return Ints.normalize(((BigInteger) value).sqrt());
    }

    static Object gcd(Object[] integers) {
        Object result = 0L;
        for (Object integer : integers) {
            result = gcd(result, Py.index(integer));
        }
        return result;
    }

    private static Object gcd(Object a, Object b) {
        if (a instanceof Long x
                && b instanceof Long y
                && x != Long.MIN_VALUE
                && y != Long.MIN_VALUE) {
            long m = Math.abs(x);
            long n = Math.abs(y);
            while (n != 0) {
                long r = m % n;
                m = n;
                n = r;
            }
            return m;
        }
        return Ints.normalize(Ints.toBig(a).gcd(Ints.toBig(b)));
    }

    static Object lcm(Object[] integers) {
        Object result = 1L;
        for (Object integer : integers) {
            Object value = Py.index(integer);
            if (Ints.signum(result) == 0 || Ints.signum(value) == 0) {
                result = 0L;
            } else {
                result = Ints.abs(Ints.mul(Ints.floorDiv(result, gcd(result, value)), value));
            }
        }
        return result;
    }
}
