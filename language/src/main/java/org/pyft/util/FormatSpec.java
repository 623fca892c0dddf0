package org.pyft.util;

import java.math.BigInteger;
import java.util.Locale;

/**
 * A parsed format specification ({@code [[fill]align][sign][z][#][0][width][grouping][.precision[grouping]][type]}) and what
 * {@code __format__} of int, float, complex and str do with it. Immutable once parsed, so it may be cached. Errors are {@link FormatException}s with CPython's texts.
 */
public final class FormatSpec {
    private static final char NONE = 0;

    private final String typeName;
    private int fill = ' ';
    private char align;
    private boolean alignGiven;
    private char sign = NONE;
    private boolean noNegativeZero;
    private boolean alternate;
    private int width = -1;
    private char grouping = NONE;
    private int precision = -1;
    private char fractionGrouping = NONE;

    /** The type character, 0 if there is none. */
    private int type;

    private FormatSpec(String typeName, char defaultAlign) {
        this.typeName = typeName;
        this.align = defaultAlign;
    }

    /**
     * Parses the specification for a number.
     *
     * @param typeName the object's type, for messages
     */
    public static FormatSpec ofNumber(String spec, String typeName) {
        return parse(spec, typeName, '>', 'd');
    }

    /** Parses the specification for a string. */
    public static FormatSpec ofString(String spec, String typeName) {
        return parse(spec, typeName, '<', 's');
    }

    private static boolean isAlign(int c) {
        return c == '<' || c == '>' || c == '=' || c == '^';
    }

    private static FormatSpec parse(
            String text, String typeName, char defaultAlign, char defaultType) {
        int[] s = text.codePoints().toArray();
        FormatSpec spec = new FormatSpec(typeName, defaultAlign);
        int i = 0;
        boolean fillGiven = false;
        if (s.length >= 2 && isAlign(s[1])) {
            spec.fill = s[0];
            spec.align = (char) s[1];
            fillGiven = true;
            spec.alignGiven = true;
            i = 2;
        } else if (s.length >= 1 && isAlign(s[0])) {
            spec.align = (char) s[0];
            spec.alignGiven = true;
            i = 1;
        }
        if (i < s.length && (s[i] == ' ' || s[i] == '+' || s[i] == '-')) {
            spec.sign = (char) s[i++];
        }
        if (i < s.length && s[i] == 'z') {
            spec.noNegativeZero = true;
            i++;
        }
        if (i < s.length && s[i] == '#') {
            spec.alternate = true;
            i++;
        }
        if (!fillGiven && i < s.length && s[i] == '0') {
            spec.fill = '0';
            if (!spec.alignGiven && defaultAlign == '>') {
                spec.align = '=';
            }
            i++;
        }
        int stop = numberEnd(s, i);
        if (stop > i) {
            spec.width = number(s, i, stop);
            i = stop;
        }
        stop = groupingEnd(s, i);
        spec.grouping = stop > i ? (char) s[i] : NONE;
        i = stop;
        if (i < s.length && s[i] == '.') {
            i++;
            stop = numberEnd(s, i);
            if (stop > i) {
                spec.precision = number(s, i, stop);
            }
            int groupStop = groupingEnd(s, stop);
            spec.fractionGrouping = groupStop > stop ? (char) s[stop] : NONE;
            if (groupStop == i) {
                throw new FormatException("Format specifier missing precision");
            }
            i = groupStop;
        }
        if (s.length - i > 1) {
            throw new FormatException(
                    "Invalid format specifier '"
                            + text
                            + "' for object of type '"
                            + typeName
                            + "'");
        }
        spec.type = i < s.length ? s[i] : defaultType == 's' ? 's' : NONE;
        spec.checkGrouping(i < s.length ? s[i] : defaultType);
        return spec;
    }

    private static int numberEnd(int[] s, int from) {
        int i = from;
        while (i < s.length && isDecimal(s[i])) {
            i++;
        }
        return i;
    }

    private static boolean isDecimal(int c) {
        return c < 128
                ? c >= '0' && c <= '9'
                : Character.getType(c) == Character.DECIMAL_DIGIT_NUMBER;
    }

    private static int number(int[] s, int from, int to) {
        long value = 0;
        for (int i = from; i < to; i++) {
            int digit = Character.digit(s[i], 10);
            if (value > (Long.MAX_VALUE - digit) / 10) {
                throw new FormatException("Too many decimal digits in format string");
            }
            value = value * 10 + digit;
        }
        // Nothing that wide fits in memory; the callers' arithmetic stays within int.
        return (int) Math.min(value, Integer.MAX_VALUE - 1000);
    }

    private static int groupingEnd(int[] s, int from) {
        int i = from;
        if (i < s.length && s[i] == ',') {
            i++;
        }
        if (i < s.length && s[i] == '_') {
            if (i > from) {
                throw bothGroupings();
            }
            i++;
            if (i < s.length && s[i] == ',') {
                throw bothGroupings();
            }
        }
        return i;
    }

    private static FormatException bothGroupings() {
        return new FormatException("Cannot specify both ',' and '_'.");
    }

    private void checkGrouping(int shown) {
        if (grouping != NONE) {
            boolean allowed =
                    switch (shown) {
                        case 'd', 'e', 'f', 'g', 'E', 'G', '%', 'F' -> true;
                        case 'b', 'o', 'x', 'X' -> grouping == '_';
                        default -> false;
                    };
            if (!allowed) {
                throw new FormatException(
                        "Cannot specify '" + grouping + "' with '" + printable(shown) + "'.");
            }
        }
        if (fractionGrouping != NONE && shown == 'n') {
            throw new FormatException("Cannot specify '" + fractionGrouping + "' with 'n'.");
        }
    }

    private static String printable(int c) {
        return c > 32 && c < 128 ? String.valueOf((char) c) : "\\x" + Integer.toHexString(c);
    }

    private FormatException unknownCode() {
        return new FormatException(
                "Unknown format code '"
                        + printable(type)
                        + "' for object of type '"
                        + typeName
                        + "'");
    }

    /** Whether an int has to be formatted as a float: types {@code e E f F g G %}. */
    public boolean isFloatType() {
        return switch (type) {
            case 'e', 'E', 'f', 'F', 'g', 'G', '%' -> true;
            default -> false;
        };
    }

    /** {@code str.__format__}. */
    public String format(String value) {
        if (type != 's') {
            throw unknownCode();
        }
        if (sign != NONE) {
            throw new FormatException(
                    (sign == ' ' ? "Space" : "Sign") + " not allowed in string format specifier");
        }
        if (noNegativeZero) {
            throw new FormatException(
                    "Negative zero coercion (z) not allowed in string format specifier");
        }
        if (alternate) {
            throw new FormatException("Alternate form (#) not allowed in string format specifier");
        }
        if (align == '=') {
            throw new FormatException("'=' alignment not allowed in string format specifier");
        }
        String text = value;
        int length = text.codePointCount(0, text.length());
        if (precision >= 0 && precision < length) {
            text = text.substring(0, text.offsetByCodePoints(0, precision));
            length = precision;
        }
        return pad(text, length);
    }

    private String pad(String text, int length) {
        if (width <= length) {
            return text;
        }
        int total = width - length;
        int left =
                switch (align) {
                    case '<' -> 0;
                    case '^' -> total / 2;
                    default -> total;
                };
        StringBuilder out = new StringBuilder(text.length() + total);
        out.repeat(fill, left).append(text);
        return out.repeat(fill, total - left).toString();
    }

    /**
     * {@code int.__format__} for every type but those of {@link #isFloatType}.
     *
     * @param maxDigits the limit on decimal digits, 0 for none
     */
    public String format(BigInteger value, int maxDigits) {
        switch (type) {
            case NONE, 'b', 'c', 'd', 'o', 'x', 'X', 'n' -> {}
            default -> throw unknownCode();
        }
        if (precision >= 0) {
            throw new FormatException("Precision not allowed in integer format specifier");
        }
        if (noNegativeZero) {
            throw new FormatException(
                    "Negative zero coercion (z) not allowed in integer format specifier");
        }
        if (type == 'c') {
            return character(value);
        }
        int base =
                switch (type) {
                    case 'b' -> 2;
                    case 'o' -> 8;
                    case 'x', 'X' -> 16;
                    default -> 10;
                };
        String digits =
                base == 10 ? IntText.decimal(value, maxDigits) : IntText.digits(value, base);
        if (value.signum() < 0) {
            digits = digits.substring(1);
        }
        String prefix = !alternate || base == 10 ? "" : base == 2 ? "0b" : base == 8 ? "0o" : "0x";
        if (type == 'X') {
            digits = digits.toUpperCase(Locale.ROOT);
            prefix = prefix.isEmpty() ? "" : "0X";
        }
        return assemble(value.signum() < 0, prefix, digits, "", base == 10 ? 3 : 4);
    }

    /** The same for a long. */
    public String format(long value, int maxDigits) {
        if (type == NONE
                && width <= 0
                && sign == NONE
                && precision < 0
                && !noNegativeZero
                && grouping == NONE) {
            return Long.toString(value);
        }
        return format(BigInteger.valueOf(value), maxDigits);
    }

    private String character(BigInteger value) {
        if (sign != NONE) {
            throw new FormatException("Sign not allowed with integer format specifier 'c'");
        }
        if (alternate) {
            throw new FormatException(
                    "Alternate form (#) not allowed with integer format specifier 'c'");
        }
        if (value.bitLength() > 63) {
            throw new FormatException(
                    FormatException.Kind.OVERFLOW, "Python int too large to convert to C long");
        }
        if (value.signum() < 0
                || value.bitLength() > 21
                || value.intValue() > Character.MAX_CODE_POINT) {
            throw new FormatException(
                    FormatException.Kind.OVERFLOW, "%c arg not in range(0x110000)");
        }
        return assemble(false, "", "", Character.toString(value.intValue()), 0);
    }

    /** {@code float.__format__}, and {@code int.__format__} for the types of {@link #isFloatType}. */
    public String format(double value) {
        boolean addPointZero = false;
        char code;
        int digits = precision;
        double number = value;
        switch (type) {
            case NONE -> {
                addPointZero = true;
                code = precision < 0 ? 'r' : 'g';
            }
            case 'n' -> code = 'g';
            case '%' -> {
                code = 'f';
                number = value * 100;
            }
            case 'e', 'E', 'f', 'F', 'g', 'G' -> code = (char) type;
            default -> throw unknownCode();
        }
        if (digits < 0) {
            digits = 6;
        }
        String text = FloatText.format(number, code, digits, alternate, addPointZero);
        if (type == '%') {
            text += "%";
        }
        boolean negative = text.startsWith("-");
        if (negative) {
            text = text.substring(1);
            negative = !noNegativeZero || !isZero(text);
        }
        int whole = wholeDigits(text);
        return assemble(
                negative, "", text.substring(0, whole), groupFraction(text.substring(whole)), 3);
    }

    private static int wholeDigits(String text) {
        int i = 0;
        while (i < text.length() && text.charAt(i) >= '0' && text.charAt(i) <= '9') {
            i++;
        }
        return i;
    }

    private static boolean isZero(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == 'e' || c == 'E') {
                return true;
            }
            if (c != '0' && c != '.' && c != '%') {
                return false;
            }
        }
        return true;
    }

    private String groupFraction(String rest) {
        if (fractionGrouping == NONE || !rest.startsWith(".")) {
            return rest;
        }
        int end = 1 + wholeDigits(rest.substring(1));
        StringBuilder out = new StringBuilder(".");
        for (int i = 1; i < end; i++) {
            if (i > 1 && (i - 1) % 3 == 0) {
                out.append(fractionGrouping);
            }
            out.append(rest.charAt(i));
        }
        return out.append(rest, end, rest.length()).toString();
    }

    private String signText(boolean negative) {
        return negative ? "-" : sign == '+' ? "+" : sign == ' ' ? " " : "";
    }

    /** Sign, prefix, grouped digits, the rest; padded. */
    private String assemble(
            boolean negative, String prefix, String digits, String rest, int group) {
        String head = signText(negative) + prefix;
        int tail = rest.codePointCount(0, rest.length());
        int room = fill == '0' && align == '=' ? width - head.length() - tail : 0;
        String body = digits.isEmpty() ? "" : grouped(digits, group, room);
        int length = head.length() + body.length() + tail;
        if (align == '=' && width > length) {
            return new StringBuilder(head)
                    .repeat(fill, width - length)
                    .append(body)
                    .append(rest)
                    .toString();
        }
        return pad(head + body + rest, length);
    }

    /** The digits with separators, and with zeros before them such that they take at least {@code room} characters. */
    private String grouped(String digits, int group, int room) {
        if (grouping == NONE) {
            return digits;
        }
        int count = digits.length();
        if (count + (count - 1) / group < room) {
            // Of every group+1 characters one is a separator; a zero more where one would stand in
            // front.
            count = room - room / (group + 1) + (room % (group + 1) == 0 ? 1 : 0);
        }
        StringBuilder out = new StringBuilder(count + count / group);
        int zeros = count - digits.length();
        for (int i = 0; i < count; i++) {
            if (i > 0 && (count - i) % group == 0) {
                out.append(grouping);
            }
            out.append(i < zeros ? '0' : digits.charAt(i - zeros));
        }
        return out.toString();
    }

    /** {@code complex.__format__}. */
    public String format(double real, double imaginary) {
        switch (type) {
            case NONE, 'e', 'E', 'f', 'F', 'g', 'G', 'n' -> {}
            default -> throw unknownCode();
        }
        if (fill == '0') {
            throw new FormatException("Zero padding is not allowed in complex format specifier");
        }
        if (align == '=') {
            throw new FormatException(
                    "'=' alignment flag is not allowed in complex format specifier");
        }
        boolean plain = type == NONE;
        boolean skipReal = plain && Double.doubleToRawLongBits(real) == 0;
        StringBuilder out = new StringBuilder();
        if (plain && !skipReal) {
            out.append('(');
        }
        if (!skipReal) {
            out.append(part(real, false));
        }
        out.append(part(imaginary, !skipReal)).append('j');
        if (plain && !skipReal) {
            out.append(')');
        }
        return pad(out.toString(), out.length());
    }

    private String part(double value, boolean forceSign) {
        char code = type != NONE ? type == 'n' ? 'g' : (char) type : precision < 0 ? 'r' : 'g';
        String text =
                FloatText.format(value, code, precision < 0 ? 6 : precision, alternate, false);
        boolean negative = text.startsWith("-");
        if (negative) {
            text = text.substring(1);
            negative = !noNegativeZero || !isZero(text);
        }
        int whole = wholeDigits(text);
        String digits = text.substring(0, whole);
        String body =
                (digits.isEmpty() ? "" : grouped(digits, 3, 0))
                        + groupFraction(text.substring(whole));
        return (negative ? "-" : forceSign ? "+" : signText(false)) + body;
    }
}
