package org.pyft.modules.math;

/** The gamma and error functions, to about one unit in the last place. */
public final class SpecialFunctions {
    /** Taylor-like coefficients of Γ(1.5 + u) for |u| ≤ 0.5, by interpolation at Chebyshev nodes. */
    private static final double[] GAMMA = {
        0.886226925452758,
        0.03233839744888501,
        0.41481345368830114,
        -0.1072948045647722,
        0.14464535904462655,
        -0.07752305229985755,
        0.05861030381673562,
        -0.03800193555457135,
        0.025837606475807417,
        -0.017222443126832104,
        0.011522514850590625,
        -0.007690211003035752,
        0.005131652873680224,
        -0.003422808745206522,
        0.0022824815358754138,
        -0.0015219379191626621,
        0.001015638786009833,
        -0.000677138203779565,
        0.000446507283961519,
        -0.0002976788427763031,
        0.00021674646083594376,
        -0.00014449881557941462,
        5.2624722524983273e-05,
        -3.508332910493835e-05,
        8.42004940832307e-05,
        -5.6133701811373474e-05
    };

    /** (ζ(k) − 1) / k from k = 2 on: the logarithm of Γ(2 + t) but for its linear term. */
    private static final double[] ZETA = {
        0.3224670334241132,
        0.0673523010531981,
        0.020580808427784546,
        0.007385551028673986,
        0.0028905103307415234,
        0.001192753911703261,
        0.0005096695247430425,
        0.00022315475845357939,
        9.945751278180853e-05,
        4.492623673813314e-05,
        2.050721277567069e-05,
        9.439488275268397e-06,
        4.374866789907488e-06,
        2.039215753801366e-06,
        9.55141213040742e-07,
        4.492469198764566e-07,
        2.1207184805554665e-07,
        1.0043224823968099e-07,
        4.7698101693639804e-08,
        2.2711094608943164e-08,
        1.0838659214896955e-08,
        5.183475041970047e-09,
        2.4836745438024785e-09,
        1.1921401405860912e-09,
        5.731367241678862e-10,
        2.7595228851242334e-10,
        1.330476437424449e-10,
        6.4229645638381e-11,
        3.1044247747322276e-11,
        1.5021384080754142e-11
    };

    private static final double ONE_MINUS_EULER = 0.42278433509846713;

    /** The Stirling series of the logarithm of Γ. */
    private static final double[] STIRLING = {
        0.08333333333333333,
        -0.002777777777777778,
        0.0007936507936507937,
        -0.0005952380952380953,
        0.0008417508417508417,
        -0.0019175269175269176,
        0.00641025641025641,
        -0.029550653594771242
    };

    private static final double HALF_LOG_TWO_PI = 0.9189385332046728;
    private static final double STIRLING_FROM = 12;
    private static final double LARGEST_GAMMA_ARGUMENT = 171.7;
    private static final double UNDERFLOWING_GAMMA_ARGUMENT = -190;

    private static final DoubleDouble TWO_OVER_ROOT_PI =
            new DoubleDouble(1.1283791670955126, 1.533545961316588e-17);
    private static final double ONE_OVER_ROOT_PI = 0.5641895835477563;

    /** Below, the Taylor series of erf is summed in double precision twice; its terms cancel too much beyond. */
    private static final double ERF_SERIES_TO = 3.5;

    private static final double ERFC_UNDERFLOWS = 27.3;

    private SpecialFunctions() {}

    /** Γ(x) for an x that is not 0, a negative integer, −∞ or NaN; infinite where it overflows. */
    static double gamma(double x) {
        if (x > LARGEST_GAMMA_ARGUMENT) {
            return Double.POSITIVE_INFINITY;
        }
        double floor = Math.floor(x);
        if (x < UNDERFLOWING_GAMMA_ARGUMENT) {
            return floor % 2 == 0 ? 0.0 : -0.0;
        }
        if (Math.abs(x) < 1e-20) {
            return 1 / x;
        }
        double fraction = x - floor;
        double base = fraction == 0 ? 1 : gammaPolynomial(fraction - 0.5);
        if (floor >= 1) {
            // Γ(1 + f) times (1 + f)(2 + f)…(x − 1); every factor is exact.
            DoubleDouble product = new DoubleDouble(base, 0);
            for (double factor = x - 1; factor >= 1; factor -= 1) {
                product = product.times(factor);
            }
            double result = product.value();
            return Double.isNaN(result) ? Double.POSITIVE_INFINITY : result;
        }
        // Γ(1 + f) divided by x (x + 1)…f, in steps that do not overflow.
        double result = base;
        DoubleDouble product = new DoubleDouble(1, 0);
        for (double factor = x; factor < 1; factor += 1) {
            product = product.times(factor);
            if (Math.abs(product.high()) > 1e250) {
                result /= product.high();
                product = new DoubleDouble(1, 0);
            }
        }
        return result / product.value();
    }

    private static double gammaPolynomial(double u) {
        double sum = 0;
        for (int i = GAMMA.length - 1; i >= 0; i--) {
            sum = Math.fma(sum, u, GAMMA[i]);
        }
        return sum;
    }

    /** log |Γ(x)| for an x that is not 0, a negative integer, infinite or NaN; infinite where it overflows. */
    static double logGamma(double x) {
        if (x < 0) {
            // Γ(x) Γ(−x) = −π / (x sin πx)
            double size = -x;
            if (size < 1e-20) {
                return -Math.log(size);
            }
            return Math.log(Math.PI / Math.abs(x * sinPi(size))) - logGamma(size);
        }
        if (x < 1e-20) {
            return -Math.log(x);
        }
        if (x <= 0.5) {
            return logGammaNearTwo(x) - Math.log1p(x) - Math.log(x);
        }
        if (x <= 1.5) {
            double t = x - 1;
            return t == 0 ? 0 : logGammaNearTwo(t) - Math.log1p(t);
        }
        if (x < STIRLING_FROM) {
            double product = 1;
            double rest = x;
            while (rest > 2.5) {
                rest -= 1;
                product *= rest;
            }
            double small = rest == 2 ? 0 : logGammaNearTwo(rest - 2);
            return product == 1 ? small : Math.log(product) + small;
        }
        double square = 1 / (x * x);
        double sum = 0;
        for (int i = STIRLING.length - 1; i >= 0; i--) {
            sum = sum * square + STIRLING[i];
        }
        return (x - 0.5) * (Math.log(x) - 1) + (HALF_LOG_TWO_PI - 0.5) + sum / x;
    }

    /** log Γ(2 + t) for |t| ≤ 0.5. */
    private static double logGammaNearTwo(double t) {
        double sum = 0;
        for (int i = ZETA.length - 1; i >= 0; i--) {
            sum = ZETA[i] - t * sum;
        }
        return t * (ONE_MINUS_EULER + t * sum);
    }

    /** sin πx, where rounding π·x would lose the fraction. */
    static double sinPi(double x) {
        double rest = Math.abs(x) % 2;
        double result =
                switch ((int) Math.rint(2 * rest)) {
                    case 0 -> Math.sin(Math.PI * rest);
                    case 1 -> Math.cos(Math.PI * (rest - 0.5));
                    case 2 -> Math.sin(Math.PI * (1 - rest));
                    case 3 -> -Math.cos(Math.PI * (rest - 1.5));
                    default -> Math.sin(Math.PI * (rest - 2));
                };
        return x < 0 ? -result : result;
    }

    /** erf(x). */
    static double erf(double x) {
        if (Double.isNaN(x)) {
            return x;
        }
        double size = Math.abs(x);
        double result = size < ERF_SERIES_TO ? erfSeries(size).value() : 1 - erfc(size);
        return Math.copySign(result, x);
    }

    /** 1 − erf(x). */
    static double erfc(double x) {
        if (Double.isNaN(x)) {
            return x;
        }
        if (x < 0) {
            return 1 + erf(-x);
        }
        if (x < ERF_SERIES_TO) {
            DoubleDouble erf = erfSeries(x);
            return new DoubleDouble(-erf.high(), -erf.low()).plus(1.0).value();
        }
        if (x > ERFC_UNDERFLOWS) {
            return 0;
        }
        // The continued fraction from its end; e to −x² with the rounding error of x² made good.
        double square = x * x;
        double error = Math.fma(x, x, -square);
        double fraction = x;
        for (int k = 60; k > 0; k--) {
            fraction = x + k / 2.0 / fraction;
        }
        double scale = Math.exp(-square) * ONE_OVER_ROOT_PI;
        return (scale - scale * error) / fraction;
    }

    private static DoubleDouble erfSeries(double x) {
        if (x < 1e-160) {
            return new DoubleDouble(x * TWO_OVER_ROOT_PI.high(), 0);
        }
        DoubleDouble square = DoubleDouble.product(x, x);
        DoubleDouble power = new DoubleDouble(x, 0);
        DoubleDouble sum = power;
        for (int n = 1; n < 200; n++) {
            power = power.times(square).dividedBy(-n);
            DoubleDouble term = power.dividedBy(2 * n + 1);
            sum = sum.plus(term);
            if (Math.abs(term.high()) < Math.abs(sum.high()) * 1e-33) {
                break;
            }
        }
        return sum.times(TWO_OVER_ROOT_PI);
    }

    // Functions that java.lang.Math lacks

    /** The inverse of sinh. */
    public static double asinh(double x) {
        double size = Math.abs(x);
        if (size < 0x1p-28 || Double.isNaN(x) || Double.isInfinite(x)) {
            return x;
        }
        double result;
        if (size > 0x1p28) {
            result = Math.log(size) + LOG_2;
        } else if (size > 2) {
            result = Math.log(2 * size + 1 / (Math.sqrt(size * size + 1) + size));
        } else {
            double square = size * size;
            result = Math.log1p(size + square / (1 + Math.sqrt(1 + square)));
        }
        return Math.copySign(result, x);
    }

    static final double LOG_2 = 0.6931471805599453;

    /** The inverse of cosh for x ≥ 1. */
    static double acosh(double x) {
        if (x > 0x1p28) {
            return Double.isInfinite(x) ? x : Math.log(x) + LOG_2;
        }
        if (x > 2) {
            return Math.log(2 * x - 1 / (x + Math.sqrt(x * x - 1)));
        }
        double t = x - 1;
        return Math.log1p(t + Math.sqrt(2 * t + t * t));
    }

    /** The inverse of tanh for |x| < 1. */
    static double atanh(double x) {
        double size = Math.abs(x);
        if (size < 0x1p-28 || Double.isNaN(x)) {
            return x;
        }
        double doubled = size + size;
        double result =
                size < 0.5
                        ? 0.5 * Math.log1p(doubled + doubled * size / (1 - size))
                        : 0.5 * Math.log1p(doubled / (1 - size));
        return Math.copySign(result, x);
    }

    private static final double INVERSE_LOG_2 = 1.4426950408889634;
    private static final double INVERSE_LOG_2_REST = 2.0355273740931033e-17;

    /** The logarithm to base 2 of a positive finite number, exact for powers of two. */
    static double log2(double x) {
        int exponent = Math.getExponent(x);
        double mantissa = x;
        if (exponent < Double.MIN_EXPONENT) {
            mantissa = x * 0x1p54;
            exponent = Math.getExponent(mantissa);
            mantissa = Math.scalb(mantissa, -exponent);
            exponent -= 54;
        } else {
            mantissa = Math.scalb(mantissa, -exponent);
        }
        if (mantissa > 1.4142135623730951) {
            mantissa /= 2;
            exponent++;
        }
        double log = Math.log(mantissa);
        double high = log * INVERSE_LOG_2;
        double low = Math.fma(log, INVERSE_LOG_2, -high) + log * INVERSE_LOG_2_REST;
        return DoubleDouble.sum(exponent, high).plus(low).value();
    }
}
