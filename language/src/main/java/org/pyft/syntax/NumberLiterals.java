package org.pyft.syntax;

import org.pyft.syntax.tree.ComplexValue;

import java.math.BigInteger;

/** The values of numeric literals. */
final class NumberLiterals {
    private NumberLiterals() {}

    /** The value of a well-formed literal, or null for a decimal integer with more digits than allowed. */
    static Object parse(byte[] bytes, int start, int end, int maxDigits) {
        if (end - start <= 18) {
            long value = 0;
            int i = start;
            for (; i < end; i++) {
                int d = bytes[i] - '0';
                if (d < 0 || d > 9) {
                    break;
                }
                value = value * 10 + d;
            }
            if (i == end) {
                return value;
            }
        }
        StringBuilder digits = new StringBuilder(end - start);
        boolean real = false;
        for (int i = start; i < end; i++) {
            char c = (char) bytes[i];
            if (c != '_') {
                digits.append(c);
                real |= c == '.' || c == 'e' || c == 'E';
            }
        }
        if (digits.length() > 1
                && digits.charAt(0) == '0'
                && Character.isLetter(digits.charAt(1))) {
            int radix =
                    switch (digits.charAt(1) | 0x20) {
                        case 'x' -> 16;
                        case 'o' -> 8;
                        case 'b' -> 2;
                        default -> 10;
                    };
            if (radix != 10) {
                return integer(digits.substring(2), radix);
            }
        }
        char last = digits.charAt(digits.length() - 1);
        if (last == 'j' || last == 'J') {
            digits.setLength(digits.length() - 1);
            return new ComplexValue(0.0, Double.parseDouble(digits.toString()));
        }
        if (real) {
            return Double.parseDouble(digits.toString());
        }
        if (maxDigits > 0 && digits.length() > maxDigits) {
            return null;
        }
        return integer(digits.toString(), 10);
    }

    /** How many digits a decimal literal has, for the error text. */
    static int digitCount(byte[] bytes, int start, int end) {
        int n = 0;
        for (int i = start; i < end; i++) {
            if (bytes[i] != '_') {
                n++;
            }
        }
        return n;
    }

    private static Object integer(String digits, int radix) {
        BigInteger value = new BigInteger(digits, radix);
        if (value.bitLength() <= 63) {
            return value.longValue();
        }
        return value;
    }
}
