package org.pyft.objects.str;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UCharacterCategory;
import com.ibm.icu.lang.UProperty;

/**
 * Python's classification of code points, from Unicode 16. Latin-1 is answered from a table built once, so that ordinary
 * programs never load ICU's data.
 */
public final class CharInfo {
    private static final int ALPHA = 1;
    private static final int UPPER = 1 << 1;
    private static final int LOWER = 1 << 2;
    private static final int DECIMAL = 1 << 3;
    private static final int DIGIT = 1 << 4;
    private static final int NUMERIC = 1 << 5;
    private static final int SPACE = 1 << 6;
    private static final int PRINTABLE = 1 << 7;
    private static final int IDENTIFIER_START = 1 << 8;
    private static final int IDENTIFIER_PART = 1 << 9;

    private static final short[] LATIN1 = new short[256];

    static {
        for (int c = 0; c < 256; c++) {
            boolean letter = Character.isLetter(c);
            boolean decimal = c >= '0' && c <= '9';
            boolean digit = decimal || c == 0xb2 || c == 0xb3 || c == 0xb9;
            boolean lower = Character.isLowerCase(c) || c == 0xaa || c == 0xba;
            int flags = letter ? ALPHA | IDENTIFIER_START | IDENTIFIER_PART : 0;
            flags |= Character.isUpperCase(c) ? UPPER : 0;
            flags |= lower ? LOWER : 0;
            flags |= decimal ? DECIMAL : 0;
            flags |= digit ? DIGIT : 0;
            flags |= digit || c >= 0xbc && c <= 0xbe ? NUMERIC : 0;
            flags |= c >= 9 && c <= 13 || c >= 28 && c <= 32 || c == 0x85 || c == 0xa0 ? SPACE : 0;
            flags |= c >= 32 && c < 127 || c > 0xa0 && c != 0xad ? PRINTABLE : 0;
            flags |= decimal || c == '_' || c == 0xb7 ? IDENTIFIER_PART : 0;
            LATIN1[c] = (short) flags;
        }
    }

    private CharInfo() {}

    private static boolean has(int c, int flag) {
        return (LATIN1[c] & flag) != 0;
    }

    /** General categories L*. */
    public static boolean isAlpha(int c) {
        if (c < 256) {
            return has(c, ALPHA);
        }
        int type = UCharacter.getType(c);
        return type >= UCharacterCategory.UPPERCASE_LETTER
                && type <= UCharacterCategory.OTHER_LETTER;
    }

    public static boolean isDecimal(int c) {
        return c < 256 ? has(c, DECIMAL) : numericType(c) == UCharacter.NumericType.DECIMAL;
    }

    public static boolean isDigit(int c) {
        if (c < 256) {
            return has(c, DIGIT);
        }
        int type = numericType(c);
        return type == UCharacter.NumericType.DECIMAL || type == UCharacter.NumericType.DIGIT;
    }

    public static boolean isNumeric(int c) {
        return c < 256 ? has(c, NUMERIC) : numericType(c) != UCharacter.NumericType.NONE;
    }

    /** What {@code str.isalnum} accepts. */
    public static boolean isAlnum(int c) {
        return c < 256 ? has(c, ALPHA | NUMERIC) : isAlpha(c) || isNumeric(c);
    }

    private static int numericType(int c) {
        return UCharacter.getIntPropertyValue(c, UProperty.NUMERIC_TYPE);
    }

    /** The value of a decimal digit, or −1. */
    public static int decimalValue(int c) {
        if (c < 256) {
            return c >= '0' && c <= '9' ? c - '0' : -1;
        }
        return isDecimal(c) ? UCharacter.digit(c, 10) : -1;
    }

    /** Property Uppercase. */
    public static boolean isUpper(int c) {
        return c < 256 ? has(c, UPPER) : UCharacter.isUUppercase(c);
    }

    /** Property Lowercase. */
    public static boolean isLower(int c) {
        return c < 256 ? has(c, LOWER) : UCharacter.isULowercase(c);
    }

    /** General category Lt. */
    public static boolean isTitle(int c) {
        return c >= 256 && UCharacter.getType(c) == UCharacterCategory.TITLECASE_LETTER;
    }

    /** White space for {@code split} and {@code strip}. */
    public static boolean isSpace(int c) {
        if (c < 256) {
            return has(c, SPACE);
        }
        return c == 0x1680
                || c >= 0x2000 && c <= 0x200a
                || c == 0x2028
                || c == 0x2029
                || c == 0x202f
                || c == 0x205f
                || c == 0x3000;
    }

    /** Line ends for {@code splitlines}. */
    public static boolean isLineBreak(int c) {
        return c >= 10 && c <= 13
                || c >= 0x1c && c <= 0x1e
                || c == 0x85
                || c == 0x2028
                || c == 0x2029;
    }

    /** What {@code repr} shows as it is. */
    public static boolean isPrintable(int c) {
        if (c < 256) {
            return has(c, PRINTABLE);
        }
        return switch (UCharacter.getType(c)) {
            case UCharacterCategory.UNASSIGNED,
                    UCharacterCategory.CONTROL,
                    UCharacterCategory.FORMAT,
                    UCharacterCategory.SURROGATE,
                    UCharacterCategory.PRIVATE_USE,
                    UCharacterCategory.SPACE_SEPARATOR,
                    UCharacterCategory.LINE_SEPARATOR,
                    UCharacterCategory.PARAGRAPH_SEPARATOR ->
                    false;
            default -> true;
        };
    }

    /** Property XID_Start, or the underscore's companion test is the caller's. */
    public static boolean isIdentifierStart(int c) {
        return c < 256
                ? has(c, IDENTIFIER_START)
                : UCharacter.hasBinaryProperty(c, UProperty.XID_START);
    }

    /** Property XID_Continue. */
    public static boolean isIdentifierPart(int c) {
        return c < 256
                ? has(c, IDENTIFIER_PART)
                : UCharacter.hasBinaryProperty(c, UProperty.XID_CONTINUE);
    }

    /** Property Cased. */
    static boolean isCased(int c) {
        return c < 256 ? has(c, UPPER | LOWER) : UCharacter.hasBinaryProperty(c, UProperty.CASED);
    }

    /** Property Case_Ignorable. */
    static boolean isCaseIgnorable(int c) {
        if (c < 128) {
            return c == '\'' || c == '.' || c == ':' || c == '^' || c == '`';
        }
        return UCharacter.hasBinaryProperty(c, UProperty.CASE_IGNORABLE);
    }
}
