package org.pyft.codecs;

import com.oracle.truffle.api.strings.TruffleString;

import org.pyft.objects.bytes.ByteBuilder;
import org.pyft.objects.exception.PyErr;
import org.pyft.objects.str.Str;
import org.pyft.objects.str.Text;

/** The codecs of Python's own escapes: unicode_escape, raw_unicode_escape and the one of bytes literals. */
public final class Escapes {
    private static final String ILLEGAL = "illegal Unicode character";
    private static final String HEX = "0123456789abcdef";

    private Escapes() {}

    /** Appends a hexadecimal number of fixed length. */
    static void hex(Str.Builder out, int value, int digits) {
        for (int shift = (digits - 1) * 4; shift >= 0; shift -= 4) {
            out.append(HEX.charAt(value >> shift & 15));
        }
    }

    private static void hex(ByteBuilder out, int value, int digits) {
        for (int shift = (digits - 1) * 4; shift >= 0; shift -= 4) {
            out.append(HEX.charAt(value >> shift & 15));
        }
    }

    /** Appends what an error handler writes for a character. */
    static void replacement(Str.Builder out, ErrorMode mode, int c) {
        if (mode == ErrorMode.XML_CHAR_REF_REPLACE) {
            out.append("&#" + c + ";");
            return;
        }
        String name = mode == ErrorMode.NAME_REPLACE ? UnicodeNames.name(c) : null;
        if (name != null) {
            out.append("\\N{" + name + "}");
        } else if (c < 0x100) {
            hex(out.append("\\x"), c, 2);
        } else if (c < 0x10000) {
            hex(out.append("\\u"), c, 4);
        } else {
            hex(out.append("\\U"), c, 8);
        }
    }

    // unicode_escape ------------------------------------------------------------------------------

    /** Decodes unicode_escape. */
    public static Decoded decodeUnicode(byte[] bytes, String errors, boolean last) {
        DecodeErrors run = new DecodeErrors("unicodeescape", errors, bytes);
        String[] invalid = new String[1];
        int i = 0;
        while (i < run.length) {
            int c = run.input[i] & 0xff;
            if (c != '\\') {
                run.out.append(c);
                i++;
                continue;
            }
            int next = unicodeEscape(run, i, last, invalid);
            if (next < 0) {
                break;
            }
            i = next;
        }
        TruffleString text = run.out.build();
        if (invalid[0] != null) {
            CodecWarnings.invalidEscape("", invalid[0]);
        }
        return new Decoded(text, i);
    }

    /** Decodes the escape at {@code start}; returns where it ends, or −1 if it is incomplete and more may come. */
    private static int unicodeEscape(DecodeErrors run, int start, boolean last, String[] invalid) {
        int i = start + 1;
        if (i >= run.length) {
            return last ? run.handle(start, run.length, "\\ at end of string") : -1;
        }
        int c = run.input[i++] & 0xff;
        int simple = simpleEscape(c);
        if (simple >= 0) {
            run.out.append(simple);
            return i;
        }
        switch (c) {
            case '\n' -> {
                return i;
            }
            case '0', '1', '2', '3', '4', '5', '6', '7' -> {
                int end = octalEnd(run.input, i, run.length);
                int value = octal(run.input, i - 1, end);
                if (value > 0377 && invalid[0] == null) {
                    invalid[0] = ascii(run.input, i - 1, end);
                }
                run.out.append(value);
                return end;
            }
            case 'x' -> {
                return hexEscape(run, start, i, 2, "truncated \\xXX escape", ILLEGAL, last);
            }
            case 'u' -> {
                return hexEscape(run, start, i, 4, "truncated \\uXXXX escape", ILLEGAL, last);
            }
            case 'U' -> {
                return hexEscape(run, start, i, 8, "truncated \\UXXXXXXXX escape", ILLEGAL, last);
            }
            case 'N' -> {
                return nameEscape(run, start, i, last);
            }
            default -> {
                if (invalid[0] == null) {
                    invalid[0] = Character.toString(c);
                }
                run.out.append('\\').append(c);
                return i;
            }
        }
    }

    /** The character of a one-letter escape, or −1. */
    private static int simpleEscape(int c) {
        return switch (c) {
            case '\\', '\'', '"' -> c;
            case 'b' -> '\b';
            case 'f' -> '\f';
            case 't' -> '\t';
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 'v' -> 11;
            case 'a' -> 7;
            default -> -1;
        };
    }

    private static int octalEnd(byte[] bytes, int afterFirst, int length) {
        int end = afterFirst;
        while (end < length && end < afterFirst + 2 && bytes[end] >= '0' && bytes[end] <= '7') {
            end++;
        }
        return end;
    }

    private static int octal(byte[] bytes, int from, int to) {
        int value = 0;
        for (int i = from; i < to; i++) {
            value = value * 8 + bytes[i] - '0';
        }
        return value;
    }

    private static String ascii(byte[] bytes, int from, int to) {
        return new String(bytes, from, to - from, java.nio.charset.StandardCharsets.ISO_8859_1);
    }

    private static int hexEscape(
            DecodeErrors run,
            int start,
            int digits,
            int count,
            String truncated,
            String tooLarge,
            boolean last) {
        long value = 0;
        int i = digits;
        while (i < run.length && i < digits + count) {
            int digit = digit(run.input[i]);
            if (digit < 0) {
                break;
            }
            value = value << 4 | digit;
            i++;
        }
        if (i < digits + count) {
            return i >= run.length && !last ? -1 : run.handle(start, i, truncated);
        }
        if (value > 0x10ffff) {
            return run.handle(start, i, tooLarge);
        }
        run.out.append((int) value);
        return i;
    }

    private static int digit(byte c) {
        return c >= 0 ? Character.digit(c, 16) : -1;
    }

    private static int nameEscape(DecodeErrors run, int start, int from, boolean last) {
        byte[] bytes = run.input;
        if (from >= run.length && !last) {
            return -1;
        }
        int end = from;
        if (from < run.length && bytes[from] == '{') {
            end = from + 1;
            while (end < run.length && bytes[end] != '}') {
                end++;
            }
            if (end >= run.length && !last) {
                return -1;
            }
            if (end < run.length && end > from + 1) {
                int c = UnicodeNames.lookup(ascii(bytes, from + 1, end));
                if (c >= 0) {
                    run.out.append(c);
                    return end + 1;
                }
                return run.handle(start, end + 1, "unknown Unicode character name");
            }
        }
        return run.handle(start, end, "malformed \\N character escape");
    }

    /** Encodes unicode_escape. */
    public static byte[] encodeUnicode(TruffleString string) {
        Text text = Text.of(string);
        ByteBuilder out = new ByteBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            int c = text.at(i);
            switch (c) {
                case '\\' -> out.ascii("\\\\");
                case '\t' -> out.ascii("\\t");
                case '\n' -> out.ascii("\\n");
                case '\r' -> out.ascii("\\r");
                default -> {
                    if (c >= ' ' && c < 127) {
                        out.append(c);
                    } else if (c < 0x100) {
                        hex(out.ascii("\\x"), c, 2);
                    } else {
                        longEscape(out, c);
                    }
                }
            }
        }
        return out.toArray();
    }

    private static void longEscape(ByteBuilder out, int c) {
        if (c < 0x10000) {
            hex(out.ascii("\\u"), c, 4);
        } else {
            hex(out.ascii("\\U"), c, 8);
        }
    }

    // raw_unicode_escape --------------------------------------------------------------------------

    /** Decodes raw_unicode_escape. */
    public static Decoded decodeRawUnicode(byte[] bytes, String errors, boolean last) {
        DecodeErrors run = new DecodeErrors("rawunicodeescape", errors, bytes);
        int i = 0;
        while (i < run.length) {
            int c = run.input[i] & 0xff;
            if (c != '\\') {
                run.out.append(c);
                i++;
                continue;
            }
            if (i + 1 >= run.length) {
                if (!last) {
                    break;
                }
                run.out.append(c);
                i++;
                continue;
            }
            int kind = run.input[i + 1];
            if (kind != 'u' && kind != 'U') {
                run.out.append('\\').append(kind & 0xff);
                i += 2;
                continue;
            }
            int next =
                    hexEscape(
                            run,
                            i,
                            i + 2,
                            kind == 'u' ? 4 : 8,
                            kind == 'u'
                                    ? "truncated \\uXXXX escape"
                                    : "truncated \\UXXXXXXXX escape",
                            "\\Uxxxxxxxx out of range",
                            last);
            if (next < 0) {
                break;
            }
            i = next;
        }
        return new Decoded(run.out.build(), i);
    }

    /** Encodes raw_unicode_escape. */
    public static byte[] encodeRawUnicode(TruffleString string) {
        Text text = Text.of(string);
        ByteBuilder out = new ByteBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            int c = text.at(i);
            if (c < 0x100) {
                out.append(c);
            } else {
                longEscape(out, c);
            }
        }
        return out.toArray();
    }

    // Bytes literals ------------------------------------------------------------------------------

    /** Decodes the escapes of bytes literals. */
    public static byte[] decodeBytes(byte[] bytes, String errors) {
        ErrorMode mode = ErrorMode.of(errors);
        ByteBuilder out = new ByteBuilder(bytes.length);
        String invalid = null;
        int i = 0;
        while (i < bytes.length) {
            if (bytes[i] != '\\') {
                out.append(bytes[i++]);
                continue;
            }
            int start = i++;
            if (i >= bytes.length) {
                throw PyErr.valueError("Trailing \\ in string");
            }
            int c = bytes[i++] & 0xff;
            int simple = simpleEscape(c);
            if (simple >= 0) {
                out.append(simple);
            } else if (c == '\n') {
                continue;
            } else if (c >= '0' && c <= '7') {
                int end = octalEnd(bytes, i, bytes.length);
                int value = octal(bytes, i - 1, end);
                if (value > 0377 && invalid == null) {
                    invalid = ascii(bytes, i - 1, end);
                }
                out.append(value);
                i = end;
            } else if (c == 'x') {
                int high = i < bytes.length ? digit(bytes[i]) : -1;
                int low = i + 1 < bytes.length ? digit(bytes[i + 1]) : -1;
                if (high >= 0 && low >= 0) {
                    out.append(high << 4 | low);
                    i += 2;
                    continue;
                }
                switch (mode) {
                    case STRICT ->
                            throw PyErr.valueError("invalid \\x escape at position %s", start);
                    case REPLACE -> out.append('?');
                    case IGNORE -> {}
                    default ->
                            throw PyErr.valueError(
                                    "decoding error; unknown error handling code: %s", errors);
                }
                // The one good digit is skipped too.
                i += high >= 0 ? 1 : 0;
            } else {
                if (invalid == null) {
                    invalid = Character.toString(c);
                }
                out.append('\\').append(c);
            }
        }
        if (invalid != null) {
            CodecWarnings.invalidEscape("b", invalid);
        }
        return out.toArray();
    }

    /** Encodes with the escapes of bytes literals. */
    public static byte[] encodeBytes(byte[] bytes) {
        ByteBuilder out = new ByteBuilder(bytes.length);
        for (byte b : bytes) {
            switch (b) {
                case '\'', '\\' -> out.append('\\').append(b);
                case '\t' -> out.ascii("\\t");
                case '\n' -> out.ascii("\\n");
                case '\r' -> out.ascii("\\r");
                default -> {
                    if (b < ' ' || b == 127) {
                        hex(out.ascii("\\x"), b & 0xff, 2);
                    } else {
                        out.append(b);
                    }
                }
            }
        }
        return out.toArray();
    }
}
