package org.pyft.objects.complex;

import org.pyft.objects.exception.PyErr;
import org.pyft.objects.str.Str;
import org.pyft.ops.Py;
import org.pyft.util.FloatText;

/** Reads the text form of a complex number, as {@code complex(text)} does. */
final class ComplexText {
    private final String text;
    private int position;

    private ComplexText(String text) {
        this.text = text;
    }

    /** The number; ValueError if the text is none. */
    static PyComplex parse(String original) {
        if (misplacesUnderscore(original)) {
            throw PyErr.valueError(
                    "could not convert string to complex: %s", Py.reprString(Str.of(original)));
        }
        try {
            String text = normalize(original).strip();
            if (text.startsWith("(")) {
                if (!text.endsWith(")")) {
                    throw new NumberFormatException();
                }
                text = text.substring(1, text.length() - 1).strip();
            }
            return new ComplexText(text).parse();
        } catch (NumberFormatException e) {
            throw PyErr.valueError("complex() arg is a malformed string");
        }
    }

    /** Whether there is an underscore that is not between two digits. */
    private static boolean misplacesUnderscore(String text) {
        for (int i = text.indexOf('_'); i >= 0; i = text.indexOf('_', i + 1)) {
            if (i == 0
                    || i == text.length() - 1
                    || !Character.isDigit(text.charAt(i - 1))
                    || !Character.isDigit(text.charAt(i + 1))) {
                return true;
            }
        }
        return false;
    }

    /** Every white space character as a blank, every decimal digit as an ASCII digit. */
    private static String normalize(String original) {
        StringBuilder out = new StringBuilder(original.length());
        original.codePoints()
                .forEach(
                        c -> {
                            if (c < 0x80 && c > ' ') {
                                out.append((char) c);
                            } else if (c == ' '
                                    || c >= 9 && c <= 13
                                    || c >= 0x1c && c <= 0x1f
                                    || c == 0x85
                                    || c == 0xa0
                                    || c > 0x80 && Character.isSpaceChar(c)) {
                                out.append(' ');
                            } else if (Character.getType(c) == Character.DECIMAL_DIGIT_NUMBER) {
                                out.append((char) ('0' + Character.digit(c, 10)));
                            } else {
                                throw new NumberFormatException();
                            }
                        });
        return out.toString();
    }

    private PyComplex parse() {
        int start = position;
        scanSign();
        boolean number = scanNumber();
        if (number && position == text.length()) {
            return new PyComplex(FloatText.parse(text), 0);
        }
        if (number && (at(position) == '+' || at(position) == '-')) {
            double real = FloatText.parse(text.substring(start, position));
            start = position;
            scanSign();
            number = scanNumber();
            return new PyComplex(real, imaginary(start, number));
        }
        return new PyComplex(0, imaginary(start, number));
    }

    private double imaginary(int start, boolean number) {
        if (position != text.length() - 1 || at(position) != 'j' && at(position) != 'J') {
            throw new NumberFormatException();
        }
        if (number) {
            return FloatText.parse(text.substring(start, position));
        }
        return at(start) == '-' ? -1.0 : 1.0;
    }

    private char at(int index) {
        return index < text.length() ? text.charAt(index) : 0;
    }

    private void scanSign() {
        if (at(position) == '+' || at(position) == '-') {
            position++;
        }
    }

    /** Moves behind a float without sign; false if there is none. */
    private boolean scanNumber() {
        for (String name : new String[] {"infinity", "inf", "nan"}) {
            if (text.regionMatches(true, position, name, 0, name.length())) {
                position += name.length();
                return true;
            }
        }
        int start = position;
        scanDigits();
        if (at(position) == '.') {
            position++;
            scanDigits();
        }
        if (position == start || position == start + 1 && at(start) == '.') {
            position = start;
            return false;
        }
        if (at(position) == 'e' || at(position) == 'E') {
            int exponent = position;
            position++;
            scanSign();
            int digits = position;
            scanDigits();
            if (position == digits) {
                position = exponent;
            }
        }
        return true;
    }

    private void scanDigits() {
        while (at(position) >= '0' && at(position) <= '9' || at(position) == '_') {
            position++;
        }
    }
}
