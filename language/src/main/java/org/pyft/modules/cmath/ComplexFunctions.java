package org.pyft.modules.cmath;

import org.pyft.modules.math.SpecialFunctions;
import org.pyft.objects.complex.PyComplex;
import org.pyft.objects.exception.PyErr;
import org.pyft.objects.exception.PyException;

/**
 * Elementary functions of complex numbers, after W. Kahan's "Branch cuts for complex elementary functions"; infinities and NaNs give
 * what annex G of the C standard says.
 */
final class ComplexFunctions {
    private static final double LARGE = Double.MAX_VALUE / 4;
    private static final double LARGE_EXPONENT = 708.3;
    private static final double LOG_2 = 0.6931471805599453;
    private static final double TINY_ROOT = 1.4916681462400413e-154;

    private ComplexFunctions() {}

    static PyException domainError() {
        return PyErr.valueError("math domain error");
    }

    static PyException rangeError() {
        return PyErr.overflowError("math range error");
    }

    private static PyComplex of(double x, double y) {
        return new PyComplex(x, y);
    }

    private static boolean isFinite(PyComplex z) {
        return Double.isFinite(z.real()) && Double.isFinite(z.imaginary());
    }

    /** A result of finite arguments that is infinite has overflowed. */
    private static PyComplex checked(double x, double y) {
        if (Double.isInfinite(x) || Double.isInfinite(y)) {
            throw rangeError();
        }
        return of(x, y);
    }

    /** {@code i·z}. */
    private static PyComplex turned(PyComplex z) {
        return of(-z.imaginary(), z.real());
    }

    /** {@code −i·z}. */
    private static PyComplex turnedBack(PyComplex z) {
        return of(z.imaginary(), -z.real());
    }

    // Exponential and hyperbolic functions

    static PyComplex exp(PyComplex z) {
        double x = z.real();
        double y = z.imaginary();
        if (isFinite(z)) {
            if (x > LARGE_EXPONENT) {
                double size = Math.exp(x - 1);
                return checked(
                        size * Math.cos(y) * Math.E, y == 0 ? y : size * Math.sin(y) * Math.E);
            }
            double size = Math.exp(x);
            return checked(size * Math.cos(y), y == 0 ? y : size * Math.sin(y));
        }
        if (Double.isInfinite(x) && Double.isFinite(y)) {
            double size = x > 0 ? Double.POSITIVE_INFINITY : 0.0;
            return y == 0
                    ? of(size, y)
                    : of(Math.copySign(size, Math.cos(y)), Math.copySign(size, Math.sin(y)));
        }
        if (Double.isInfinite(y) && !Double.isNaN(x) && x != Double.NEGATIVE_INFINITY) {
            throw domainError();
        }
        if (x == Double.NEGATIVE_INFINITY) {
            return of(0, Math.copySign(0.0, Double.isNaN(y) ? 1 : y));
        }
        if (x == Double.POSITIVE_INFINITY) {
            return of(x, Double.NaN);
        }
        return of(Double.NaN, y == 0 ? y : Double.NaN);
    }

    static PyComplex cosh(PyComplex z) {
        double x = z.real();
        double y = z.imaginary();
        if (isFinite(z)) {
            if (Math.abs(x) > LARGE_EXPONENT) {
                double less = x - Math.copySign(1.0, x);
                return checked(
                        Math.cos(y) * Math.cosh(less) * Math.E,
                        Math.sin(y) * Math.sinh(less) * Math.E);
            }
            return of(Math.cos(y) * Math.cosh(x), Math.sin(y) * Math.sinh(x));
        }
        if (Double.isInfinite(y) && !Double.isNaN(x)) {
            throw domainError();
        }
        if (Double.isInfinite(x) && Double.isFinite(y)) {
            if (y == 0) {
                return of(Double.POSITIVE_INFINITY, Math.copySign(0.0, x) * Math.copySign(1.0, y));
            }
            return of(
                    Math.copySign(Double.POSITIVE_INFINITY, Math.cos(y)),
                    Math.copySign(Double.POSITIVE_INFINITY, Math.sin(y)) * Math.copySign(1.0, x));
        }
        if (Double.isInfinite(x)) {
            return of(Double.POSITIVE_INFINITY, Double.NaN);
        }
        return of(Double.NaN, x == 0 || y == 0 ? 0.0 : Double.NaN);
    }

    static PyComplex sinh(PyComplex z) {
        double x = z.real();
        double y = z.imaginary();
        if (isFinite(z)) {
            if (Math.abs(x) > LARGE_EXPONENT) {
                double less = x - Math.copySign(1.0, x);
                return checked(
                        Math.cos(y) * Math.sinh(less) * Math.E,
                        Math.sin(y) * Math.cosh(less) * Math.E);
            }
            return of(Math.cos(y) * Math.sinh(x), Math.sin(y) * Math.cosh(x));
        }
        if (Double.isInfinite(y) && !Double.isNaN(x)) {
            throw domainError();
        }
        if (Double.isInfinite(x) && Double.isFinite(y)) {
            return y == 0
                    ? of(x, y)
                    : of(
                            Math.copySign(Double.POSITIVE_INFINITY, Math.cos(y))
                                    * Math.copySign(1.0, x),
                            Math.copySign(Double.POSITIVE_INFINITY, Math.sin(y)));
        }
        if (Double.isInfinite(x)) {
            return of(x, Double.NaN);
        }
        return of(x == 0 ? x : Double.NaN, y == 0 ? y : Double.NaN);
    }

    static PyComplex tanh(PyComplex z) {
        double x = z.real();
        double y = z.imaginary();
        if (!isFinite(z)) {
            if (Double.isInfinite(y) && Double.isFinite(x)) {
                throw domainError();
            }
            if (Double.isInfinite(x)) {
                double imaginary = Double.isFinite(y) ? 2 * Math.sin(y) * Math.cos(y) : y;
                return of(
                        Math.copySign(1.0, x),
                        Math.copySign(0.0, Double.isNaN(imaginary) ? 1 : imaginary));
            }
            return of(x == 0 ? x : Double.NaN, y == 0 ? y : Double.NaN);
        }
        if (Math.abs(x) > LARGE_EXPONENT) {
            return of(
                    Math.copySign(1.0, x),
                    4 * Math.sin(y) * Math.cos(y) * Math.exp(-2 * Math.abs(x)));
        }
        double tx = Math.tanh(x);
        double ty = Math.tan(y);
        double cx = 1 / Math.cosh(x);
        double txty = tx * ty;
        double denominator = 1 + txty * txty;
        return of(tx * (1 + ty * ty) / denominator, ty / denominator * cx * cx);
    }

    static PyComplex cos(PyComplex z) {
        return cosh(turned(z));
    }

    static PyComplex sin(PyComplex z) {
        return turnedBack(sinh(turned(z)));
    }

    static PyComplex tan(PyComplex z) {
        return turnedBack(tanh(turned(z)));
    }

    // Square root and logarithm

    static PyComplex sqrt(PyComplex z) {
        double x = z.real();
        double y = z.imaginary();
        if (Double.isInfinite(y)) {
            return of(Double.POSITIVE_INFINITY, y);
        }
        if (!isFinite(z)) {
            if (x == Double.POSITIVE_INFINITY) {
                return of(x, Double.isNaN(y) ? y : Math.copySign(0.0, y));
            }
            if (x == Double.NEGATIVE_INFINITY) {
                return Double.isNaN(y)
                        ? of(y, Double.POSITIVE_INFINITY)
                        : of(0, Math.copySign(Double.POSITIVE_INFINITY, y));
            }
            return of(Double.NaN, Double.NaN);
        }
        if (x == 0 && y == 0) {
            return of(0, y);
        }
        double ax = Math.abs(x);
        double ay = Math.abs(y);
        double s;
        if (ax < Double.MIN_NORMAL && ay < Double.MIN_NORMAL) {
            ax *= 0x1p54;
            s = Math.sqrt(ax + Math.hypot(ax, ay * 0x1p54)) * Math.sqrt(0.5) * 0x1p-27;
        } else {
            ax /= 8;
            s = 2 * Math.sqrt(ax + Math.hypot(ax, ay / 8));
        }
        double d = ay / (2 * s);
        return x >= 0 ? of(s, Math.copySign(d, y)) : of(d, Math.copySign(s, y));
    }

    static PyComplex log(PyComplex z) {
        double x = z.real();
        double y = z.imaginary();
        double angle = Math.atan2(y, x);
        if (!isFinite(z)) {
            return of(
                    Double.isInfinite(x) || Double.isInfinite(y)
                            ? Double.POSITIVE_INFINITY
                            : Double.NaN,
                    angle);
        }
        double ax = Math.abs(x);
        double ay = Math.abs(y);
        if (ax == 0 && ay == 0) {
            throw domainError();
        }
        if (ax > LARGE || ay > LARGE) {
            return of(Math.log(Math.hypot(ax / 2, ay / 2)) + LOG_2, angle);
        }
        if (ax < Double.MIN_NORMAL && ay < Double.MIN_NORMAL) {
            return of(Math.log(Math.hypot(ax * 0x1p53, ay * 0x1p53)) - 53 * LOG_2, angle);
        }
        double size = Math.hypot(ax, ay);
        if (size >= 0.71 && size <= 1.73) {
            double more = Math.max(ax, ay);
            double less = Math.min(ax, ay);
            return of(Math.log1p((more - 1) * (more + 1) + less * less) / 2, angle);
        }
        return of(Math.log(size), angle);
    }

    // Inverse functions

    private static double logOfLarge(double x, double y) {
        return Math.log(Math.hypot(x / 2, y / 2)) + 2 * LOG_2;
    }

    private static boolean isLarge(PyComplex z) {
        return Math.abs(z.real()) > LARGE || Math.abs(z.imaginary()) > LARGE;
    }

    static PyComplex acos(PyComplex z) {
        double x = z.real();
        double y = z.imaginary();
        if (!isFinite(z)) {
            if (Double.isNaN(x) || Double.isNaN(y)) {
                if (Double.isInfinite(x)) {
                    return of(Double.NaN, Double.POSITIVE_INFINITY);
                }
                if (Double.isInfinite(y)) {
                    return of(Double.NaN, -y);
                }
                return of(x == 0 ? Math.PI / 2 : Double.NaN, Double.NaN);
            }
            return of(Math.atan2(Math.abs(y), x), Math.copySign(Double.POSITIVE_INFINITY, -y));
        }
        if (isLarge(z)) {
            return of(
                    Math.atan2(Math.abs(y), x),
                    x < 0
                            ? -Math.copySign(logOfLarge(x, y), y)
                            : Math.copySign(logOfLarge(x, y), -y));
        }
        PyComplex s1 = sqrt(of(1 - x, -y));
        PyComplex s2 = sqrt(of(1 + x, y));
        return of(
                2 * Math.atan2(s1.real(), s2.real()),
                SpecialFunctions.asinh(s2.real() * s1.imaginary() - s2.imaginary() * s1.real()));
    }

    static PyComplex acosh(PyComplex z) {
        double x = z.real();
        double y = z.imaginary();
        if (!isFinite(z)) {
            if (Double.isInfinite(x) || Double.isInfinite(y)) {
                return of(Double.POSITIVE_INFINITY, Math.atan2(y, x));
            }
            return of(Double.NaN, x == 0 ? Math.PI / 2 : Double.NaN);
        }
        if (isLarge(z)) {
            return of(logOfLarge(x, y), Math.atan2(y, x));
        }
        PyComplex s1 = sqrt(of(x - 1, y));
        PyComplex s2 = sqrt(of(x + 1, y));
        return of(
                SpecialFunctions.asinh(s1.real() * s2.real() + s1.imaginary() * s2.imaginary()),
                2 * Math.atan2(s1.imaginary(), s2.real()));
    }

    static PyComplex asinh(PyComplex z) {
        double x = z.real();
        double y = z.imaginary();
        if (!isFinite(z)) {
            if (Double.isInfinite(x)) {
                return of(
                        x,
                        Double.isNaN(y)
                                ? y
                                : Math.copySign(Double.isInfinite(y) ? Math.PI / 4 : 0, y));
            }
            if (Double.isInfinite(y)) {
                return Double.isNaN(x)
                        ? of(Double.POSITIVE_INFINITY, Double.NaN)
                        : of(
                                Math.copySign(Double.POSITIVE_INFINITY, x),
                                Math.copySign(Math.PI / 2, y));
            }
            return of(Double.NaN, y == 0 ? y : Double.NaN);
        }
        if (isLarge(z)) {
            double size = logOfLarge(x, y);
            return of(
                    y < 0 || Double.doubleToRawLongBits(y) < 0
                            ? -Math.copySign(size, -x)
                            : Math.copySign(size, x),
                    Math.atan2(y, Math.abs(x)));
        }
        PyComplex s1 = sqrt(of(1 + y, -x));
        PyComplex s2 = sqrt(of(1 - y, x));
        return of(
                SpecialFunctions.asinh(s1.real() * s2.imaginary() - s2.real() * s1.imaginary()),
                Math.atan2(y, s1.real() * s2.real() - s1.imaginary() * s2.imaginary()));
    }

    static PyComplex asin(PyComplex z) {
        return turnedBack(asinh(turned(z)));
    }

    static PyComplex atanh(PyComplex z) {
        double x = z.real();
        double y = z.imaginary();
        if (!isFinite(z)) {
            if (Double.isInfinite(y)) {
                return of(
                        Double.isNaN(x) ? 0.0 : Math.copySign(0.0, x),
                        Math.copySign(Math.PI / 2, y));
            }
            if (Double.isInfinite(x)) {
                return of(
                        Math.copySign(0.0, x), Double.isNaN(y) ? y : Math.copySign(Math.PI / 2, y));
            }
            return of(x == 0 ? x : Double.NaN, Double.NaN);
        }
        if (x < 0 || x == 0 && Double.doubleToRawLongBits(x) < 0) {
            PyComplex mirrored = atanh(of(-x, -y));
            return of(-mirrored.real(), -mirrored.imaginary());
        }
        double ay = Math.abs(y);
        if (x > Math.sqrt(LARGE) || ay > Math.sqrt(LARGE)) {
            double half = Math.hypot(x / 2, y / 2);
            return of(x / 4 / half / half, Math.copySign(Math.PI / 2, y));
        }
        if (x == 1 && ay < TINY_ROOT) {
            if (ay == 0) {
                throw domainError();
            }
            return of(
                    -Math.log(Math.sqrt(ay) / Math.sqrt(Math.hypot(ay, 2))),
                    Math.copySign(Math.atan2(2, -ay) / 2, y));
        }
        return of(
                Math.log1p(4 * x / ((1 - x) * (1 - x) + ay * ay)) / 4,
                -Math.atan2(-2 * y, (1 - x) * (1 + x) - ay * ay) / 2);
    }

    static PyComplex atan(PyComplex z) {
        return turnedBack(atanh(turned(z)));
    }

    // Polar coordinates

    static double size(PyComplex z) {
        double size = Math.hypot(z.real(), z.imaginary());
        if (Double.isInfinite(size) && isFinite(z)) {
            throw rangeError();
        }
        return size;
    }

    static PyComplex rect(double r, double phi) {
        if (Double.isFinite(r) && Double.isFinite(phi)) {
            return phi == 0 ? of(r, r * phi) : of(r * Math.cos(phi), r * Math.sin(phi));
        }
        if (Double.isInfinite(phi) && r != 0 && !Double.isNaN(r)) {
            throw domainError();
        }
        if (Double.isInfinite(r) && Double.isFinite(phi) && phi != 0) {
            double sign = Math.copySign(1.0, r);
            return of(
                    Math.copySign(Double.POSITIVE_INFINITY, Math.cos(phi)) * sign,
                    Math.copySign(Double.POSITIVE_INFINITY, Math.sin(phi)) * sign);
        }
        if (Double.isInfinite(r)) {
            return phi == 0
                    ? of(r, phi * Math.copySign(1.0, r))
                    : of(Double.POSITIVE_INFINITY, Double.NaN);
        }
        if (r == 0) {
            return of(0, 0);
        }
        return of(Double.NaN, phi == 0 ? 0 : Double.NaN);
    }
}
