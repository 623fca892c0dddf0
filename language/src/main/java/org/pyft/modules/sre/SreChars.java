package org.pyft.modules.sre;

import java.util.Locale;

/**
 * Character classes and case mappings with the meaning they have in {@code _sre}: the ASCII, locale and Unicode families.
 * The locale family is that of the C locale, in which only ASCII characters have case.
 */
public final class SreChars {
    private SreChars() {}

    /** {@code _sre.ascii_iscased}. */
    public static boolean asciiIsCased(int c) {
        return c >= 'A' && c <= 'Z' || c >= 'a' && c <= 'z';
    }

    /** {@code _sre.ascii_tolower}. */
    public static int asciiToLower(int c) {
        return c >= 'A' && c <= 'Z' ? c + 32 : c;
    }

    /** {@code _sre.unicode_iscased}. */
    public static boolean unicodeIsCased(int c) {
        return unicodeToLower(c) != c || unicodeToUpper(c) != c;
    }

    /** {@code _sre.unicode_tolower}: the first character of the full lower-case mapping. */
    public static int unicodeToLower(int c) {
        return c < 128 ? asciiToLower(c) : Character.toLowerCase(c);
    }

    /** {@code _sre.getlower}: lower case as the pattern flags ask for it. */
    public static int getLower(int c, int flags) {
        if ((flags & SreProgram.FLAG_LOCALE) != 0) {
            return localeToLower(c);
        }
        return (flags & SreProgram.FLAG_UNICODE) != 0 ? unicodeToLower(c) : asciiToLower(c);
    }

    static int unicodeToUpper(int c) {
        if (c < 128) {
            return localeToUpper(c);
        }
        if (!Character.isValidCodePoint(c)
                || c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE) {
            return c;
        }
        return Character.toString(c).toUpperCase(Locale.ROOT).codePointAt(0);
    }

    static int localeToLower(int c) {
        return asciiToLower(c);
    }

    static int localeToUpper(int c) {
        return c >= 'a' && c <= 'z' ? c - 32 : c;
    }

    static boolean asciiWord(int c) {
        return asciiIsCased(c) || c >= '0' && c <= '9' || c == '_';
    }

    static boolean unicodeWord(int c) {
        if (c < 128) {
            return asciiWord(c);
        }
        int letters =
                1 << Character.UPPERCASE_LETTER
                        | 1 << Character.LOWERCASE_LETTER
                        | 1 << Character.TITLECASE_LETTER
                        | 1 << Character.MODIFIER_LETTER
                        | 1 << Character.OTHER_LETTER;
        int numbers =
                1 << Character.DECIMAL_DIGIT_NUMBER
                        | 1 << Character.LETTER_NUMBER
                        | 1 << Character.OTHER_NUMBER;
        return ((letters | numbers) >> Character.getType(c) & 1) != 0;
    }

    static boolean asciiSpace(int c) {
        return c == ' ' || c >= 9 && c <= 13;
    }

    static boolean unicodeSpace(int c) {
        if (c < 128) {
            return asciiSpace(c) || c >= 0x1c && c <= 0x1f;
        }
        return c == 0x85
                || c == 0xa0
                || c == 0x1680
                || c >= 0x2000 && c <= 0x200a
                || c == 0x2028
                || c == 0x2029
                || c == 0x202f
                || c == 0x205f
                || c == 0x3000;
    }

    static boolean unicodeLineBreak(int c) {
        return c >= 0xa && c <= 0xd
                || c >= 0x1c && c <= 0x1e
                || c == 0x85
                || c == 0x2028
                || c == 0x2029;
    }

    static boolean unicodeDigit(int c) {
        return c < 128
                ? c >= '0' && c <= '9'
                : Character.getType(c) == Character.DECIMAL_DIGIT_NUMBER;
    }

    /** Whether a character is in one of the {@code CATEGORY_…} classes. */
    static boolean inCategory(int category, int c) {
        return switch (category) {
            case SreCode.CATEGORY_DIGIT -> c >= '0' && c <= '9';
            case SreCode.CATEGORY_NOT_DIGIT -> c < '0' || c > '9';
            case SreCode.CATEGORY_SPACE -> asciiSpace(c);
            case SreCode.CATEGORY_NOT_SPACE -> !asciiSpace(c);
            case SreCode.CATEGORY_WORD, SreCode.CATEGORY_LOC_WORD -> asciiWord(c);
            case SreCode.CATEGORY_NOT_WORD, SreCode.CATEGORY_LOC_NOT_WORD -> !asciiWord(c);
            case SreCode.CATEGORY_LINEBREAK -> c == '\n';
            case SreCode.CATEGORY_NOT_LINEBREAK -> c != '\n';
            case SreCode.CATEGORY_UNI_DIGIT -> unicodeDigit(c);
            case SreCode.CATEGORY_UNI_NOT_DIGIT -> !unicodeDigit(c);
            case SreCode.CATEGORY_UNI_SPACE -> unicodeSpace(c);
            case SreCode.CATEGORY_UNI_NOT_SPACE -> !unicodeSpace(c);
            case SreCode.CATEGORY_UNI_WORD -> unicodeWord(c);
            case SreCode.CATEGORY_UNI_NOT_WORD -> !unicodeWord(c);
            case SreCode.CATEGORY_UNI_LINEBREAK -> unicodeLineBreak(c);
            case SreCode.CATEGORY_UNI_NOT_LINEBREAK -> !unicodeLineBreak(c);
            default -> throw new IllegalArgumentException("invalid SRE code");
        };
    }
}
