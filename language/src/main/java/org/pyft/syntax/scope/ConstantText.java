package org.pyft.syntax.scope;

import org.pyft.syntax.tree.BinaryOperator;
import org.pyft.syntax.tree.BytesValue;
import org.pyft.syntax.tree.CodePoints;
import org.pyft.syntax.tree.ComplexValue;
import org.pyft.syntax.tree.Expr;
import org.pyft.syntax.tree.UnaryOperator;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.Locale;

/**
 * A literal key of a mapping pattern.
 *
 * @param identity equal for keys that are equal in Python
 * @param text what {@code repr} shows
 */
record ConstantText(Object identity, String text) {
    /** The key's constant, or null for a dotted name. */
    static ConstantText of(Expr key) {
        Object value = fold(key);
        return value == null ? null : new ConstantText(identity(value), text(value));
    }

    private static Object fold(Expr key) {
        return switch (key) {
            case Expr.Constant c -> c.value();
            case Expr.UnaryOp u when u.op() == UnaryOperator.U_SUB -> negate(fold(u.operand()));
            case Expr.BinOp b
                    when fold(b.right()) instanceof ComplexValue imaginary
                            && fold(b.left()) != null -> {
                double real = toDouble(fold(b.left()));
                yield new ComplexValue(
                        real, b.op() == BinaryOperator.SUB ? -imaginary.imag() : imaginary.imag());
            }
            default -> null;
        };
    }

    private static Object negate(Object value) {
        return switch (value) {
            case Long v -> normalize(BigInteger.valueOf(v).negate());
            case BigInteger v -> normalize(v.negate());
            case Double v -> -v;
            case ComplexValue v -> new ComplexValue(-v.real(), -v.imag());
            case null, default -> value;
        };
    }

    private static Object normalize(BigInteger value) {
        return value.bitLength() < Long.SIZE ? (Object) value.longValueExact() : value;
    }

    private static double toDouble(Object value) {
        return value instanceof Number n ? n.doubleValue() : 0;
    }

    private static Object identity(Object value) {
        return switch (value) {
            case Boolean v -> v ? 1L : 0L;
            case ComplexValue v when v.imag() == 0 -> identity(v.real());
            case Double v when v == Math.rint(v) && !Double.isInfinite(v) ->
                    normalize(new BigDecimal(v).toBigInteger());
            default -> value;
        };
    }

    private static String text(Object value) {
        return switch (value) {
            case org.pyft.syntax.tree.Constants c ->
                    c == org.pyft.syntax.tree.Constants.NONE ? "None" : "Ellipsis";
            case Boolean v -> v ? "True" : "False";
            case Double v -> floatText(v);
            case ComplexValue v -> complexText(v);
            case String v -> quoted("", v.codePoints().boxed().toList());
            case CodePoints v -> quoted("", java.util.Arrays.stream(v.values()).boxed().toList());
            case BytesValue v -> {
                List<Integer> bytes = new java.util.ArrayList<>();
                for (byte b : v.bytes()) {
                    bytes.add(b & 0xff);
                }
                yield quoted("b", bytes);
            }
            default -> value.toString();
        };
    }

    private static String floatText(double value) {
        if (Double.isInfinite(value)) {
            return value < 0 ? "-inf" : "inf";
        }
        BigDecimal digits = new BigDecimal(Double.toString(Math.abs(value))).stripTrailingZeros();
        String sign = value < 0 || (value == 0 && 1 / value < 0) ? "-" : "";
        int exponent = digits.precision() - digits.scale() - 1;
        if (digits.signum() == 0 || (exponent >= -4 && exponent < 16)) {
            String plain = digits.toPlainString();
            return sign + (plain.contains(".") ? plain : plain + ".0");
        }
        String mantissa = digits.unscaledValue().toString();
        String fraction = mantissa.length() > 1 ? "." + mantissa.substring(1) : "";
        return sign
                + mantissa.charAt(0)
                + fraction
                + String.format(Locale.ROOT, "e%+03d", exponent);
    }

    private static String complexText(ComplexValue value) {
        String imag = trimmed(value.imag()) + "j";
        if (value.real() == 0 && 1 / value.real() > 0) {
            return imag;
        }
        return "(" + trimmed(value.real()) + (imag.startsWith("-") ? "" : "+") + imag + ")";
    }

    private static String trimmed(double value) {
        String text = floatText(value);
        return text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
    }

    private static String quoted(String prefix, List<Integer> codePoints) {
        boolean bytes = !prefix.isEmpty();
        char quote =
                codePoints.contains((int) '\'') && !codePoints.contains((int) '"') ? '"' : '\'';
        StringBuilder out = new StringBuilder(prefix).append(quote);
        for (int c : codePoints) {
            switch (c) {
                case '\n' -> out.append("\\n");
                case '\r' -> out.append("\\r");
                case '\t' -> out.append("\\t");
                default -> {
                    if (c == quote || c == '\\') {
                        out.append('\\').append((char) c);
                    } else if (c < ' ' || c == 0x7f || (bytes ? c > 0x7f : !isPrintable(c))) {
                        String format = c < 0x100 ? "\\x%02x" : c < 0x10000 ? "\\u%04x" : "\\U%08x";
                        out.append(String.format(Locale.ROOT, format, c));
                    } else {
                        out.appendCodePoint(c);
                    }
                }
            }
        }
        return out.append(quote).toString();
    }

    private static boolean isPrintable(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR ->
                    false;
            case Character.SPACE_SEPARATOR -> c == ' ';
            default -> true;
        };
    }
}
