package org.pyft.util;

/** What int and float parsing have in common: blanks around, Unicode digits, underscores between digits. */
final class Digits {
    private Digits() {}

    /** Blanks around a number; unlike {@code str.isspace} without the separators 0x1c to 0x1f. */
    static boolean isSpace(int c) {
        return c == ' '
                || c >= 9 && c <= 13
                || c == 0x85
                || c == 0xa0
                || c == 0x1680
                || c >= 0x2000 && c <= 0x200a
                || c == 0x2028
                || c == 0x2029
                || c == 0x202f
                || c == 0x205f
                || c == 0x3000;
    }

    /** The text without blanks around it and with every decimal digit as ASCII; {@code null} if other characters are in it. */
    static String normalize(String text) {
        int from = 0;
        int to = text.length();
        while (from < to && isSpace(text.charAt(from))) {
            from++;
        }
        while (to > from && isSpace(text.charAt(to - 1))) {
            to--;
        }
        boolean ascii = true;
        for (int i = from; i < to; i++) {
            ascii &= text.charAt(i) < 128;
        }
        if (ascii) {
            return text.substring(from, to);
        }
        StringBuilder result = new StringBuilder(to - from);
        for (int i = from; i < to; i += Character.charCount(text.codePointAt(i))) {
            int c = text.codePointAt(i);
            if (c >= 128) {
                if (Character.getType(c) != Character.DECIMAL_DIGIT_NUMBER) {
                    return null;
                }
                c = '0' + Character.digit(c, 10);
            }
            result.append((char) c);
        }
        return result.toString();
    }

    /** The digits in {@code from..to}, single underscores between them removed; {@code null} if there is anything else. */
    static String withoutUnderscores(String s, int from, int to, int base) {
        if (from >= to || s.charAt(from) == '_' || s.charAt(to - 1) == '_') {
            return null;
        }
        boolean underscores = false;
        for (int i = from; i < to; i++) {
            char c = s.charAt(i);
            if (c == '_') {
                if (s.charAt(i - 1) == '_') {
                    return null;
                }
                underscores = true;
            } else if (c >= 128 || Character.digit(c, base) < 0) {
                return null;
            }
        }
        return underscores ? s.substring(from, to).replace("_", "") : s.substring(from, to);
    }
}
