package org.pyft.objects.str;

import com.oracle.truffle.api.strings.TruffleString;

/** {@code repr} of strings: CPython's choice of quotes and escapes. */
final class Quoting {
    private static final char[] HEX = "0123456789abcdef".toCharArray();

    private Quoting() {}

    static TruffleString repr(TruffleString string, boolean asciiOnly) {
        Text text = Text.of(string);
        int length = text.length();
        boolean single = false;
        boolean twice = false;
        boolean plain = true;
        for (int i = 0; i < length; i++) {
            int c = text.at(i);
            if (c == '\'') {
                single = true;
            } else if (c == '"') {
                twice = true;
            } else if (c < ' ' || c > 126 || c == '\\') {
                plain = false;
            }
        }
        int quote = single && !twice ? '"' : '\'';
        Str.Builder out = Str.builder((long) length + 2).append(quote);
        if (plain && !(single && twice)) {
            return out.append(string).append(quote).build();
        }
        for (int i = 0; i < length; i++) {
            int c = text.at(i);
            if (c == quote || c == '\\') {
                out.append('\\').append(c);
            } else if (c >= ' ' && c < 127) {
                out.append(c);
            } else if (c >= 127 && !asciiOnly && CharInfo.isPrintable(c)) {
                out.append(c);
            } else {
                escape(out, c);
            }
        }
        return out.append(quote).build();
    }

    static TruffleString escapeNonAscii(TruffleString string) {
        if (Str.isAscii(string)) {
            return string;
        }
        Text text = Text.of(string);
        Str.Builder out = Str.builder(text.length() * 2L);
        for (int i = 0; i < text.length(); i++) {
            int c = text.at(i);
            if (c < 128) {
                out.append(c);
            } else {
                escape(out, c);
            }
        }
        return out.build();
    }

    private static void escape(Str.Builder out, int c) {
        out.append('\\');
        switch (c) {
            case '\t' -> out.append('t');
            case '\n' -> out.append('n');
            case '\r' -> out.append('r');
            default -> {
                if (c < 0x100) {
                    hex(out.append('x'), c, 2);
                } else if (c < 0x10000) {
                    hex(out.append('u'), c, 4);
                } else {
                    hex(out.append('U'), c, 8);
                }
            }
        }
    }

    static void hex(Str.Builder out, int value, int digits) {
        for (int shift = (digits - 1) * 4; shift >= 0; shift -= 4) {
            out.append(HEX[(value >> shift) & 15]);
        }
    }
}
