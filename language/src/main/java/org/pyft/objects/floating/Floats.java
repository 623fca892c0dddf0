package org.pyft.objects.floating;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;

import org.pyft.objects.complex.PyComplex;
import org.pyft.objects.exception.ExceptionTypes;
import org.pyft.objects.exception.PyErr;
import org.pyft.objects.exception.PyException;
import org.pyft.objects.instance.PyWrapper;
import org.pyft.objects.integer.Ints;
import org.pyft.objects.str.Str;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;

/** Arithmetic of Python's {@code float}. */
public final class Floats {
    /** Doubles of this size or more have no fraction. */
    private static final double NO_FRACTION = 0x1p52;

    private Floats() {}

    /** Whether {@code value} is an instance of float. */
    public static boolean isFloat(Object value) {
        return value instanceof Double
                || value instanceof PyWrapper wrapper && wrapper.getValue() instanceof Double;
    }

    /** Whether {@code value} is an instance of float or int: what the operators of float take. */
    public static boolean isReal(Object value) {
        return isFloat(value) || Ints.isInt(value);
    }

    /** The value of an instance of float or int. OverflowError for an int that is too large. */
    public static double toDouble(Object value) {
        if (value instanceof Double d) {
            return d;
        }
        if (value instanceof Long l) {
            return l;
        }
        return value instanceof PyWrapper wrapper && wrapper.getValue() instanceof Double d
                ? d
                : Ints.toDouble(Ints.plain(value));
    }

    /** {@code a / b}. */
    public static double divide(double a, double b) {
        if (b == 0) {
            throw divisionByZero();
        }
        return a / b;
    }

    /** {@code a // b}. */
    public static double floorDiv(double a, double b) {
        if (b == 0) {
            throw divisionByZero();
        }
        double remainder = a % b;
        double quotient = (a - remainder) / b;
        if (remainder != 0 && b < 0 != remainder < 0) {
            quotient -= 1;
        }
        if (quotient == 0) {
            return Math.copySign(0.0, a / b);
        }
        // The quotient is a whole number but for a rounding error.
        double floor = Math.floor(quotient);
        return quotient - floor > 0.5 ? floor + 1 : floor;
    }

    /** {@code a % b}: the sign of {@code b}. */
    public static double mod(double a, double b) {
        if (b == 0) {
            throw divisionByZero();
        }
        double mod = a % b;
        if (mod == 0) {
            return Math.copySign(0.0, b);
        }
        return b < 0 != mod < 0 ? mod + b : mod;
    }

    private static PyException divisionByZero() {
        return PyErr.zeroDivisionError("division by zero");
    }

    /** {@code a ** b}: a Double, or a complex number for a fractional power of a negative one. */
    @TruffleBoundary
    public static Object pow(double a, double b) {
        if (b == 0 || a == 1) {
            return 1.0;
        }
        if (a == -1 && Double.isInfinite(b)) {
            return 1.0;
        }
        if (a == 0 && b < 0 && !Double.isInfinite(b)) {
            throw PyErr.zeroDivisionError("zero to a negative power");
        }
        boolean finite = Math.abs(a) <= Double.MAX_VALUE && Math.abs(b) <= Double.MAX_VALUE;
        if (a < 0 && finite && b != Math.floor(b)) {
            return PyComplex.pow(a, 0, b, 0);
        }
        double result = Math.pow(a, b);
        if (Double.isInfinite(result) && finite) {
            throw rangeError();
        }
        return result;
    }

    /** The OverflowError of a C library function. */
    public static PyException rangeError() {
        return PyErr.create(
                ExceptionTypes.OVERFLOW_ERROR, 34L, Str.of("Numerical result out of range"));
    }

    /** The int that {@code value} without its fraction is. ValueError, OverflowError for NaN and infinities. */
    @TruffleBoundary
    public static Object toInt(double value) {
        if (Double.isNaN(value)) {
            throw PyErr.valueError("cannot convert float NaN to integer");
        }
        if (Double.isInfinite(value)) {
            throw PyErr.overflowError("cannot convert float infinity to integer");
        }
        return Ints.fromDouble(value);
    }

    /** {@code round(value, digits)}, correctly rounded. */
    @TruffleBoundary
    public static double round(double value, long digits) {
        if (Math.abs(value) > Double.MAX_VALUE
                || Double.isNaN(value)
                || value == 0
                || digits > 323) {
            return value;
        }
        if (digits < -308) {
            return Math.copySign(0.0, value);
        }
        if (Math.abs(value) >= NO_FRACTION && digits >= 0) {
            return value;
        }
        double result =
                new BigDecimal(value).setScale((int) digits, RoundingMode.HALF_EVEN).doubleValue();
        if (Double.isInfinite(result)) {
            throw PyErr.overflowError("rounded value too large to represent");
        }
        return result == 0 ? Math.copySign(0.0, value) : result;
    }

    /** Numerator and denominator in lowest terms. */
    @TruffleBoundary
    public static BigInteger[] ratio(double value) {
        if (Double.isInfinite(value)) {
            throw PyErr.overflowError("cannot convert Infinity to integer ratio");
        }
        if (Double.isNaN(value)) {
            throw PyErr.valueError("cannot convert NaN to integer ratio");
        }
        if (value == 0) {
            return new BigInteger[] {BigInteger.ZERO, BigInteger.ONE};
        }
        long bits = Double.doubleToRawLongBits(value);
        int exponent =
                Math.max(Math.getExponent(value), Double.MIN_EXPONENT) - (Double.PRECISION - 1);
        long mantissa = bits & 0xfffffffffffffL;
        if (Math.getExponent(value) >= Double.MIN_EXPONENT) {
            mantissa |= 1L << (Double.PRECISION - 1);
        }
        int zeros = Long.numberOfTrailingZeros(mantissa);
        mantissa >>= zeros;
        int scale = exponent + zeros;
        BigInteger numerator = BigInteger.valueOf(bits < 0 ? -mantissa : mantissa);
        return scale >= 0
                ? new BigInteger[] {numerator.shiftLeft(scale), BigInteger.ONE}
                : new BigInteger[] {numerator, BigInteger.ONE.shiftLeft(-scale)};
    }
}
