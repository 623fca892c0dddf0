package org.pyft.modules.math;

import com.oracle.truffle.api.TruffleSafepoint;

import org.pyft.objects.exception.PyErr;

/** Sums that round once. */
final class Summation {
    private double[] partials = new double[32];
    private int count;
    private double infinities;
    private double specials;

    /**
     * Adds a summand. The partial sums do not overlap and grow in size, so that together they are the exact sum.
     *
     * @see #result
     */
    void add(double summand) {
        double x = summand;
        int kept = 0;
        for (int i = 0; i < count; i++) {
            double y = partials[i];
            if (Math.abs(x) < Math.abs(y)) {
                double swap = x;
                x = y;
                y = swap;
            }
            double high = x + y;
            double low = y - (high - x);
            if (low != 0) {
                partials[kept++] = low;
            }
            x = high;
        }
        count = kept;
        if (x != 0) {
            if (Double.isInfinite(x) || Double.isNaN(x)) {
                if (!Double.isInfinite(summand) && !Double.isNaN(summand)) {
                    throw PyErr.overflowError("intermediate overflow in fsum");
                }
                if (Double.isInfinite(summand)) {
                    infinities += summand;
                }
                specials += summand;
                count = 0;
            } else {
                if (count == partials.length) {
                    partials = java.util.Arrays.copyOf(partials, count * 2);
                }
                partials[count++] = x;
            }
        }
    }

    /** The exact sum, rounded. */
    double result() {
        if (specials != 0) {
            if (Double.isNaN(infinities)) {
                throw PyErr.valueError("-inf + inf in fsum");
            }
            return specials;
        }
        int i = count - 1;
        if (i < 0) {
            return 0.0;
        }
        double high = partials[i];
        double low = 0;
        while (i > 0) {
            double x = high;
            double y = partials[--i];
            high = x + y;
            low = y - (high - x);
            if (low != 0) {
                break;
            }
        }
        // Half-way cases: what follows decides the direction.
        if (i > 0 && (low < 0 && partials[i - 1] < 0 || low > 0 && partials[i - 1] > 0)) {
            double doubled = low * 2;
            double x = high + doubled;
            if (doubled == x - high) {
                high = x;
            }
        }
        return high;
    }

    /** Whether the sum has met an infinity or a NaN. */
    boolean isSpecial() {
        return specials != 0;
    }

    /** The length of a vector, without needless overflow and rounded nearly always correctly. */
    static double norm(double[] vector) {
        double largest = 0;
        boolean nan = false;
        for (double x : vector) {
            if (Double.isNaN(x)) {
                nan = true;
            } else {
                largest = Math.max(largest, Math.abs(x));
            }
        }
        if (Double.isInfinite(largest)) {
            return largest;
        }
        if (nan) {
            return Double.NaN;
        }
        if (largest == 0 || vector.length == 1) {
            return largest;
        }
        int exponent = Math.max(Math.getExponent(largest), Double.MIN_EXPONENT);
        DoubleDouble sum = DoubleDouble.ZERO;
        for (int i = 0; i < vector.length; i++) {
            double x = Math.scalb(vector[i], -exponent);
            sum = sum.plus(DoubleDouble.product(x, x));
            if ((i & 0xfff) == 0xfff) {
                TruffleSafepoint.poll(null);
            }
        }
        double root = Math.sqrt(sum.high());
        double rest = Math.fma(-root, root, sum.high()) + sum.low();
        return Math.scalb(root + rest / (2 * root), exponent);
    }
}
