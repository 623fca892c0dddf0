package org.pyft.objects.bytes;

import com.oracle.truffle.api.strings.TruffleString;

import org.pyft.objects.exception.PyErr;
import org.pyft.objects.instance.PyWrapper;
import org.pyft.objects.str.Str;
import org.pyft.ops.Py;
import org.pyft.ops.Types;

/** Bytes as text: ASCII case and classes, {@code repr}, hexadecimal. */
public final class ByteText {
    private static final byte[] HEX = {
        '0', '1', '2', '3', '4', '5', '6', '7', '8', '9', 'a', 'b', 'c', 'd', 'e', 'f'
    };

    private ByteText() {}

    static boolean isUpper(int c) {
        return c >= 'A' && c <= 'Z';
    }

    static boolean isLower(int c) {
        return c >= 'a' && c <= 'z';
    }

    static boolean isAlpha(int c) {
        return isLower(c | 0x20);
    }

    static boolean isDigit(int c) {
        return c >= '0' && c <= '9';
    }

    static boolean isAlnum(int c) {
        return isAlpha(c) || isDigit(c);
    }

    static boolean isSpace(int c) {
        return c == ' ' || c >= 9 && c <= 13;
    }

    static int lower(int c) {
        return isUpper(c) ? c + 32 : c;
    }

    static int upper(int c) {
        return isLower(c) ? c - 32 : c;
    }

    /** {@code repr} of bytes; in that of a bytearray every single quote is escaped. */
    public static TruffleString repr(Span bytes, boolean ofArray) {
        boolean single = false;
        boolean twice = false;
        for (int i = 0; i < bytes.length(); i++) {
            single |= bytes.at(i) == '\'';
            twice |= bytes.at(i) == '"';
        }
        int quote = single && !twice ? '"' : '\'';
        ByteBuilder out = new ByteBuilder(bytes.length() + 3L);
        out.append('b').append(quote);
        for (int i = 0; i < bytes.length(); i++) {
            int c = bytes.at(i);
            if (c == quote || c == '\\' || ofArray && c == '\'') {
                out.append('\\').append(c);
            } else if (c == '\t') {
                out.ascii("\\t");
            } else if (c == '\n') {
                out.ascii("\\n");
            } else if (c == '\r') {
                out.ascii("\\r");
            } else if (c < ' ' || c >= 127) {
                out.ascii("\\x").append(HEX[c >> 4]).append(HEX[c & 15]);
            } else {
                out.append(c);
            }
        }
        byte[] text = out.append(quote).toArray();
        return Str.fromLatin1(text, 0, text.length, false);
    }

    /** {@code bytes.hex}; {@code separator} null means none. */
    public static TruffleString hex(Span bytes, Object separator, long group) {
        int length = bytes.length();
        int mark = separator == null ? -1 : separator(separator);
        long every = Math.abs(group);
        ByteBuilder out = new ByteBuilder(length * 2L);
        for (int i = 0; i < length; i++) {
            if (i > 0
                    && mark >= 0
                    && every != 0
                    && (group < 0 ? i % every == 0 : (length - i) % every == 0)) {
                out.append(mark);
            }
            int b = bytes.at(i);
            out.append(HEX[b >> 4]).append(HEX[b & 15]);
        }
        byte[] text = out.toArray();
        return Str.fromLatin1(text, 0, text.length, false);
    }

    private static int separator(Object value) {
        if (Py.len(value) != 1) {
            throw PyErr.valueError("sep must be length 1.");
        }
        int mark;
        if (PyWrapper.unwrap(value) instanceof TruffleString text) {
            mark = Str.codePointAt(text, 0);
        } else if (value instanceof PyBytes bytes) {
            mark = bytes.get(0);
        } else {
            throw PyErr.typeError("sep must be str or bytes.");
        }
        if (mark > 127) {
            throw PyErr.valueError("sep must be ASCII.");
        }
        return mark;
    }

    /** {@code bytes.fromhex}. */
    static byte[] fromHex(Object value) {
        int[] text;
        if (PyWrapper.unwrap(value) instanceof TruffleString string) {
            text = Str.codePoints(string);
            for (int i = 0; i < text.length; i++) {
                if (text[i] > 0x7f) {
                    throw badHex(i);
                }
            }
        } else {
            byte[] bytes = Buffers.toBytesOrNull(value);
            if (bytes == null) {
                throw PyErr.typeError(
                        "fromhex() argument must be str or bytes-like, not %s",
                        Types.fullNameOf(value));
            }
            text = new int[bytes.length];
            for (int i = 0; i < text.length; i++) {
                text[i] = bytes[i] & 0xff;
            }
        }
        ByteBuilder out = new ByteBuilder(text.length / 2);
        int i = 0;
        while (i < text.length) {
            if (isSpace(text[i])) {
                i++;
                continue;
            }
            int high = digit(text[i]);
            if (high < 0) {
                throw badHex(i);
            }
            if (i + 1 == text.length) {
                throw PyErr.valueError(
                        "fromhex() arg must contain an even number of hexadecimal digits");
            }
            int low = digit(text[i + 1]);
            if (low < 0) {
                throw badHex(i + 1);
            }
            out.append(high << 4 | low);
            i += 2;
        }
        return out.toArray();
    }

    private static RuntimeException badHex(int position) {
        return PyErr.valueError(
                "non-hexadecimal number found in fromhex() arg at position %s", position);
    }

    private static int digit(int c) {
        return c < 128 ? Character.digit(c, 16) : -1;
    }
}
