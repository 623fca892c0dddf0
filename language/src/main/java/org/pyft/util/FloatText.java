package org.pyft.util;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** Text of floats, correctly rounded at any precision, and floats from text, by Python's rules. */
public final class FloatText {
    private static final int MAXIMUM_PLACES = 1074;
    private static final double NEGATIVE_NAN = Double.longBitsToDouble(0xfff8000000000000L);
    private static final double[] POWERS_OF_TEN = new double[16];

    static {
        double power = 1;
        for (int i = 0; i < POWERS_OF_TEN.length; i++) {
            POWERS_OF_TEN[i] = power;
            power *= 10;
        }
    }

    private FloatText() {}

    /** Decimal digits and where the point is: the value is 0.DIGITS times ten to {@code point}. */
    private record Decimal(String digits, int point) {}

    /** {@code repr(value)}: the shortest text that gives the value back. */
    public static String repr(double value) {
        double size = Math.abs(value);
        if (size >= 1e-3 && size < 1e7 || value == 0) {
            // In this range the shortest text has the same form in Java and Python.
            return Double.toString(value);
        }
        return format(value, 'r', 0, false, true);
    }

    /** {@code repr} without a trailing ".0": the parts of a complex number. */
    public static String reprShort(double value) {
        return format(value, 'r', 0, false, false);
    }

    /**
     * One of the printf-style conversions, with a minus sign if the value is negative (or negative zero).
     *
     * @param code {@code e E f F g G}, or {@code r} for {@code repr} (without a precision)
     * @param alternate keeps the point, and for {@code g} the zeros at the end
     */
    public static String format(double value, char code, int precision, boolean alternate) {
        return format(value, code, precision, alternate, false);
    }

    /** The same; {@code addPointZero} makes sure that the text reads as a float, as {@code repr} does. */
    static String format(
            double value, char code, int precision, boolean alternate, boolean addPointZero) {
        boolean upper = code == 'E' || code == 'F' || code == 'G';
        if (Double.isNaN(value)) {
            return upper ? "NAN" : "nan";
        }
        boolean negative = Double.doubleToRawLongBits(value) < 0;
        double size = Math.abs(value);
        if (Double.isInfinite(size)) {
            String text = upper ? "INF" : "inf";
            return negative ? "-" + text : text;
        }
        StringBuilder out = new StringBuilder();
        if (negative) {
            out.append('-');
        }
        switch (code) {
            case 'e', 'E' -> {
                Decimal decimal = toDigits(size, precision + 1);
                exponential(out, decimal, precision + 1, alternate, upper);
            }
            case 'f', 'F' -> fixedExact(out, size, precision, alternate);
            case 'g', 'G' -> {
                int digits = Math.max(precision, 1);
                Decimal decimal = withoutZeros(toDigits(size, digits));
                int point = decimal.point;
                int shown = alternate ? digits : decimal.digits.length();
                if (point <= -4 || point > digits - (addPointZero ? 1 : 0)) {
                    exponential(out, decimal, shown, alternate, upper);
                } else {
                    plain(out, decimal, shown - point, alternate, addPointZero);
                }
            }
            case 'r' -> {
                Decimal decimal = shortest(size);
                int point = decimal.point;
                if (point <= -4 || point > 16) {
                    exponential(out, decimal, decimal.digits.length(), alternate, upper);
                } else {
                    plain(out, decimal, decimal.digits.length() - point, alternate, addPointZero);
                }
            }
            default -> throw new IllegalArgumentException("format code " + code);
        }
        return out.toString();
    }

    private static void exponential(
            StringBuilder out, Decimal decimal, int shown, boolean alternate, boolean upper) {
        String digits = decimal.digits;
        out.append(digits.charAt(0));
        if (shown > 1 || alternate) {
            out.append('.');
        }
        out.append(digits, 1, digits.length());
        out.repeat('0', Math.max(0, shown - digits.length()));
        int exponent = decimal.point - 1;
        out.append(upper ? 'E' : 'e').append(exponent < 0 ? '-' : '+');
        exponent = Math.abs(exponent);
        if (exponent < 10) {
            out.append('0');
        }
        out.append(exponent);
    }

    /** Digits with a point and at least {@code places} decimal places. */
    private static void plain(
            StringBuilder out,
            Decimal decimal,
            int places,
            boolean alternate,
            boolean addPointZero) {
        String digits = decimal.digits;
        int point = decimal.point;
        if (point <= 0) {
            out.append('0');
        } else {
            out.append(digits, 0, Math.min(point, digits.length()));
            out.repeat('0', Math.max(0, point - digits.length()));
        }
        int wanted = Math.max(places, addPointZero ? 1 : 0);
        if (wanted > 0 || alternate) {
            out.append('.');
        }
        int length = out.length();
        if (wanted > 0) {
            out.repeat('0', Math.min(wanted, Math.max(0, -point)));
            if (point < digits.length()) {
                out.append(digits, Math.max(point, 0), digits.length());
            }
            out.repeat('0', Math.max(0, wanted - (out.length() - length)));
        }
    }

    private static void fixedExact(
            StringBuilder out, double size, int precision, boolean alternate) {
        if (precision < POWERS_OF_TEN.length && size < 1e15) {
            double power = POWERS_OF_TEN[precision];
            double high = size * power;
            if (high < 1e15) {
                appendScaled(out, roundExactly(high, Math.fma(size, power, -high)), precision);
                if (precision == 0 && alternate) {
                    out.append('.');
                }
                return;
            }
        }
        // No double has more decimal places than this.
        int places = Math.min(precision, MAXIMUM_PLACES);
        out.append(new BigDecimal(size).setScale(places, RoundingMode.HALF_EVEN).toPlainString());
        out.repeat('0', precision - places);
        if (precision == 0 && alternate) {
            out.append('.');
        }
    }

    /** The integer nearest to {@code high + low}, halves to even; {@code low} is below half the last place of {@code high}. */
    private static long roundExactly(double high, double low) {
        double rounded = Math.rint(high);
        double rest = high - rounded;
        if (rest == 0.5 && low > 0) {
            rounded += 1;
        } else if (rest == -0.5 && low < 0) {
            rounded -= 1;
        }
        return (long) rounded;
    }

    private static void appendScaled(StringBuilder out, long scaled, int precision) {
        if (precision == 0) {
            out.append(scaled);
            return;
        }
        String digits = Long.toString(scaled);
        int whole = digits.length() - precision;
        if (whole <= 0) {
            out.append("0.");
            out.repeat('0', -whole);
            out.append(digits);
        } else {
            out.append(digits, 0, whole).append('.').append(digits, whole, digits.length());
        }
    }

    /** The value rounded to a number of significant digits, halves to even. */
    private static Decimal toDigits(double size, int count) {
        if (size == 0) {
            return new Decimal("0", 1);
        }
        BigDecimal rounded =
                new BigDecimal(size).round(new MathContext(count, RoundingMode.HALF_EVEN));
        String digits = rounded.unscaledValue().toString();
        return new Decimal(digits, digits.length() - rounded.scale());
    }

    private static Decimal withoutZeros(Decimal decimal) {
        String digits = decimal.digits;
        int end = digits.length();
        while (end > 1 && digits.charAt(end - 1) == '0') {
            end--;
        }
        return new Decimal(digits.substring(0, end), decimal.point);
    }

    /** The shortest digits that round to the value. */
    private static Decimal shortest(double size) {
        if (size == 0) {
            return new Decimal("0", 1);
        }
        String text = Double.toString(size);
        int e = text.indexOf('E');
        int exponent = e < 0 ? 0 : Integer.parseInt(text, e + 1, text.length(), 10);
        String mantissa = e < 0 ? text : text.substring(0, e);
        int dot = mantissa.indexOf('.');
        String all = mantissa.substring(0, dot) + mantissa.substring(dot + 1);
        int zeros = 0;
        while (zeros < all.length() - 1 && all.charAt(zeros) == '0') {
            zeros++;
        }
        Decimal decimal = withoutZeros(new Decimal(all.substring(zeros), dot - zeros + exponent));
        if (decimal.digits.length() == 2) {
            // Java never gives fewer than two digits a chance if the second brings it closer.
            Decimal one = toDigits(size, 1);
            if (Double.parseDouble(one.digits + "E" + (one.point - 1)) == size) {
                return one;
            }
        }
        return decimal;
    }

    /**
     * {@code float(text)}.
     *
     * @throws NumberFormatException if the text is not a float; the caller has the text to quote
     */
    public static double parse(String text) {
        String s = Digits.normalize(text);
        if (s == null || s.isEmpty()) {
            throw new NumberFormatException();
        }
        double special = special(s);
        if (special != 0) {
            return special;
        }
        boolean underscores = false;
        for (int i = 0; i < s.length(); i++) {
            char c = s.charAt(i);
            if (c == '_') {
                if (i == 0
                        || i + 1 == s.length()
                        || !isDigit(s.charAt(i - 1))
                        || !isDigit(s.charAt(i + 1))) {
                    throw new NumberFormatException();
                }
                underscores = true;
            } else if (!isDigit(c) && c != '.' && c != 'e' && c != 'E' && c != '+' && c != '-') {
                throw new NumberFormatException();
            }
        }
        // What is left differs from Java's grammar in nothing: suffixes, hexadecimals, blanks are
        // gone.
        return Double.parseDouble(underscores ? s.replace("_", "") : s);
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    /** An infinity or NaN, or 0 if the text is none. */
    private static double special(String s) {
        boolean negative = s.startsWith("-");
        String name = negative || s.startsWith("+") ? s.substring(1) : s;
        if (name.equalsIgnoreCase("inf") || name.equalsIgnoreCase("infinity")) {
            return negative ? Double.NEGATIVE_INFINITY : Double.POSITIVE_INFINITY;
        }
        if (!name.equalsIgnoreCase("nan")) {
            return 0;
        }
        return negative ? NEGATIVE_NAN : Double.NaN;
    }

    /** {@code value.hex()}. */
    public static String hex(double value) {
        if (Double.isNaN(value) || Double.isInfinite(value)) {
            return repr(value);
        }
        long bits = Double.doubleToRawLongBits(value);
        StringBuilder out = new StringBuilder(bits < 0 ? "-0x" : "0x");
        if (value == 0) {
            return out.append("0.0p+0").toString();
        }
        int biased = (int) (bits >>> 52) & 0x7ff;
        out.append(biased == 0 ? "0." : "1.");
        String fraction = Long.toHexString(bits & 0xfffffffffffffL);
        out.repeat('0', 13 - fraction.length()).append(fraction);
        int exponent = Math.max(biased, 1) - 1023;
        return out.append('p').append(exponent < 0 ? "" : "+").append(exponent).toString();
    }

    /**
     * {@code float.fromhex(text)}.
     *
     * @throws FormatException with {@code float.fromhex}'s messages, of kind VALUE or OVERFLOW
     */
    public static double fromHex(String text) {
        int from = 0;
        int to = text.length();
        while (from < to && isAsciiSpace(text.charAt(from))) {
            from++;
        }
        while (to > from && isAsciiSpace(text.charAt(to - 1))) {
            to--;
        }
        String s = text.substring(from, to);
        double special = special(s);
        if (special != 0) {
            return special;
        }
        int i = 0;
        boolean negative = s.startsWith("-");
        if (negative || s.startsWith("+")) {
            i++;
        }
        if (s.startsWith("0x", i) || s.startsWith("0X", i)) {
            i += 2;
        }
        int start = i;
        int point = -1;
        boolean nonZero = false;
        while (i < s.length()
                && (s.charAt(i) < 128 && Character.digit(s.charAt(i), 16) >= 0
                        || s.charAt(i) == '.' && point < 0)) {
            if (s.charAt(i) == '.') {
                point = i;
            } else {
                nonZero |= s.charAt(i) != '0';
            }
            i++;
        }
        int stop = i;
        if (stop - start - (point < 0 ? 0 : 1) == 0) {
            throw invalidHex();
        }
        String exponent = "0";
        if (i < s.length() && (s.charAt(i) == 'p' || s.charAt(i) == 'P')) {
            exponent = s.substring(i + 1);
            i = exponentEnd(s, i + 1);
        }
        if (i != s.length()) {
            throw invalidHex();
        }
        double size = 0;
        if (nonZero) {
            size = Double.parseDouble("0x" + s.substring(start, stop) + "p" + clip(exponent));
            if (Double.isInfinite(size)) {
                throw new FormatException(
                        FormatException.Kind.OVERFLOW,
                        "hexadecimal value too large to represent as a float");
            }
        }
        return negative ? -size : size;
    }

    private static boolean isAsciiSpace(char c) {
        return c == ' ' || c >= 9 && c <= 13;
    }

    private static FormatException invalidHex() {
        return new FormatException("invalid hexadecimal floating-point string");
    }

    private static int exponentEnd(String s, int from) {
        int i = from;
        if (i < s.length() && (s.charAt(i) == '+' || s.charAt(i) == '-')) {
            i++;
        }
        int digits = i;
        while (i < s.length() && isDigit(s.charAt(i))) {
            i++;
        }
        if (i == digits) {
            throw invalidHex();
        }
        return i;
    }

    /** An exponent that Java can read: beyond a thousand million only its sign counts. */
    private static String clip(String exponent) {
        if (exponent.length() < 10) {
            return exponent;
        }
        boolean negative = exponent.startsWith("-");
        String digits = exponent.replaceFirst("^[+-]?0*", "");
        return (negative ? "-" : "")
                + (digits.length() < 10 ? digits.isEmpty() ? "0" : digits : "999999999");
    }
}
