package org.pyft.modules.math;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;

import org.pyft.builtin.Builtin;
import org.pyft.builtin.BuiltinModule;
import org.pyft.objects.exception.PyErr;
import org.pyft.objects.exception.PyException;
import org.pyft.objects.floating.Floats;
import org.pyft.objects.integer.Ints;
import org.pyft.objects.module.PyModule;
import org.pyft.objects.none.PyNone;
import org.pyft.objects.tuple.PyTuple;
import org.pyft.ops.Py;
import org.pyft.ops.Types;
import org.pyft.util.FloatText;

import java.math.BigInteger;

/** The module {@code math}. */
@BuiltinModule("math")
public final class MathModule {
    private MathModule() {}

    static void init(PyModule module) {
        module.put("pi", Math.PI);
        module.put("e", Math.E);
        module.put("tau", 2 * Math.PI);
        module.put("inf", Double.POSITIVE_INFINITY);
        module.put("nan", Double.NaN);
    }

    // Errors

    @TruffleBoundary
    private static PyException domain(String expected, double x) {
        return PyErr.valueError("expected %s, got %s", expected, FloatText.repr(x));
    }

    @TruffleBoundary
    private static PyException domain() {
        return PyErr.valueError("math domain error");
    }

    @TruffleBoundary
    private static PyException range() {
        return PyErr.overflowError("math range error");
    }

    /** A result that is infinite although the argument is not has overflowed. */
    private static double checked(double result, double x) {
        if (Double.isInfinite(result) && !Double.isInfinite(x)) {
            throw range();
        }
        return result;
    }

    // Roots, powers, exponentials, logarithms

    @Builtin(value = "sqrt(x, /)", inline = true)
    static double sqrt(double x) {
        if (x < 0) {
            throw domain("a nonnegative input", x);
        }
        return Math.sqrt(x);
    }

    @Builtin("cbrt(x, /)")
    static double cbrt(double x) {
        return Math.cbrt(x);
    }

    @Builtin(value = "exp(x, /)", inline = true)
    static double exp(double x) {
        return checked(Math.exp(x), x);
    }

    @Builtin("exp2(x, /)")
    static double exp2(double x) {
        return checked(Math.pow(2, x), x);
    }

    @Builtin("expm1(x, /)")
    static double expm1(double x) {
        return checked(Math.expm1(x), x);
    }

    @Builtin("log(x, base=math.e, /)")
    static double log(Object x, Object base) {
        double result = logarithm(x, Logarithm.NATURAL);
        if (base == null) {
            return result;
        }
        return Floats.divide(result, logarithm(base, Logarithm.NATURAL));
    }

    @Builtin("log2(x, /)")
    static double log2(Object x) {
        return logarithm(x, Logarithm.BINARY);
    }

    @Builtin("log10(x, /)")
    static double log10(Object x) {
        return logarithm(x, Logarithm.DECIMAL);
    }

    private enum Logarithm {
        NATURAL,
        BINARY,
        DECIMAL;

        double of(double x) {
            return switch (this) {
                case NATURAL -> Math.log(x);
                case BINARY ->
                        Double.isInfinite(x) || Double.isNaN(x) ? x : SpecialFunctions.log2(x);
                case DECIMAL -> Math.log10(x);
            };
        }
    }

    private static double logarithm(Object x, Logarithm function) {
        Object integer = Ints.plain(x);
        if (integer == null) {
            double value = Py.asDouble(x);
            if (!(value > 0) && !Double.isNaN(value)) {
                throw domain("a positive input", value);
            }
            return function.of(value);
        }
        if (Ints.signum(integer) <= 0) {
            throw PyErr.valueError("expected a positive input");
        }
        if (integer instanceof Long l) {
            return function.of((double) l);
        }
        BigInteger big = (BigInteger) integer;
        double value = big.doubleValue();
        if (!Double.isInfinite(value)) {
            return function.of(value);
        }
        int shift = big.bitLength() - 64;
        return function.of(big.shiftRight(shift).doubleValue()) + function.of(2) * shift;
    }

    @Builtin("log1p(x, /)")
    static double log1p(double x) {
        if (x <= -1) {
            throw domain("argument value > -1", x);
        }
        return Math.log1p(x);
    }

    @Builtin("pow(x, y, /)")
    static double pow(double x, double y) {
        if (x == 1 || y == 0 || x == -1 && Double.isInfinite(y)) {
            return 1.0;
        }
        double result = Math.pow(x, y);
        if (Double.isFinite(x) && Double.isFinite(y)) {
            if (Double.isNaN(result) || x == 0 && y < 0) {
                throw domain();
            }
            if (Double.isInfinite(result)) {
                throw range();
            }
        }
        return result;
    }

    // Trigonometry

    private static double finite(double x) {
        if (Double.isInfinite(x)) {
            throw domain("a finite input", x);
        }
        return x;
    }

    @Builtin(value = "sin(x, /)", inline = true)
    static double sin(double x) {
        return Math.sin(finite(x));
    }

    @Builtin(value = "cos(x, /)", inline = true)
    static double cos(double x) {
        return Math.cos(finite(x));
    }

    @Builtin(value = "tan(x, /)", inline = true)
    static double tan(double x) {
        return Math.tan(finite(x));
    }

    private static double unit(double x) {
        if (Math.abs(x) > 1) {
            throw domain("a number in range from -1 up to 1", x);
        }
        return x;
    }

    @Builtin("asin(x, /)")
    static double asin(double x) {
        return Math.asin(unit(x));
    }

    @Builtin("acos(x, /)")
    static double acos(double x) {
        return Math.acos(unit(x));
    }

    @Builtin("atan(x, /)")
    static double atan(double x) {
        return Math.atan(x);
    }

    @Builtin("atan2(y, x, /)")
    static double atan2(double y, double x) {
        return Math.atan2(y, x);
    }

    @Builtin("sinh(x, /)")
    static double sinh(double x) {
        return checked(Math.sinh(x), x);
    }

    @Builtin("cosh(x, /)")
    static double cosh(double x) {
        return checked(Math.cosh(x), x);
    }

    @Builtin("tanh(x, /)")
    static double tanh(double x) {
        return Math.tanh(x);
    }

    @Builtin("asinh(x, /)")
    static double asinh(double x) {
        return SpecialFunctions.asinh(x);
    }

    @Builtin("acosh(x, /)")
    static double acosh(double x) {
        if (x < 1) {
            throw domain("argument value not less than 1", x);
        }
        return SpecialFunctions.acosh(x);
    }

    @Builtin("atanh(x, /)")
    static double atanh(double x) {
        if (Math.abs(x) >= 1) {
            throw domain("a number between -1 and 1", x);
        }
        return SpecialFunctions.atanh(x);
    }

    @Builtin(value = "degrees(x, /)", inline = true)
    static double degrees(double x) {
        return x * (180.0 / Math.PI);
    }

    @Builtin(value = "radians(x, /)", inline = true)
    static double radians(double x) {
        return x * (Math.PI / 180.0);
    }

    @Builtin("hypot(*coordinates)")
    static double hypot(Object[] coordinates) {
        double[] vector = new double[coordinates.length];
        for (int i = 0; i < vector.length; i++) {
            vector[i] = Py.asDouble(coordinates[i]);
        }
        return Summation.norm(vector);
    }

    @Builtin("dist(p, q, /)")
    static double dist(Object p, Object q) {
        Object[] from = Py.toArray(p);
        Object[] to = Py.toArray(q);
        if (from.length != to.length) {
            throw PyErr.valueError("both points must have the same number of dimensions");
        }
        double[] vector = new double[from.length];
        for (int i = 0; i < vector.length; i++) {
            vector[i] = Math.abs(Py.asDouble(from[i]) - Py.asDouble(to[i]));
        }
        return Summation.norm(vector);
    }

    // Special functions

    private static void checkPole(double x) {
        if (x == 0 || x < 0 && Math.floor(x) == x) {
            throw domain("a noninteger or positive integer", x);
        }
    }

    @Builtin("gamma(x, /)")
    static double gamma(double x) {
        if (Double.isNaN(x) || x == Double.POSITIVE_INFINITY) {
            return x;
        }
        checkPole(x);
        return checked(SpecialFunctions.gamma(x), x);
    }

    @Builtin("lgamma(x, /)")
    static double lgamma(double x) {
        if (Double.isNaN(x) || Double.isInfinite(x)) {
            return Math.abs(x);
        }
        checkPole(x);
        return checked(SpecialFunctions.logGamma(x), x);
    }

    @Builtin("erf(x, /)")
    static double erf(double x) {
        return SpecialFunctions.erf(x);
    }

    @Builtin("erfc(x, /)")
    static double erfc(double x) {
        return SpecialFunctions.erfc(x);
    }

    // Rounding and parts

    @Builtin("ceil(x, /)")
    static Object ceil(Object x) {
        if (x instanceof Double d) {
            return Floats.toInt(Math.ceil(d));
        }
        Object result = Py.callSpecialOrNull(x, "__ceil__");
        return result != null ? result : Floats.toInt(Math.ceil(Py.asDouble(x)));
    }

    @Builtin("floor(x, /)")
    static Object floor(Object x) {
        if (x instanceof Double d) {
            return Floats.toInt(Math.floor(d));
        }
        Object result = Py.callSpecialOrNull(x, "__floor__");
        return result != null ? result : Floats.toInt(Math.floor(Py.asDouble(x)));
    }

    @Builtin("trunc(x, /)")
    static Object trunc(Object x) {
        if (x instanceof Double d) {
            return Floats.toInt(d);
        }
        Object result = Py.callSpecialOrNull(x, "__trunc__");
        if (result == null) {
            throw PyErr.typeError("type %s doesn't define __trunc__ method", Types.of(x));
        }
        return result;
    }

    @Builtin(value = "fabs(x, /)", inline = true)
    static double fabs(double x) {
        return Math.abs(x);
    }

    @Builtin(value = "copysign(x, y, /)", inline = true)
    static double copysign(double x, double y) {
        return Math.copySign(
                x, Double.isNaN(y) ? Double.doubleToRawLongBits(y) < 0 ? -1.0 : 1.0 : y);
    }

    @Builtin("fmod(x, y, /)")
    static double fmod(double x, double y) {
        double result = x % y;
        if (Double.isNaN(result) && !Double.isNaN(x) && !Double.isNaN(y)) {
            throw domain();
        }
        return result;
    }

    @Builtin("remainder(x, y, /)")
    static double remainder(double x, double y) {
        double result = Math.IEEEremainder(x, y);
        if (Double.isNaN(result) && !Double.isNaN(x) && !Double.isNaN(y)) {
            throw domain();
        }
        return result;
    }

    @Builtin("fma(x, y, z, /)")
    static double fma(double x, double y, double z) {
        double result = Math.fma(x, y, z);
        if (Double.isNaN(result) && !Double.isNaN(x) && !Double.isNaN(y) && !Double.isNaN(z)) {
            throw PyErr.valueError("invalid operation in fma");
        }
        if (Double.isInfinite(result)
                && Double.isFinite(x)
                && Double.isFinite(y)
                && Double.isFinite(z)) {
            throw PyErr.overflowError("overflow in fma");
        }
        return result;
    }

    @Builtin("frexp(x, /)")
    static PyTuple frexp(double x) {
        if (x == 0 || !Double.isFinite(x)) {
            return PyTuple.of(x, 0L);
        }
        int exponent = Math.getExponent(x);
        if (exponent < Double.MIN_EXPONENT) {
            exponent = Math.getExponent(x * 0x1p54) - 54;
        }
        // In two steps, as the scale of a subnormal number does not fit one.
        double mantissa = Math.scalb(Math.scalb(x, -exponent / 2), -(exponent - exponent / 2) - 1);
        return PyTuple.of(mantissa, (long) exponent + 1);
    }

    @Builtin("ldexp(x, i, /)")
    static double ldexp(double x, Object i) {
        Object exponent = Ints.plain(i);
        if (exponent == null) {
            throw PyErr.typeError("Expected an int as second argument to ldexp.");
        }
        if (x == 0 || !Double.isFinite(x)) {
            return x;
        }
        double result = Math.scalb(x, Math.clamp(Ints.clipToLong(exponent), -5000, 5000));
        if (Double.isInfinite(result)) {
            throw range();
        }
        return result;
    }

    @Builtin("modf(x, /)")
    static PyTuple modf(double x) {
        if (Double.isInfinite(x)) {
            return PyTuple.of(Math.copySign(0.0, x), x);
        }
        double whole = x < 0 ? Math.ceil(x) : Math.floor(x);
        return PyTuple.of(Math.copySign(x - whole, x), Math.copySign(whole, x));
    }

    @Builtin("nextafter(x, y, /, *, steps=None)")
    static double nextafter(double x, double y, Object steps) {
        if (steps == null || steps == PyNone.NONE) {
            return Math.nextAfter(x, y);
        }
        Object count = Py.index(steps);
        if (Ints.signum(count) < 0) {
            throw PyErr.valueError("steps must be a non-negative integer");
        }
        if (Ints.signum(count) == 0 || Double.isNaN(x)) {
            return x;
        }
        if (Double.isNaN(y) || x == y) {
            return y;
        }
        BigInteger from = BigInteger.valueOf(ordinal(x));
        BigInteger to = BigInteger.valueOf(ordinal(y));
        BigInteger n = Ints.toBig(count);
        BigInteger reached = x < y ? from.add(n).min(to) : from.subtract(n).max(to);
        return reached.equals(to) ? y : ofOrdinal(reached.longValue(), x);
    }

    /** The doubles counted from zero: neighbours have neighbouring numbers. */
    private static long ordinal(double x) {
        long bits = Double.doubleToRawLongBits(x);
        return bits < 0 ? -(bits & Long.MAX_VALUE) : bits;
    }

    private static double ofOrdinal(long ordinal, double from) {
        if (ordinal == 0) {
            return Math.copySign(0.0, from);
        }
        return ordinal < 0 ? -Double.longBitsToDouble(-ordinal) : Double.longBitsToDouble(ordinal);
    }

    @Builtin("ulp(x, /)")
    static double ulp(double x) {
        return Math.ulp(x);
    }

    @Builtin(value = "isfinite(x, /)", inline = true)
    static boolean isfinite(double x) {
        return Math.abs(x) <= Double.MAX_VALUE;
    }

    @Builtin(value = "isinf(x, /)", inline = true)
    static boolean isinf(double x) {
        return Double.isInfinite(x);
    }

    @Builtin(value = "isnan(x, /)", inline = true)
    static boolean isnan(double x) {
        return x != x;
    }

    @Builtin("isclose(a, b, *, rel_tol=1e-09, abs_tol=0.0)")
    static boolean isclose(double a, double b, double relative, double absolute) {
        if (relative < 0 || absolute < 0) {
            throw PyErr.valueError("tolerances must be non-negative");
        }
        if (a == b) {
            return true;
        }
        if (Double.isInfinite(a) || Double.isInfinite(b)) {
            return false;
        }
        double difference = Math.abs(b - a);
        return difference <= Math.abs(relative * b)
                || difference <= Math.abs(relative * a)
                || difference <= absolute;
    }

    // Ints

    @Builtin("factorial(n, /)")
    static Object factorial(Object n) {
        return IntegerFunctions.factorial(n);
    }

    @Builtin("perm(n, k=None, /)")
    static Object perm(Object n, Object k) {
        return IntegerFunctions.perm(n, k);
    }

    @Builtin("comb(n, k, /)")
    static Object comb(Object n, Object k) {
        return IntegerFunctions.comb(n, k);
    }

    @Builtin("isqrt(n, /)")
    static Object isqrt(Object n) {
        return IntegerFunctions.isqrt(n);
    }

    @Builtin("gcd(*integers)")
    static Object gcd(Object[] integers) {
        return IntegerFunctions.gcd(integers);
    }

    @Builtin("lcm(*integers)")
    static Object lcm(Object[] integers) {
        return IntegerFunctions.lcm(integers);
    }

    // Sums and products

    @Builtin("fsum(seq, /)")
    static double fsum(Object seq) {
        return Reductions.fsum(seq);
    }

    @Builtin("sumprod(p, q, /)")
    static Object sumprod(Object p, Object q) {
        return Reductions.sumprod(p, q);
    }

    @Builtin("prod(iterable, /, *, start=1)")
    static Object prod(Object iterable, Object start) {
        return Reductions.prod(iterable, start == null ? 1L : start);
    }
}
