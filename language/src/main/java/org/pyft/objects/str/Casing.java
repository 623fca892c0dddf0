package org.pyft.objects.str;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.util.ULocale;
import com.oracle.truffle.api.strings.TruffleString;

import java.util.function.IntPredicate;

/** Case conversion with Unicode's full mappings, and the predicates on case. */
final class Casing {
    private static final int CAPITAL_SIGMA = 0x3a3;

    private Casing() {}

    static TruffleString lower(TruffleString self) {
        Text text = Text.of(self);
        if (text.isLatin1()) {
            byte[] lower = lowerLatin1(text);
            return lower == null ? self : Str.fromLatin1(lower, 0, lower.length, false);
        }
        Str.Builder out = Str.builder(text.length());
        for (int i = 0; i < text.length(); i++) {
            appendLower(out, text, i);
        }
        return out.build();
    }

    /** Null if nothing changes. */
    private static byte[] lowerLatin1(Text text) {
        byte[] from = text.latin1();
        int offset = text.latin1Offset();
        int length = text.length();
        int i = 0;
        while (i < length && !isUpperLatin1(from[offset + i] & 0xff)) {
            i++;
        }
        if (i == length) {
            return null;
        }
        byte[] result = new byte[length];
        System.arraycopy(from, offset, result, 0, length);
        for (; i < length; i++) {
            if (isUpperLatin1(result[i] & 0xff)) {
                result[i] += 32;
            }
        }
        return result;
    }

    private static boolean isUpperLatin1(int c) {
        return c >= 'A' && c <= 'Z' || c >= 0xc0 && c <= 0xde && c != 0xd7;
    }

    static TruffleString upper(TruffleString self) {
        Text text = Text.of(self);
        if (text.isLatin1()) {
            byte[] upper = upperAscii(text);
            if (upper != null) {
                return Str.fromLatin1(upper, 0, upper.length, false);
            }
        }
        Str.Builder out = Str.builder(text.length());
        for (int i = 0; i < text.length(); i++) {
            appendUpper(out, text.at(i));
        }
        return out.build();
    }

    /** Null if a character is not ASCII. */
    private static byte[] upperAscii(Text text) {
        byte[] result = new byte[text.length()];
        System.arraycopy(text.latin1(), text.latin1Offset(), result, 0, result.length);
        for (int i = 0; i < result.length; i++) {
            byte c = result[i];
            if (c < 0) {
                return null;
            }
            if (c >= 'a' && c <= 'z') {
                result[i] -= 32;
            }
        }
        return result;
    }

    static TruffleString title(TruffleString self) {
        Text text = Text.of(self);
        Str.Builder out = Str.builder(text.length());
        boolean inWord = false;
        for (int i = 0; i < text.length(); i++) {
            if (inWord) {
                appendLower(out, text, i);
            } else {
                appendTitle(out, text.at(i));
            }
            inWord = CharInfo.isCased(text.at(i));
        }
        return out.build();
    }

    static TruffleString capitalize(TruffleString self) {
        Text text = Text.of(self);
        if (text.length() == 0) {
            return self;
        }
        Str.Builder out = Str.builder(text.length());
        appendTitle(out, text.at(0));
        for (int i = 1; i < text.length(); i++) {
            appendLower(out, text, i);
        }
        return out.build();
    }

    static TruffleString swapCase(TruffleString self) {
        Text text = Text.of(self);
        Str.Builder out = Str.builder(text.length());
        for (int i = 0; i < text.length(); i++) {
            int c = text.at(i);
            if (CharInfo.isUpper(c)) {
                appendLower(out, text, i);
            } else if (CharInfo.isLower(c)) {
                appendUpper(out, c);
            } else {
                out.append(c);
            }
        }
        return out.build();
    }

    static TruffleString caseFold(TruffleString self) {
        Text text = Text.of(self);
        if (Str.isAscii(self)) {
            return lower(self);
        }
        Str.Builder out = Str.builder(text.length());
        for (int i = 0; i < text.length(); i++) {
            int c = text.at(i);
            if (c < 128) {
                out.append(c >= 'A' && c <= 'Z' ? c + 32 : c);
            } else if (isSurrogate(c)) {
                out.append(c);
            } else {
                out.append(UCharacter.foldCase(Character.toString(c), true));
            }
        }
        return out.build();
    }

    private static boolean isSurrogate(int c) {
        return c >= 0xd800 && c <= 0xdfff;
    }

    private static void appendLower(Str.Builder out, Text text, int index) {
        int c = text.at(index);
        if (c < 128) {
            out.append(c >= 'A' && c <= 'Z' ? c + 32 : c);
        } else if (c == CAPITAL_SIGMA) {
            out.append(isFinalSigma(text, index) ? 0x3c2 : 0x3c3);
        } else if (c == 0x130) {
            out.append('i').append(0x307);
        } else {
            out.append(UCharacter.toLowerCase(c));
        }
    }

    /** Whether a sigma ends a word: cased letters before it and none after it, as Unicode's Final_Sigma has it. */
    private static boolean isFinalSigma(Text text, int index) {
        int before = index - 1;
        while (before >= 0 && CharInfo.isCaseIgnorable(text.at(before))) {
            before--;
        }
        if (before < 0 || !CharInfo.isCased(text.at(before))) {
            return false;
        }
        int after = index + 1;
        while (after < text.length() && CharInfo.isCaseIgnorable(text.at(after))) {
            after++;
        }
        return after == text.length() || !CharInfo.isCased(text.at(after));
    }

    private static void appendUpper(Str.Builder out, int c) {
        if (c < 128) {
            out.append(c >= 'a' && c <= 'z' ? c - 32 : c);
        } else if (hasLongCapital(c)) {
            out.append(UCharacter.toUpperCase(ULocale.ROOT, Character.toString(c)));
        } else {
            out.append(UCharacter.toUpperCase(c));
        }
    }

    private static void appendTitle(Str.Builder out, int c) {
        if (c < 128) {
            out.append(c >= 'a' && c <= 'z' ? c - 32 : c);
        } else if (hasLongCapital(c)) {
            out.append(UCharacter.toTitleCase(ULocale.ROOT, Character.toString(c), null));
        } else {
            out.append(UCharacter.toTitleCase(c));
        }
    }

    /** A superset of the characters whose capital is not one character (Unicode's SpecialCasing). */
    private static boolean hasLongCapital(int c) {
        return c == 0xdf
                || c == 0x149
                || c == 0x1f0
                || c == 0x390
                || c == 0x3b0
                || c == 0x587
                || c >= 0x1e96 && c <= 0x1e9e
                || c >= 0x1f50 && c <= 0x1fff
                || c >= 0xfb00 && c <= 0xfb17;
    }

    static boolean isLower(TruffleString self) {
        Text text = Text.of(self);
        boolean found = false;
        for (int i = 0; i < text.length(); i++) {
            int c = text.at(i);
            if (CharInfo.isUpper(c) || CharInfo.isTitle(c)) {
                return false;
            }
            found |= CharInfo.isLower(c);
        }
        return found;
    }

    static boolean isUpper(TruffleString self) {
        Text text = Text.of(self);
        boolean found = false;
        for (int i = 0; i < text.length(); i++) {
            int c = text.at(i);
            if (CharInfo.isLower(c) || CharInfo.isTitle(c)) {
                return false;
            }
            found |= CharInfo.isUpper(c);
        }
        return found;
    }

    static boolean isTitle(TruffleString self) {
        Text text = Text.of(self);
        boolean found = false;
        boolean inWord = false;
        for (int i = 0; i < text.length(); i++) {
            int c = text.at(i);
            if (CharInfo.isUpper(c) || CharInfo.isTitle(c)) {
                if (inWord) {
                    return false;
                }
                inWord = true;
                found = true;
            } else if (CharInfo.isLower(c)) {
                if (!inWord) {
                    return false;
                }
                found = true;
            } else {
                inWord = false;
            }
        }
        return found;
    }

    /** Whether the string is not empty and all its characters satisfy {@code test}. */
    static boolean all(TruffleString self, IntPredicate test) {
        Text text = Text.of(self);
        for (int i = 0; i < text.length(); i++) {
            if (!test.test(text.at(i))) {
                return false;
            }
        }
        return text.length() > 0;
    }
}
