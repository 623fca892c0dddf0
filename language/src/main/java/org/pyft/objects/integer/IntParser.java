package org.pyft.objects.integer;

import java.math.BigInteger;

/** Reads the text form of an int, as {@code int(text, base)} does. */
final class IntParser {
    private IntParser() {
    }

    /** The value, or null if the text is not an int of that base. */
    static Object parse(String text, int base) {
        int[] points = text.codePoints().toArray();
        int start = 0;
        int end = points.length;
        while (start < end && isSpace(points[start])) {
            start++;
        }
        while (end > start && isSpace(points[end - 1])) {
            end--;
        }
        boolean negative = false;
        if (start < end && (points[start] == '+' || points[start] == '-')) {
            negative = points[start++] == '-';
        }
        int radix = base;
        boolean zeroOnly = false;
        int prefix = start + 1 < end && points[start] == '0' ? prefixRadix(points[start + 1]) : 0;
        if (prefix != 0 && (base == 0 || base == prefix)) {
            radix = prefix;
            start += 2;
            if (start < end && points[start] == '_') {
                start++;
            }
        } else if (base == 0) {
            // Without a prefix a literal may start with zeros only if it is zero.
            zeroOnly = start < end && points[start] == '0';
            radix = 10;
        }
        StringBuilder digits = new StringBuilder(end - start);
        boolean wasDigit = false;
        for (int i = start; i < end; i++) {
            int point = points[i];
            if (point == '_') {
                if (!wasDigit) {
                    return null;
                }
                wasDigit = false;
                continue;
            }
            int digit = digit(point);
            if (digit < 0 || digit >= radix || zeroOnly && digit != 0) {
                return null;
            }
            digits.append(Character.forDigit(digit, radix));
            wasDigit = true;
        }
        if (!wasDigit) {
            return null;
        }
        return value(digits.toString(), radix, negative);
    }

    private static Object value(String digits, int radix, boolean negative) {
        if (digits.length() <= 12) {
            long value = Long.parseLong(digits, radix);
            return negative ? -value : value;
        }
        int limit = IntLimits.maxStringDigits();
        if (limit > 0 && digits.length() > limit && Integer.bitCount(radix) != 1) {
            throw IntLimits.tooLongToParse(limit, digits.length());
        }
        BigInteger value = new BigInteger(digits, radix);
        return Ints.normalize(negative ? value.negate() : value);
    }

    private static int prefixRadix(int letter) {
        return switch (letter) {
            case 'x', 'X' -> 16;
            case 'o', 'O' -> 8;
            case 'b', 'B' -> 2;
            default -> 0;
        };
    }

    /** The value of a decimal digit of any script or of an ASCII letter, or −1. */
    private static int digit(int point) {
        if (point < 0x80) {
            return Character.digit(point, Character.MAX_RADIX);
        }
        return Character.digit(point, 10);
    }

    /** {@code str.isspace} of one code point. */
    static boolean isSpace(int point) {
        return switch (point) {
            case ' ', '\t', '\n', 0x0b, '\f', '\r', 0x1c, 0x1d, 0x1e, 0x1f, 0x85, 0xa0, 0x1680, 0x2028, 0x2029, 0x202f, 0x205f, 0x3000 -> true;
            default -> point >= 0x2000 && point <= 0x200a;
        };
    }
}
