package org.pyft.syntax;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;
import com.ibm.icu.text.Normalizer2;

/** Python's identifiers (PEP 3131) and printable characters. */
public final class Identifiers {
    private Identifiers() {}

    /** Where the first character stands that an identifier cannot have there, or -1; an index into the UTF-16 text. */
    static int firstInvalid(String text) {
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            if (!(i == 0 ? isStart(c) : isPart(c))) {
                return i;
            }
            i += Character.charCount(c);
        }
        return -1;
    }

    private static boolean isStart(int c) {
        return c == '_' || UCharacter.hasBinaryProperty(c, UProperty.XID_START);
    }

    private static boolean isPart(int c) {
        return UCharacter.hasBinaryProperty(c, UProperty.XID_CONTINUE);
    }

    /** Whether a text is an identifier; keywords are. */
    public static boolean isIdentifier(String text) {
        return !text.isEmpty() && firstInvalid(text) < 0;
    }

    /** The form in which identifiers are compared. */
    public static String normalise(String text) {
        return Normalizer2.getNFKCInstance().normalize(text);
    }

    /** Whether {@code repr} shows the character as it is. */
    public static boolean isPrintable(int c) {
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
