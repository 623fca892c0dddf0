package org.pyft.objects.integer;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;

import org.pyft.objects.exception.PyErr;
import org.pyft.objects.instance.PyWrapper;
import org.pyft.objects.tuple.PyTuple;
import org.pyft.util.FormatException;
import org.pyft.util.Hashes;
import org.pyft.util.IntText;

import java.math.BigDecimal;
import java.math.BigInteger;

/**
 * Arithmetic of Python's {@code int} on its Java forms: {@code Long}, {@code BigInteger} outside the long range, {@code Boolean},
 * and {@link PyWrapper} for instances of user subclasses. Results are always normalised, so equal ints have the same form.
 *
 * <p>
 * Every operation has a path for two longs that compiles to machine arithmetic; the rest is behind a boundary.
 */
public final class Ints {
    /** The smallest and the largest int kept as a Long. */
    public static final BigInteger LONG_MIN = BigInteger.valueOf(Long.MIN_VALUE);

    public static final BigInteger LONG_MAX = BigInteger.valueOf(Long.MAX_VALUE);

    /** The largest magnitude that every double between −2⁵³ and 2⁵³ represents exactly. */
    private static final long EXACT_DOUBLE = 1L << 53;

    /** Bits that a BigInteger can have. */
    private static final long MAX_BITS = Integer.MAX_VALUE;

    private Ints() {}

    // Forms

    /** The canonical form: a Long if the value fits. */
    public static Object normalize(BigInteger value) {
        return fitsLong(value) ? (Object) value.longValue() : value;
    }

    @TruffleBoundary
    private static boolean fitsLong(BigInteger value) {
        return value.bitLength() < Long.SIZE;
    }

    /** Whether {@code value} is an instance of {@code int} in any of its forms. */
    public static boolean isInt(Object value) {
        return value instanceof Long
                || value instanceof Boolean
                || value instanceof BigInteger
                || value instanceof PyWrapper wrapper
                        && (wrapper.getValue() instanceof Long
                                || wrapper.getValue() instanceof BigInteger);
    }

    /** The plain value of an int: a Long or a BigInteger; null if {@code value} is no int. */
    public static Object plain(Object value) {
        if (value instanceof Long || value instanceof BigInteger) {
            return value;
        }
        if (value instanceof Boolean b) {
            return b ? 1L : 0L;
        }
        if (value instanceof PyWrapper wrapper
                && (wrapper.getValue() instanceof Long
                        || wrapper.getValue() instanceof BigInteger)) {
            return wrapper.getValue();
        }
        return null;
    }

    /** The value of an int as a BigInteger. */
    @TruffleBoundary
    public static BigInteger toBig(Object value) {
        if (value instanceof Long l) {
            return BigInteger.valueOf(l);
        }
        if (value instanceof BigInteger big) {
            return big;
        }
        return switch (plain(value)) {
            case Long l -> BigInteger.valueOf(l);
            case BigInteger big -> big;
            case null, default -> throw new IllegalArgumentException("not an int");
        };
    }

    /** −1, 0 or 1. */
    public static int signum(Object value) {
        return value instanceof Long l ? Long.signum(l) : signumBig(value);
    }

    @TruffleBoundary
    private static int signumBig(Object value) {
        return toBig(value).signum();
    }

    /** The value clipped into the range of long. */
    public static long clipToLong(Object value) {
        return value instanceof Long l ? l : clipBig(value);
    }

    @TruffleBoundary
    private static long clipBig(Object value) {
        BigInteger big = toBig(value);
        return fitsLong(big) ? big.longValue() : big.signum() < 0 ? Long.MIN_VALUE : Long.MAX_VALUE;
    }

    // Arithmetic

    /** {@code a + b}. */
    public static Object add(Object a, Object b) {
        if (a instanceof Long x && b instanceof Long y) {
            long r = x + y;
            if (((x ^ r) & (y ^ r)) >= 0) {
                return r;
            }
        }
        return addBig(a, b);
    }

    @TruffleBoundary
    private static Object addBig(Object a, Object b) {
        return normalize(toBig(a).add(toBig(b)));
    }

    /** {@code a - b}. */
    public static Object sub(Object a, Object b) {
        if (a instanceof Long x && b instanceof Long y) {
            long r = x - y;
            if (((x ^ y) & (x ^ r)) >= 0) {
                return r;
            }
        }
        return subBig(a, b);
    }

    @TruffleBoundary
    private static Object subBig(Object a, Object b) {
        return normalize(toBig(a).subtract(toBig(b)));
    }

    /** {@code a * b}. */
    public static Object mul(Object a, Object b) {
        if (a instanceof Long x && b instanceof Long y) {
            long high = Math.multiplyHigh(x, y);
            long low = x * y;
            if (high == low >> 63) {
                return low;
            }
        }
        return mulBig(a, b);
    }

    @TruffleBoundary
    private static Object mulBig(Object a, Object b) {
        BigInteger x = toBig(a);
        BigInteger y = toBig(b);
        if ((long) x.bitLength() + y.bitLength() > MAX_BITS) {
            throw PyErr.memoryError();
        }
        return normalize(x.equals(y) ? x.multiply(x) : x.parallelMultiply(y));
    }

    /** {@code a // b}. */
    public static Object floorDiv(Object a, Object b) {
        if (a instanceof Long x
                && b instanceof Long y
                && y != 0
                && !(y == -1 && x == Long.MIN_VALUE)) {
            return Math.floorDiv(x, y);
        }
        return floorDivBig(a, b);
    }

    @TruffleBoundary
    private static Object floorDivBig(Object a, Object b) {
        return normalize(floorDivMod(toBig(a), toBig(b))[0]);
    }

    /** {@code a % b}. */
    public static Object mod(Object a, Object b) {
        if (a instanceof Long x && b instanceof Long y && y != 0) {
            return Math.floorMod(x, y);
        }
        return modBig(a, b);
    }

    @TruffleBoundary
    private static Object modBig(Object a, Object b) {
        BigInteger divisor = toBig(b);
        if (divisor.signum() == 0) {
            throw divisionByZero();
        }
        return normalize(floorMod(toBig(a), divisor));
    }

    /** {@code divmod(a, b)}. */
    @TruffleBoundary
    public static PyTuple divmod(Object a, Object b) {
        if (a instanceof Long x
                && b instanceof Long y
                && y != 0
                && !(y == -1 && x == Long.MIN_VALUE)) {
            return PyTuple.of(Math.floorDiv(x, y), Math.floorMod(x, y));
        }
        BigInteger[] parts = floorDivMod(toBig(a), toBig(b));
        return PyTuple.of(normalize(parts[0]), normalize(parts[1]));
    }

    /** Quotient rounded down and remainder with the sign of the divisor. */
    @TruffleBoundary
    public static BigInteger[] floorDivMod(BigInteger a, BigInteger b) {
        if (b.signum() == 0) {
            throw divisionByZero();
        }
        BigInteger[] parts = a.divideAndRemainder(b);
        if (parts[1].signum() != 0 && parts[1].signum() != b.signum()) {
            parts[0] = parts[0].subtract(BigInteger.ONE);
            parts[1] = parts[1].add(b);
        }
        return parts;
    }

    private static BigInteger floorMod(BigInteger a, BigInteger b) {
        BigInteger r = a.remainder(b);
        return r.signum() != 0 && r.signum() != b.signum() ? r.add(b) : r;
    }

    private static RuntimeException divisionByZero() {
        return PyErr.zeroDivisionError("division by zero");
    }

    /** {@code a / b}, correctly rounded. */
    public static double trueDivide(Object a, Object b) {
        if (a instanceof Long x
                && b instanceof Long y
                && y != 0
                && isExactDouble(x)
                && isExactDouble(y)) {
            return (double) x / (double) y;
        }
        return trueDivideBig(a, b);
    }

    private static boolean isExactDouble(long value) {
        return value >= -EXACT_DOUBLE && value <= EXACT_DOUBLE;
    }

    @TruffleBoundary
    private static double trueDivideBig(Object left, Object right) {
        BigInteger a = toBig(left);
        BigInteger b = toBig(right);
        if (b.signum() == 0) {
            throw divisionByZero();
        }
        if (a.signum() == 0) {
            return b.signum() < 0 ? -0.0 : 0.0;
        }
        boolean negative = a.signum() != b.signum();
        a = a.abs();
        b = b.abs();
        int difference = a.bitLength() - b.bitLength();
        if (difference > Double.MAX_EXPONENT + 1) {
            throw quotientTooLarge();
        }
        if (difference < Double.MIN_EXPONENT - Double.PRECISION) {
            return negative ? -0.0 : 0.0;
        }
        // The quotient is scaled to two bits more than a double holds (fewer in the subnormal
        // range), so that with a sticky
        // last bit one rounding decides.
        int shift = Math.max(difference, Double.MIN_EXPONENT + 1) - Double.PRECISION - 2;
        BigInteger[] parts =
                shift <= 0
                        ? a.shiftLeft(-shift).divideAndRemainder(b)
                        : a.divideAndRemainder(b.shiftLeft(shift));
        long quotient = parts[0].longValueExact();
        if (parts[1].signum() != 0) {
            quotient |= 1;
        }
        int bits = Long.SIZE - Long.numberOfLeadingZeros(quotient);
        int extra = Math.max(bits, Double.MIN_EXPONENT + 1 - shift) - Double.PRECISION;
        long half = 1L << (extra - 1);
        if ((quotient & half) != 0 && (quotient & (3 * half - 1)) != 0) {
            quotient += half;
        }
        quotient &= -(half << 1);
        double result = Math.scalb((double) quotient, shift);
        if (Double.isInfinite(result)) {
            throw quotientTooLarge();
        }
        return negative ? -result : result;
    }

    private static RuntimeException quotientTooLarge() {
        return PyErr.overflowError("integer division result too large for a float");
    }

    /** {@code a ** b}: an int, or a Double for a negative exponent. */
    @TruffleBoundary
    public static Object pow(Object a, Object b) {
        Object base = plain(a);
        Object exponent = plain(b);
        if (signum(exponent) < 0) {
            if (signum(base) == 0) {
                throw PyErr.zeroDivisionError("zero to a negative power");
            }
            return Math.pow(toDouble(base), toDouble(exponent));
        }
        if (base instanceof Long x && (x == 0 || x == 1 || x == -1)) {
            boolean odd = toBig(exponent).testBit(0);
            return x == 0 ? (signum(exponent) == 0 ? 1L : 0L) : x == 1 || !odd ? 1L : -1L;
        }
        if (!(exponent instanceof Long n)) {
            throw PyErr.memoryError();
        }
        if (base instanceof Long x) {
            long result = powLong(x, n);
            if (result != 0) {
                return result;
            }
        }
        BigInteger big = toBig(base);
        if (n > MAX_BITS || (long) (big.abs().bitLength() - 1) * n >= MAX_BITS) {
            throw PyErr.memoryError();
        }
        return normalize(big.pow(n.intValue()));
    }

    /** The power of a base other than 0, or 0 when it does not fit. */
    private static long powLong(long base, long exponent) {
        long result = 1;
        long square = base;
        for (long n = exponent; ; ) {
            if ((n & 1) != 0) {
                if (Math.multiplyHigh(result, square) != result * square >> 63) {
                    return 0;
                }
                result *= square;
            }
            n >>= 1;
            if (n == 0) {
                return result;
            }
            if (Math.multiplyHigh(square, square) != square * square >> 63) {
                return 0;
            }
            square *= square;
        }
    }

    /** {@code pow(a, b, m)}. */
    @TruffleBoundary
    public static Object powMod(Object a, Object b, Object m) {
        BigInteger base = toBig(a);
        BigInteger exponent = toBig(b);
        BigInteger modulus = toBig(m);
        if (modulus.signum() == 0) {
            throw PyErr.valueError("pow() 3rd argument cannot be 0");
        }
        BigInteger positive = modulus.abs();
        if (exponent.signum() < 0
                && !positive.equals(BigInteger.ONE)
                && !base.gcd(positive).equals(BigInteger.ONE)) {
            throw PyErr.valueError("base is not invertible for the given modulus");
        }
        return normalize(floorMod(base.modPow(exponent, positive), modulus));
    }

    /** {@code -a}. */
    public static Object neg(Object a) {
        return a instanceof Long x && x != Long.MIN_VALUE ? (Object) (-x) : negBig(a);
    }

    @TruffleBoundary
    private static Object negBig(Object a) {
        return normalize(toBig(a).negate());
    }

    /** {@code abs(a)}. */
    public static Object abs(Object a) {
        if (a instanceof Long x && x != Long.MIN_VALUE) {
            return Math.abs(x);
        }
        return absBig(a);
    }

    @TruffleBoundary
    private static Object absBig(Object a) {
        return normalize(toBig(a).abs());
    }

    /** {@code ~a}. */
    public static Object invert(Object a) {
        return a instanceof Long x ? (Object) (~x) : invertBig(a);
    }

    @TruffleBoundary
    private static Object invertBig(Object a) {
        return normalize(toBig(a).not());
    }

    // Bits

    /** {@code a << b}. */
    public static Object lshift(Object a, Object b) {
        if (a instanceof Long x && b instanceof Long y && y >= 0 && y < Long.SIZE) {
            long r = x << y;
            if (r >> y == x) {
                return r;
            }
        }
        return lshiftBig(a, b);
    }

    @TruffleBoundary
    private static Object lshiftBig(Object a, Object b) {
        BigInteger x = toBig(a);
        Object count = plain(b);
        if (signum(count) < 0) {
            throw negativeShift();
        }
        if (x.signum() == 0) {
            return 0L;
        }
        if (!(count instanceof Long n)) {
            throw PyErr.overflowError("too many digits in integer");
        }
        if (n + x.bitLength() >= MAX_BITS || n + x.bitLength() < 0) {
            throw PyErr.memoryError();
        }
        return normalize(x.shiftLeft(n.intValue()));
    }

    /** {@code a >> b}. */
    public static Object rshift(Object a, Object b) {
        if (a instanceof Long x && b instanceof Long y && y >= 0) {
            return x >> Math.min(y, Long.SIZE - 1);
        }
        return rshiftBig(a, b);
    }

    @TruffleBoundary
    private static Object rshiftBig(Object a, Object b) {
        BigInteger x = toBig(a);
        Object count = plain(b);
        if (signum(count) < 0) {
            throw negativeShift();
        }
        if (!(count instanceof Long n) || n > Integer.MAX_VALUE) {
            return x.signum() < 0 ? -1L : 0L;
        }
        return normalize(x.shiftRight(n.intValue()));
    }

    private static RuntimeException negativeShift() {
        return PyErr.valueError("negative shift count");
    }

    /** {@code a & b} as an int. */
    public static Object and(Object a, Object b) {
        return a instanceof Long x && b instanceof Long y ? (Object) (x & y) : andBig(a, b);
    }

    @TruffleBoundary
    private static Object andBig(Object a, Object b) {
        return normalize(toBig(a).and(toBig(b)));
    }

    /** {@code a | b} as an int. */
    public static Object or(Object a, Object b) {
        return a instanceof Long x && b instanceof Long y ? (Object) (x | y) : orBig(a, b);
    }

    @TruffleBoundary
    private static Object orBig(Object a, Object b) {
        return normalize(toBig(a).or(toBig(b)));
    }

    /** {@code a ^ b} as an int. */
    public static Object xor(Object a, Object b) {
        return a instanceof Long x && b instanceof Long y ? (Object) (x ^ y) : xorBig(a, b);
    }

    @TruffleBoundary
    private static Object xorBig(Object a, Object b) {
        return normalize(toBig(a).xor(toBig(b)));
    }

    // Comparison, hash, conversion to float

    /** The sign of {@code a - b}. */
    public static int compare(Object a, Object b) {
        return a instanceof Long x && b instanceof Long y ? Long.compare(x, y) : compareBig(a, b);
    }

    @TruffleBoundary
    private static int compareBig(Object a, Object b) {
        return toBig(a).compareTo(toBig(b));
    }

    /** {@code a == b} of two ints. */
    public static boolean equals(Object a, Object b) {
        return a instanceof Long x && b instanceof Long y
                ? x.longValue() == y.longValue()
                : compareBig(a, b) == 0;
    }

    /** {@code a == d}, exactly. */
    public static boolean equals(Object a, double d) {
        if (a instanceof Long x) {
            // Both directions: (double) rounds, and the cast back saturates at the ends of the
            // range.
            return (double) x == d && (isExactDouble(x) || d != 0x1p63 && (long) d == x);
        }
        return !Double.isNaN(d) && compareToDouble(a, d) == 0;
    }

    /** The sign of {@code a - d}, exactly; {@code d} is not a NaN. */
    public static int compare(Object a, double d) {
        if (a instanceof Long x && isExactDouble(x)) {
            return (double) x < d ? -1 : (double) x > d ? 1 : 0;
        }
        return compareToDouble(a, d);
    }

    @TruffleBoundary
    private static int compareToDouble(Object a, double d) {
        if (Double.isInfinite(d)) {
            return d > 0 ? -1 : 1;
        }
        return new BigDecimal(toBig(a)).compareTo(new BigDecimal(d));
    }

    /** {@code hash(a)}. */
    public static long hash(Object a) {
        if (a instanceof Long x) {
            return hash(x.longValue());
        }
        return hashBig(a);
    }

    /** {@code hash} of an int in the long range. */
    public static long hash(long value) {
        return Hashes.hash(value);
    }

    @TruffleBoundary
    private static long hashBig(Object a) {
        return switch (plain(a)) {
            case Long l -> hash(l.longValue());
            case BigInteger big -> Hashes.hash(big);
            case null, default -> throw new IllegalArgumentException("not an int");
        };
    }

    /** {@code float(a)}, correctly rounded; OverflowError if it is too large. */
    public static double toDouble(Object a) {
        return a instanceof Long x ? (double) x : toDoubleBig(a);
    }

    @TruffleBoundary
    private static double toDoubleBig(Object a) {
        double result = toBig(a).doubleValue();
        if (Double.isInfinite(result)) {
            throw PyErr.overflowError("int too large to convert to float");
        }
        return result;
    }

    /** The int that is {@code value} without its fraction; {@code value} is finite. */
    public static Object fromDouble(double value) {
        if (value >= -0x1p63 && value < 0x1p63) {
            return (long) value;
        }
        return fromLargeDouble(value);
    }

    @TruffleBoundary
    private static Object fromLargeDouble(double value) {
        return new BigDecimal(value).toBigInteger();
    }

    /** {@code a.bit_length()}. */
    public static long bitLength(Object a) {
        if (a instanceof Long x) {
            return x == Long.MIN_VALUE
                    ? Long.SIZE
                    : Long.SIZE - Long.numberOfLeadingZeros(Math.abs(x));
        }
        return bitLengthBig(a);
    }

    @TruffleBoundary
    private static long bitLengthBig(Object a) {
        return toBig(a).abs().bitLength();
    }

    // Text

    /** Decimal text; ValueError if there are more digits than {@code sys.set_int_max_str_digits} allows. */
    @TruffleBoundary
    public static String toText(Object a) {
        Object value = plain(a);
        if (value instanceof Long l) {
            return Long.toString(l);
        }
        try {
            return IntText.decimal((BigInteger) value, IntLimits.maxStringDigits());
        } catch (FormatException e) {
            throw NumberFormats.error(e);
        }
    }

    /** The digits in base 2, 8 or 16 with sign and prefix: {@code bin}, {@code oct}, {@code hex}. */
    @TruffleBoundary
    public static String toPrefixedText(Object a, int base) {
        return IntText.prefixed(toBig(a), base);
    }

    /**
     * The int that {@code text} spells in {@code base} (0, 2…36; 0 reads a prefix), or null if it spells none. White space around
     * it, a sign, a prefix that agrees with the base, and single underscores between digits are allowed. ValueError if it is too
     * long.
     */
    @TruffleBoundary
    public static Object parse(String text, int base) {
        try {
            return IntText.parse(
                    text,
                    base,
                    text.length() <= IntText.CHECK_THRESHOLD ? 0 : IntLimits.maxStringDigits());
        } catch (FormatException e) {
            throw NumberFormats.error(e);
        }
    }
}
