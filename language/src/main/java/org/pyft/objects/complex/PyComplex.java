package org.pyft.objects.complex;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;

import org.pyft.objects.PyHeapObject;
import org.pyft.objects.exception.PyErr;
import org.pyft.objects.exception.PyException;
import org.pyft.objects.type.PyType;
import org.pyft.util.FloatText;

/** {@code complex}: immutable. */
public final class PyComplex extends PyHeapObject {
    public static final PyType TYPE =
            PyType.builtin("complex", new ComplexMethodsTable()).notWeakReferenceable();

    /** Whole powers up to this size are computed by multiplication. */
    private static final int MAXIMUM_MULTIPLIED = 100;

    private final double real;
    private final double imaginary;

    /** The number {@code real + imaginary·j}. */
    public PyComplex(double real, double imaginary) {
        this.real = real;
        this.imaginary = imaginary;
    }

    /** An instance of {@code type}, which is {@code complex} or a user subclass. */
    static PyComplex create(PyType type, double real, double imaginary) {
        PyComplex result = new PyComplex(real, imaginary);
        result.initType(type);
        return result;
    }

    public double real() {
        return real;
    }

    public double imaginary() {
        return imaginary;
    }

    @Override
    public PyType builtinType() {
        return TYPE;
    }

    @Override
    public boolean isShared() {
        return isExact() || super.isShared();
    }

    /** {@code repr(self)}. */
    @Override
    @TruffleBoundary
    public String toString() {
        String imaginaryText = FloatText.reprShort(imaginary);
        if (Double.doubleToRawLongBits(real) == 0) {
            return imaginaryText + "j";
        }
        return "("
                + FloatText.reprShort(real)
                + (imaginaryText.startsWith("-") ? "" : "+")
                + imaginaryText
                + "j)";
    }

    // Arithmetic

    /** {@code self * other}; an infinite factor gives an infinite product even where the formula gives NaN. */
    PyComplex multiply(PyComplex other) {
        double a = real;
        double b = imaginary;
        double c = other.real;
        double d = other.imaginary;
        double x = a * c - b * d;
        double y = a * d + b * c;
        if (!Double.isNaN(x) || !Double.isNaN(y)) {
            return new PyComplex(x, y);
        }
        boolean recover = false;
        if (Double.isInfinite(a) || Double.isInfinite(b)) {
            a = unit(a);
            b = unit(b);
            c = withoutNaN(c);
            d = withoutNaN(d);
            recover = true;
        }
        if (Double.isInfinite(c) || Double.isInfinite(d)) {
            c = unit(c);
            d = unit(d);
            a = withoutNaN(a);
            b = withoutNaN(b);
            recover = true;
        }
        if (!recover
                && (Double.isInfinite(a * c)
                        || Double.isInfinite(b * d)
                        || Double.isInfinite(a * d)
                        || Double.isInfinite(b * c))) {
            a = withoutNaN(a);
            b = withoutNaN(b);
            c = withoutNaN(c);
            d = withoutNaN(d);
            recover = true;
        }
        if (recover) {
            x = Double.POSITIVE_INFINITY * (a * c - b * d);
            y = Double.POSITIVE_INFINITY * (a * d + b * c);
        }
        return new PyComplex(x, y);
    }

    /** ±1 for an infinity, ±0 for anything else. */
    private static double unit(double value) {
        return Math.copySign(Double.isInfinite(value) ? 1.0 : 0.0, value);
    }

    private static double withoutNaN(double value) {
        return Double.isNaN(value) ? Math.copySign(0.0, value) : value;
    }

    /** {@code self / other} with the larger part of the divisor scaled out. ZeroDivisionError. */
    PyComplex divide(PyComplex other) {
        double c = other.real;
        double d = other.imaginary;
        double x;
        double y;
        if (Math.abs(c) >= Math.abs(d)) {
            if (c == 0) {
                throw PyErr.zeroDivisionError("division by zero");
            }
            double ratio = d / c;
            double scale = c + d * ratio;
            x = (real + imaginary * ratio) / scale;
            y = (imaginary - real * ratio) / scale;
        } else if (Math.abs(d) >= Math.abs(c)) {
            double ratio = c / d;
            double scale = c * ratio + d;
            x = (real * ratio + imaginary) / scale;
            y = (imaginary * ratio - real) / scale;
        } else {
            // The divisor has a NaN.
            x = Double.NaN;
            y = Double.NaN;
        }
        return Double.isNaN(x) && Double.isNaN(y)
                ? divideInfinite(other, x, y)
                : new PyComplex(x, y);
    }

    private PyComplex divideInfinite(PyComplex other, double x, double y) {
        double c = other.real;
        double d = other.imaginary;
        if ((Double.isInfinite(real) || Double.isInfinite(imaginary))
                && Double.isFinite(c)
                && Double.isFinite(d)) {
            double a = unit(real);
            double b = unit(imaginary);
            return new PyComplex(
                    Double.POSITIVE_INFINITY * (a * c + b * d),
                    Double.POSITIVE_INFINITY * (b * c - a * d));
        }
        if ((Double.isInfinite(c) || Double.isInfinite(d))
                && Double.isFinite(real)
                && Double.isFinite(imaginary)) {
            c = unit(c);
            d = unit(d);
            return new PyComplex(
                    0.0 * (real * c + imaginary * d), 0.0 * (imaginary * c - real * d));
        }
        return new PyComplex(x, y);
    }

    /** {@code value / self} for a real number. */
    PyComplex divideReal(double value) {
        double c = real;
        double d = imaginary;
        double x;
        double y;
        if (Math.abs(c) >= Math.abs(d)) {
            if (c == 0) {
                throw PyErr.zeroDivisionError("division by zero");
            }
            double ratio = d / c;
            double scale = c + d * ratio;
            x = value / scale;
            y = -value * ratio / scale;
        } else if (Math.abs(d) >= Math.abs(c)) {
            double ratio = c / d;
            double scale = c * ratio + d;
            x = value * ratio / scale;
            y = -value / scale;
        } else {
            x = Double.NaN;
            y = Double.NaN;
        }
        if (Double.isNaN(x)
                && Double.isNaN(y)
                && Double.isFinite(value)
                && (Double.isInfinite(c) || Double.isInfinite(d))) {
            c = unit(c);
            d = unit(d);
            return new PyComplex(0.0 * (value * c), 0.0 * (-value * d));
        }
        return new PyComplex(x, y);
    }

    /** {@code (a + b·j) ** (c + d·j)}. */
    @TruffleBoundary
    public static PyComplex pow(double a, double b, double c, double d) {
        PyComplex result;
        if (d == 0 && c == Math.floor(c) && Math.abs(c) <= MAXIMUM_MULTIPLIED) {
            result = wholePower(new PyComplex(a, b), (int) c);
        } else if (c == 0 && d == 0) {
            return new PyComplex(1, 0);
        } else if (a == 0 && b == 0) {
            if (d != 0 || c < 0) {
                throw zeroPower();
            }
            return new PyComplex(0, 0);
        } else {
            double size = Math.hypot(a, b);
            double length = Math.pow(size, c);
            double angle = Math.atan2(b, a);
            double phase = angle * c;
            if (d != 0) {
                length *= Math.exp(-angle * d);
                phase += d * Math.log(size);
            }
            result = new PyComplex(length * Math.cos(phase), length * Math.sin(phase));
        }
        if (Double.isInfinite(result.real) || Double.isInfinite(result.imaginary)) {
            throw PyErr.overflowError("complex exponentiation");
        }
        return result;
    }

    private static PyException zeroPower() {
        return PyErr.zeroDivisionError("zero to a negative or complex power");
    }

    private static PyComplex wholePower(PyComplex base, int exponent) {
        PyComplex result = new PyComplex(1, 0);
        PyComplex square = base;
        for (int n = Math.abs(exponent); n != 0; n >>= 1) {
            if ((n & 1) != 0) {
                result = result.multiply(square);
            }
            square = square.multiply(square);
        }
        if (exponent > 0) {
            return result;
        }
        if (result.real == 0 && result.imaginary == 0) {
            throw zeroPower();
        }
        return new PyComplex(1, 0).divide(result);
    }
}
