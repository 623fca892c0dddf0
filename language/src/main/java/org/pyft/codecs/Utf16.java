package org.pyft.codecs;

import com.oracle.truffle.api.strings.TruffleString;

import org.pyft.objects.bytes.ByteBuilder;
import org.pyft.objects.str.Str;
import org.pyft.objects.str.Text;

/** UTF-16 and UTF-32, with and without byte order marks. Byte orders: −1 little, 1 big, 0 to be found or native. */
public final class Utf16 {
    private static final String NOT_ALLOWED = "surrogates not allowed";

    private Utf16() {}

    /** What a decoder that finds out the byte order gives: the text, the bytes used, the order. */
    public record Ordered(TruffleString text, int consumed, int byteOrder) {}

    /** Decodes UTF-16. */
    public static Ordered decode16(byte[] bytes, String errors, int byteOrder, boolean last) {
        int order = byteOrder;
        int i = 0;
        if (order == 0 && bytes.length >= 2) {
            int mark = Utf.unit16(bytes, 0, false);
            order = mark == 0xfeff ? -1 : mark == 0xfffe ? 1 : 0;
            i = order == 0 ? 0 : 2;
        }
        boolean big = order > 0;
        DecodeErrors run =
                new DecodeErrors(big ? "utf-16-be" : "utf-16-le", errors, bytes, Utf.utf16(big));
        while (i < run.length) {
            if (run.length - i < 2) {
                if (!last) {
                    break;
                }
                i = run.handle(i, run.length, "truncated data");
                continue;
            }
            int c = Utf.unit16(run.input, i, big);
            if (!EncodeErrors.isSurrogate(c)) {
                run.out.append(c);
                i += 2;
            } else if (c >= 0xdc00) {
                i = run.handle(i, i + 2, "illegal encoding");
            } else if (run.length - i < 4) {
                if (!last) {
                    break;
                }
                i = run.handle(i, run.length, "unexpected end of data");
            } else {
                int low = Utf.unit16(run.input, i + 2, big);
                if (low >= 0xdc00 && low <= 0xdfff) {
                    run.out.append(Character.toCodePoint((char) c, (char) low));
                    i += 4;
                } else {
                    i = run.handle(i, i + 2, "illegal UTF-16 surrogate");
                }
            }
        }
        return new Ordered(run.out.build(), i, order);
    }

    /** Encodes UTF-16; with byte order 0 a mark comes first. */
    public static byte[] encode16(TruffleString string, String errors, int byteOrder) {
        boolean big = byteOrder > 0;
        Text text = Text.of(string);
        ByteBuilder out = new ByteBuilder(2L * text.length() + 2);
        if (byteOrder == 0) {
            put16(out, 0xfeff, false);
        }
        String name = byteOrder == 0 ? "utf-16" : big ? "utf-16-be" : "utf-16-le";
        EncodeErrors run = null;
        int i = 0;
        while (i < text.length()) {
            int c = text.at(i);
            if (c >= 0x10000) {
                put16(out, Character.highSurrogate(c), big);
                put16(out, Character.lowSurrogate(c), big);
                i++;
            } else if (!EncodeErrors.isSurrogate(c)) {
                put16(out, c, big);
                i++;
            } else {
                if (run == null) {
                    run = new EncodeErrors(name, errors, string, Utf.utf16(big));
                }
                int start = i;
                i = run.handle(start, start + 1, NOT_ALLOWED);
                if (run.bytes != null && run.bytes.length % 2 == 0) {
                    out.append(run.bytes);
                } else if (run.bytes == null && Str.isAscii(run.text)) {
                    for (byte b : Str.latin1OrNull(run.text)) {
                        put16(out, b, big);
                    }
                } else {
                    throw run.error(start, start + 1, NOT_ALLOWED);
                }
            }
        }
        return out.toArray();
    }

    private static void put16(ByteBuilder out, int c, boolean big) {
        out.append(big ? c >> 8 : c).append(big ? c : c >> 8);
    }

    /** Decodes UTF-32. */
    public static Ordered decode32(byte[] bytes, String errors, int byteOrder, boolean last) {
        int order = byteOrder;
        int i = 0;
        if (order == 0 && bytes.length >= 4) {
            int mark = Utf.unit32(bytes, 0, false);
            order = mark == 0xfeff ? -1 : mark == 0xfffe0000 ? 1 : 0;
            i = order == 0 ? 0 : 4;
        }
        boolean big = order > 0;
        DecodeErrors run =
                new DecodeErrors(big ? "utf-32-be" : "utf-32-le", errors, bytes, Utf.utf32(big));
        while (i < run.length) {
            if (run.length - i < 4) {
                if (!last) {
                    break;
                }
                i = run.handle(i, run.length, "truncated data");
                continue;
            }
            int c = Utf.unit32(run.input, i, big);
            if (EncodeErrors.isSurrogate(c)) {
                i =
                        run.handle(
                                i,
                                i + 4,
                                "code point in surrogate code point range(0xd800, 0xe000)");
            } else if (c < 0 || c > 0x10ffff) {
                i = run.handle(i, i + 4, "code point not in range(0x110000)");
            } else {
                run.out.append(c);
                i += 4;
            }
        }
        return new Ordered(run.out.build(), i, order);
    }

    /** Encodes UTF-32; with byte order 0 a mark comes first. */
    public static byte[] encode32(TruffleString string, String errors, int byteOrder) {
        boolean big = byteOrder > 0;
        Text text = Text.of(string);
        ByteBuilder out = new ByteBuilder(4L * text.length() + 4);
        if (byteOrder == 0) {
            put32(out, 0xfeff, false);
        }
        String name = byteOrder == 0 ? "utf-32" : big ? "utf-32-be" : "utf-32-le";
        EncodeErrors run = null;
        int i = 0;
        while (i < text.length()) {
            int c = text.at(i);
            if (!EncodeErrors.isSurrogate(c)) {
                put32(out, c, big);
                i++;
                continue;
            }
            if (run == null) {
                run = new EncodeErrors(name, errors, string, Utf.utf32(big));
            }
            int start = i;
            i = run.handle(start, start + 1, NOT_ALLOWED);
            if (run.bytes != null && run.bytes.length % 4 == 0) {
                out.append(run.bytes);
            } else if (run.bytes == null && Str.isAscii(run.text)) {
                for (byte b : Str.latin1OrNull(run.text)) {
                    put32(out, b, big);
                }
            } else {
                throw run.error(start, start + 1, NOT_ALLOWED);
            }
        }
        return out.toArray();
    }

    private static void put32(ByteBuilder out, int c, boolean big) {
        put16(out, big ? c >> 16 : c, big);
        put16(out, big ? c : c >> 16, big);
    }
}
