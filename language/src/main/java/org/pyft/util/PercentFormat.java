package org.pyft.util;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A printf-style format string ({@code format % arguments}), parsed once and run often; immutable. What depends on Python objects
 * is done by a {@link Host}. For bytes, the format and all text are strings of the characters 0 to 255.
 *
 * <p>A mistake in the format is kept as a piece of it and raised when the run gets there, after the conversions before it.
 */
public final class PercentFormat {
    /** What a run needs from the object model. The methods raise Python's exceptions. */
    public interface Host {
        /** Raises TypeError {@code format requires a mapping} if the object on the right is none. */
        void requireMapping();

        /** The item of the mapping on the right for {@code %(key)…}; {@link #requireMapping} has been called. */
        Object lookup(String key);

        /** A width given as {@code *}; raises TypeError {@code * wants int}. */
        long star(Object value);

        /** A precision given as {@code *}; raises like {@link #star}, and OverflowError outside the range of a Java int. */
        int starPrecision(Object value);

        /** The text of {@code s r a b}. */
        String text(Object value, char code);

        /** The value of {@code d i u o x X}: a {@code Long} or {@code BigInteger}. */
        Object integer(Object value, char code);

        /** The value of {@code e E f F g G}. */
        double real(Object value, char code);

        /** The character of {@code c}. */
        int character(Object value);
    }

    private static final int NONE = -1;
    private static final int STAR = -2;

    /** A piece of literal text, or a conversion if {@code code} is not 0 or there is an error to raise. */
    private static final class Piece {
        String literal;
        boolean keyed;
        String key;
        boolean left;
        boolean plus;
        boolean blank;
        boolean alternate;
        boolean zero;
        int width = NONE;
        int precision = NONE;
        int code;

        /** Raised after key and stars have been fetched. */
        String error;

        /** Raised after the value has been fetched. */
        String lateError;
    }

    private final List<Piece> pieces = new ArrayList<>();
    private final boolean bytes;

    private PercentFormat(boolean bytes) {
        this.bytes = bytes;
    }

    /** Parses a format; never fails. */
    public static PercentFormat parse(String format, boolean bytes) {
        PercentFormat result = new PercentFormat(bytes);
        new Parser(format, result.pieces, bytes).parse();
        return result;
    }

    /** Reads the pieces; positions are counted in code points. */
    private static final class Parser {
        private final int[] s;
        private final List<Piece> pieces;
        private final boolean bytes;
        private int i;

        Parser(String format, List<Piece> pieces, boolean bytes) {
            this.s = format.codePoints().toArray();
            this.pieces = pieces;
            this.bytes = bytes;
        }

        void parse() {
            StringBuilder literal = new StringBuilder();
            while (i < s.length) {
                int c = s[i++];
                if (c != '%') {
                    literal.appendCodePoint(c);
                } else if (i < s.length && s[i] == '%') {
                    i++;
                    literal.append('%');
                } else {
                    flush(literal);
                    Piece piece = new Piece();
                    pieces.add(piece);
                    piece.error = conversion(piece);
                    if (piece.error != null) {
                        return;
                    }
                }
            }
            flush(literal);
        }

        private void flush(StringBuilder literal) {
            if (!literal.isEmpty()) {
                Piece piece = new Piece();
                piece.literal = literal.toString();
                pieces.add(piece);
                literal.setLength(0);
            }
        }

        private int peek() {
            return i < s.length ? s[i] : -1;
        }

        /** Reads a conversion after its percent sign; the error that stops the format there, or {@code null}. */
        private String conversion(Piece piece) {
            if (peek() == '(' && !key(piece)) {
                return "incomplete format key";
            }
            flags(piece);
            if (peek() == '*') {
                i++;
                piece.width = STAR;
            } else {
                long width = number(Long.MAX_VALUE);
                if (width == STAR) {
                    return "width too big";
                }
                piece.width = (int) Math.min(width, Integer.MAX_VALUE);
            }
            if (peek() == '.') {
                i++;
                if (peek() == '*') {
                    i++;
                    piece.precision = STAR;
                } else {
                    long precision = number(Integer.MAX_VALUE);
                    if (precision == STAR) {
                        return bytes ? "prec too big" : "precision too big";
                    }
                    piece.precision = (int) Math.max(0, precision);
                }
            }
            if (peek() == 'h' || peek() == 'l' || peek() == 'L') {
                i++;
            }
            if (i == s.length) {
                return "incomplete format";
            }
            piece.code = s[i++];
            if (("diuoxXeEfFgGcrsa".indexOf(piece.code) < 0) && !(bytes && piece.code == 'b')) {
                String shown =
                        piece.code >= 31 && piece.code <= 126
                                ? Character.toString(piece.code)
                                : "?";
                piece.lateError =
                        "unsupported format character '"
                                + shown
                                + "' (0x"
                                + Integer.toHexString(piece.code)
                                + ") at index "
                                + (i - 1);
            }
            return null;
        }

        private boolean key(Piece piece) {
            int depth = 1;
            int from = ++i;
            piece.keyed = true;
            while (i < s.length) {
                int c = s[i++];
                if (c == '(') {
                    depth++;
                } else if (c == ')' && --depth == 0) {
                    piece.key = new String(s, from, i - 1 - from);
                    return true;
                }
            }
            return false;
        }

        private void flags(Piece piece) {
            while (true) {
                switch (peek()) {
                    case '-' -> piece.left = true;
                    case '+' -> piece.plus = true;
                    case ' ' -> piece.blank = true;
                    case '#' -> piece.alternate = true;
                    case '0' -> piece.zero = true;
                    default -> {
                        return;
                    }
                }
                i++;
            }
        }

        /** A decimal number, {@code NONE} if there is none, {@code STAR} if it is above the limit. */
        private long number(long limit) {
            if (peek() < '0' || peek() > '9') {
                return NONE;
            }
            long value = 0;
            while (peek() >= '0' && peek() <= '9') {
                int digit = s[i++] - '0';
                if (value > (limit - digit) / 10) {
                    return STAR;
                }
                value = value * 10 + digit;
            }
            return value;
        }
    }

    /**
     * Runs the format.
     *
     * @param arguments the items of a tuple on the right, or the one object that is there
     * @param mapping whether the object on the right is a mapping, which need not be used up
     * @param maxDigits the limit on decimal digits of ints, 0 for none
     */
    public String format(Object[] arguments, boolean mapping, int maxDigits, Host host) {
        return new Run(arguments, maxDigits, host).format(mapping);
    }

    /** One evaluation: where it is in the arguments. */
    private final class Run {
        private final Host host;
        private final int maxDigits;
        private Object[] arguments;
        private int used;
        private boolean keyed;
        private final StringBuilder out = new StringBuilder();

        Run(Object[] arguments, int maxDigits, Host host) {
            this.arguments = arguments;
            this.maxDigits = maxDigits;
            this.host = host;
        }

        String format(boolean mapping) {
            for (Piece piece : pieces) {
                if (piece.literal != null) {
                    out.append(piece.literal);
                } else {
                    convert(piece);
                }
            }
            if (!keyed && used < arguments.length && !mapping) {
                throw new FormatException(
                        FormatException.Kind.TYPE,
                        "not all arguments converted during "
                                + (bytes ? "bytes" : "string")
                                + " formatting");
            }
            return out.toString();
        }

        private Object next() {
            if (used >= arguments.length) {
                throw new FormatException(
                        FormatException.Kind.TYPE, "not enough arguments for format string");
            }
            return arguments[used++];
        }

        private void convert(Piece piece) {
            if (piece.keyed) {
                host.requireMapping();
            }
            if (piece.key != null) {
                // From here on that item is all there is.
                arguments = new Object[] {host.lookup(piece.key)};
                used = 0;
                keyed = true;
            }
            boolean left = piece.left;
            long width = piece.width;
            if (width == STAR) {
                width = host.star(next());
                if (width < 0) {
                    left = true;
                    width = -width;
                }
            }
            int precision = piece.precision;
            if (precision == STAR) {
                precision = Math.max(0, host.starPrecision(next()));
            }
            if (piece.error != null) {
                throw new FormatException(piece.error);
            }
            Object value = next();
            if (piece.lateError != null) {
                throw new FormatException(piece.lateError);
            }
            char code = (char) piece.code;
            int room = Math.clamp(width, 0, Integer.MAX_VALUE);
            switch (code) {
                case 'c' -> pad("", "", Character.toString(host.character(value)), left, ' ', room);
                case 's', 'r', 'a', 'b' ->
                        pad("", "", cut(host.text(value, code), precision), left, ' ', room);
                case 'e', 'E', 'f', 'F', 'g', 'G' ->
                        number(
                                piece,
                                FloatText.format(
                                        host.real(value, code),
                                        code,
                                        precision < 0 ? 6 : precision,
                                        piece.alternate),
                                "",
                                left,
                                room);
                default -> integer(piece, host.integer(value, code), left, precision, room);
            }
        }

        private String cut(String text, int precision) {
            return precision < 0 || text.codePointCount(0, text.length()) <= precision
                    ? text
                    : text.substring(0, text.offsetByCodePoints(0, precision));
        }

        private void integer(Piece piece, Object value, boolean left, int precision, int room) {
            int base =
                    switch (piece.code) {
                        case 'o' -> 8;
                        case 'x', 'X' -> 16;
                        default -> 10;
                    };
            String text;
            if (value instanceof BigInteger big) {
                text = base == 10 ? IntText.decimal(big, maxDigits) : IntText.digits(big, base);
            } else {
                text = Long.toString((Long) value, base);
            }
            String prefix = base == 10 || !piece.alternate ? "" : base == 8 ? "0o" : "0x";
            if (piece.code == 'X') {
                text = text.toUpperCase(Locale.ROOT);
                prefix = prefix.toUpperCase(Locale.ROOT);
            }
            boolean negative = text.startsWith("-");
            int digits = text.length() - (negative ? 1 : 0);
            if (precision > Integer.MAX_VALUE - 4) {
                throw new FormatException(FormatException.Kind.OVERFLOW, "precision too large");
            }
            if (precision > digits) {
                text =
                        (negative ? "-" : "")
                                + "0".repeat(precision - digits)
                                + text.substring(negative ? 1 : 0);
            }
            number(piece, text, prefix, left, room);
        }

        private void number(Piece piece, String text, String prefix, boolean left, int room) {
            boolean negative = text.startsWith("-");
            String sign = negative ? "-" : piece.plus ? "+" : piece.blank ? " " : "";
            pad(
                    sign,
                    prefix,
                    negative ? text.substring(1) : text,
                    left,
                    piece.zero ? '0' : ' ',
                    room);
        }

        private void pad(
                String sign, String prefix, String text, boolean left, char fill, int room) {
            int missing =
                    room - sign.length() - prefix.length() - text.codePointCount(0, text.length());
            if (missing <= 0) {
                out.append(sign).append(prefix).append(text);
            } else if (left) {
                out.append(sign).append(prefix).append(text).repeat(' ', missing);
            } else if (fill == '0') {
                out.append(sign).append(prefix).repeat('0', missing).append(text);
            } else {
                out.repeat(' ', missing).append(sign).append(prefix).append(text);
            }
        }
    }
}
