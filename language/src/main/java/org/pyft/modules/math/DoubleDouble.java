package org.pyft.modules.math;

/** A number as the unevaluated sum of two doubles: about 32 significant digits. */
record DoubleDouble(double high, double low) {
    static final DoubleDouble ZERO = new DoubleDouble(0, 0);

    /** {@code a + b}, exactly. */
    static DoubleDouble sum(double a, double b) {
        double sum = a + b;
        double other = sum - a;
        return new DoubleDouble(sum, (a - (sum - other)) + (b - other));
    }

    /** {@code a * b}, exactly unless it underflows. */
    static DoubleDouble product(double a, double b) {
        double product = a * b;
        return new DoubleDouble(product, Math.fma(a, b, -product));
    }

    DoubleDouble plus(DoubleDouble other) {
        DoubleDouble s = sum(high, other.high);
        return normalized(s.high, s.low + (low + other.low));
    }

    DoubleDouble plus(double other) {
        DoubleDouble s = sum(high, other);
        return normalized(s.high, s.low + low);
    }

    DoubleDouble times(DoubleDouble other) {
        DoubleDouble p = product(high, other.high);
        return normalized(p.high, p.low + (high * other.low + low * other.high));
    }

    DoubleDouble times(double other) {
        DoubleDouble p = product(high, other);
        return normalized(p.high, p.low + low * other);
    }

    DoubleDouble dividedBy(double other) {
        double quotient = high / other;
        double rest = Math.fma(-quotient, other, high) + low;
        return normalized(quotient, rest / other);
    }

    private static DoubleDouble normalized(double high, double low) {
        double sum = high + low;
        return new DoubleDouble(sum, low - (sum - high));
    }

    double value() {
        return high + low;
    }
}
