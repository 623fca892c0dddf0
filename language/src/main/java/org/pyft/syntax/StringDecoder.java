package org.pyft.syntax;

import com.ibm.icu.lang.UCharacter;

import org.pyft.syntax.tree.BytesValue;
import org.pyft.syntax.tree.CodePoints;

import java.nio.charset.StandardCharsets;

/** Turns the text of string and bytes literals into their values. */
final class StringDecoder {
    private final Lexer lexer;
    private final Source source;
    private final byte[] bytes;
    private int invalidEscape = -1;
    private int invalidLine;
    private String invalidSequence;
    private String invalidKind;

    StringDecoder(Lexer lexer) {
        this.lexer = lexer;
        this.source = lexer.source;
        this.bytes = lexer.bytes;
    }

    /** An escape sequence that stands for nothing; positions are byte offsets into the literal's text. */
    static final class BadEscape extends RuntimeException {
        private static final long serialVersionUID = 1;
        final boolean isValue;

        BadEscape(String message, boolean isValue) {
            super(message, null, false, false);
            this.isValue = isValue;
        }
    }

    /** Decodes the characters between two offsets. */
    Object decodeText(int start, int end, boolean raw, int line) {
        invalidEscape = -1;
        int backslash = -1;
        int union = 0;
        for (int i = start; i < end; i++) {
            byte b = bytes[i];
            union |= b;
            if (b == '\\' && backslash < 0) {
                backslash = i;
            }
        }
        if (raw || backslash < 0) {
            return union >= 0
                    ? new String(bytes, start, end - start, StandardCharsets.ISO_8859_1)
                    : source.text(start, end);
        }
        return decodeEscapes(start, end, line);
    }

    private Object decodeEscapes(int start, int end, int firstLine) {
        StringBuilder out = new StringBuilder(end - start);
        int[] codePoints = null;
        int n = 0;
        int line = firstLine;
        int i = start;
        // Where the escape would stand had the text its non-ASCII characters escaped, as error
        // positions are counted.
        int shift = 0;
        while (i < end) {
            int c = bytes[i];
            if (c != '\\') {
                int size = c >= 0 ? 1 : (c & 0xE0) == 0xC0 ? 2 : (c & 0xF0) == 0xE0 ? 3 : 4;
                if (c >= 0) {
                    out.append((char) c);
                    if (c == '\n') {
                        line++;
                    }
                } else {
                    out.append(source.text(i, i + size));
                    shift += 10 - size;
                }
                if (codePoints != null) {
                    codePoints[n] = out.codePointAt(out.length() - (size == 4 ? 2 : 1));
                }
                n++;
                i += size;
                continue;
            }
            int escape = i;
            int at = escape - start + shift;
            // A backslash before a brace of an f-string or before a non-ASCII character stands for
            // itself.
            if (i + 1 >= end || bytes[i + 1] < 0) {
                if (codePoints != null) {
                    codePoints[n] = '\\';
                }
                n++;
                out.append('\\');
                i++;
                continue;
            }
            c = bytes[i + 1];
            i += 2;
            int value;
            switch (c) {
                case '\n' -> {
                    line++;
                    continue;
                }
                case '\\', '\'', '"' -> value = c;
                case 'a' -> value = 7;
                case 'b' -> value = '\b';
                case 'f' -> value = '\f';
                case 'n' -> value = '\n';
                case 'r' -> value = '\r';
                case 't' -> value = '\t';
                case 'v' -> value = 11;
                case '0', '1', '2', '3', '4', '5', '6', '7' -> {
                    value = c - '0';
                    for (int k = 0; k < 2 && i < end && bytes[i] >= '0' && bytes[i] <= '7'; k++) {
                        value = value * 8 + bytes[i++] - '0';
                    }
                    if (value > 255) {
                        noteInvalid(
                                escape,
                                line,
                                Integer.toOctalString(value),
                                "octal escape sequence");
                    }
                }
                case 'x', 'u', 'U' -> {
                    int digits = c == 'x' ? 2 : c == 'u' ? 4 : 8;
                    value = 0;
                    int k = 0;
                    for (; k < digits && i < end; k++) {
                        int d = Character.digit(bytes[i], 16);
                        if (d < 0) {
                            break;
                        }
                        value = value << 4 | d;
                        i++;
                    }
                    if (k < digits) {
                        String form = c == 'x' ? "\\xXX" : c == 'u' ? "\\uXXXX" : "\\UXXXXXXXX";
                        throw truncated(at, at + 1 + k, "truncated " + form + " escape");
                    }
                    if (value < 0 || value > 0x10FFFF) {
                        throw truncated(at, at + 9, "illegal Unicode character");
                    }
                }
                case 'N' -> {
                    int close = i < end && bytes[i] == '{' ? i + 1 : end;
                    while (close < end && bytes[close] != '}') {
                        close++;
                    }
                    if (close >= end || close == i + 1) {
                        int last =
                                i >= end || bytes[i] != '{'
                                        ? at + 1
                                        : close >= end ? at + 1 + (close - i) : at + 2;
                        throw truncated(
                                at, Math.max(last, at + 1), "malformed \\N character escape");
                    }
                    String name = source.text(i + 1, close);
                    value = CharacterNames.lookup(name);
                    i = close + 1;
                    if (value < 0) {
                        throw truncated(
                                at, at + (i - escape) - 1, "unknown Unicode character name");
                    }
                }
                default -> {
                    i = escape + 1;
                    noteInvalid(escape, line, Character.toString(c), "escape sequence");
                    value = '\\';
                }
            }
            if (codePoints == null && value >= 0xD800 && value <= 0xDFFF) {
                codePoints = new int[end - start];
                int[] before = out.codePoints().toArray();
                System.arraycopy(before, 0, codePoints, 0, before.length);
            }
            if (codePoints != null) {
                codePoints[n] = value;
            }
            n++;
            out.appendCodePoint(value);
        }
        warnOfFirstInvalid();
        return codePoints != null
                ? new CodePoints(java.util.Arrays.copyOf(codePoints, n))
                : out.toString();
    }

    private static BadEscape truncated(int from, int to, String why) {
        return new BadEscape(
                from == to
                        ? "'unicodeescape' codec can't decode byte 0x5c in position "
                                + from
                                + ": "
                                + why
                        : "'unicodeescape' codec can't decode bytes in position "
                                + from
                                + "-"
                                + to
                                + ": "
                                + why,
                false);
    }

    /** Only the first invalid escape of a text gives a warning. */
    private void warnOfFirstInvalid() {
        if (invalidEscape >= 0) {
            lexer.warnInvalidEscape(
                    invalidEscape, invalidLine, "\\" + invalidSequence, invalidKind);
            invalidEscape = -1;
        }
    }

    private void noteInvalid(int escape, int line, String sequence, String kind) {
        if (invalidEscape < 0) {
            invalidEscape = escape;
            invalidLine = line;
            invalidSequence = sequence;
            invalidKind = kind;
        }
    }

    /** Decodes a bytes literal's text, which is ASCII. */
    BytesValue decodeBytes(int start, int end, boolean raw, int firstLine) {
        invalidEscape = -1;
        byte[] out = new byte[end - start];
        int n = 0;
        int line = firstLine;
        int i = start;
        while (i < end) {
            int c = bytes[i++];
            if (c == '\n') {
                line++;
            }
            if (c != '\\' || raw) {
                out[n++] = (byte) c;
                continue;
            }
            int escape = i - 1;
            c = bytes[i++];
            switch (c) {
                case '\n' -> line++;
                case '\\', '\'', '"' -> out[n++] = (byte) c;
                case 'a' -> out[n++] = 7;
                case 'b' -> out[n++] = '\b';
                case 'f' -> out[n++] = '\f';
                case 'n' -> out[n++] = '\n';
                case 'r' -> out[n++] = '\r';
                case 't' -> out[n++] = '\t';
                case 'v' -> out[n++] = 11;
                case '0', '1', '2', '3', '4', '5', '6', '7' -> {
                    int value = c - '0';
                    for (int k = 0; k < 2 && i < end && bytes[i] >= '0' && bytes[i] <= '7'; k++) {
                        value = value * 8 + bytes[i++] - '0';
                    }
                    if (value > 255) {
                        noteInvalid(
                                escape,
                                line,
                                Integer.toOctalString(value),
                                "octal escape sequence");
                    }
                    out[n++] = (byte) value;
                }
                case 'x' -> {
                    int high = i < end ? Character.digit(bytes[i], 16) : -1;
                    int low = i + 1 < end ? Character.digit(bytes[i + 1], 16) : -1;
                    if (high < 0 || low < 0) {
                        throw new BadEscape(
                                "invalid \\x escape at position " + (escape - start), true);
                    }
                    out[n++] = (byte) (high << 4 | low);
                    i += 2;
                }
                default -> {
                    noteInvalid(escape, line, Character.toString(c), "escape sequence");
                    out[n++] = '\\';
                    i--;
                }
            }
        }
        warnOfFirstInvalid();
        return new BytesValue(java.util.Arrays.copyOf(out, n));
    }

    /** The characters that {@code \N} names. */
    private static final class CharacterNames {
        private CharacterNames() {}

        static int lookup(String name) {
            for (int i = 0; i < name.length(); i++) {
                if (name.charAt(i) >= 128 || name.charAt(i) == '<') {
                    return -1;
                }
            }
            int c = UCharacter.getCharFromName(name);
            if (c < 0) {
                c = UCharacter.getCharFromNameAlias(name);
            }
            return c;
        }
    }
}
