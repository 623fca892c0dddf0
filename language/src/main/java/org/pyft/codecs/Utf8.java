package org.pyft.codecs;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.strings.TruffleString;

import org.pyft.objects.bytes.ByteBuilder;
import org.pyft.objects.str.Str;
import org.pyft.objects.str.Text;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** UTF-8. */
public final class Utf8 {
    private static final VarHandle LONGS =
            MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.nativeOrder());
    private static final String NOT_ALLOWED = "surrogates not allowed";
    private static final String CONTINUATION = "invalid continuation byte";

    private Utf8() {}

    /** The text of the bytes; UnicodeDecodeError unless they are valid. */
    @TruffleBoundary
    public static TruffleString decode(byte[] bytes) {
        return decode(bytes, null, true).text();
    }

    /** The text of a part of an array, as {@link #decode(byte[])}. */
    @TruffleBoundary
    public static TruffleString decode(byte[] bytes, int offset, int length) {
        if (asciiEnd(bytes, offset, offset + length) == offset + length) {
            return Str.fromLatin1(bytes, offset, length, true);
        }
        return decode(java.util.Arrays.copyOfRange(bytes, offset, offset + length));
    }

    /**
     * Decodes.
     *
     * @param errors name of the error handler, or null
     * @param last whether an incomplete character at the end is an error; if not, it is left for the next call
     */
    @TruffleBoundary
    public static Decoded decode(byte[] bytes, String errors, boolean last) {
        int ascii = asciiEnd(bytes, 0, bytes.length);
        if (ascii == bytes.length) {
            return new Decoded(Str.fromLatin1(bytes), ascii);
        }
        TruffleString valid = decodeValid(bytes, ascii);
        return valid != null
                ? new Decoded(valid, bytes.length)
                : decode(new DecodeErrors("utf-8", errors, bytes, Utf.UTF_8), last);
    }

    /** Where the first byte that is not ASCII stands. */
    static int asciiEnd(byte[] bytes, int from, int to) {
        int i = from;
        while (i + 8 <= to && ((long) LONGS.get(bytes, i) & 0x8080808080808080L) == 0) {
            i += 8;
        }
        while (i < to && bytes[i] >= 0) {
            i++;
        }
        return i;
    }

    /** Decodes bytes that are valid as a whole, null for others. */
    private static TruffleString decodeValid(byte[] bytes, int ascii) {
        int count = ascii;
        int all = 0;
        for (int i = ascii; i < bytes.length; count++) {
            int length = bytes[i] >= 0 ? 1 : sequenceLength(bytes, i, bytes.length);
            if (length <= 0) {
                return null;
            }
            all |= length == 1 ? 0 : value(bytes, i, length);
            i += length;
        }
        if (all < 0x100) {
            byte[] latin1 = new byte[count];
            System.arraycopy(bytes, 0, latin1, 0, ascii);
            for (int i = ascii, n = ascii; i < bytes.length; n++) {
                byte b = bytes[i++];
                latin1[n] = b >= 0 ? b : (byte) (b << 6 | bytes[i++] & 0x3f);
            }
            return Str.fromLatin1(latin1, 0, count, false);
        }
        int[] points = new int[count];
        for (int i = 0, n = 0; i < bytes.length; n++) {
            int b = bytes[i];
            int length = b >= 0 ? 1 : sequenceLength(bytes, i, bytes.length);
            points[n] = length == 1 ? b : value(bytes, i, length);
            i += length;
        }
        return Str.fromCodePoints(points);
    }

    private static int value(byte[] bytes, int i, int length) {
        return switch (length) {
            case 2 -> (bytes[i] & 0x1f) << 6 | bytes[i + 1] & 0x3f;
            case 3 -> (bytes[i] & 0xf) << 12 | (bytes[i + 1] & 0x3f) << 6 | bytes[i + 2] & 0x3f;
            default ->
                    (bytes[i] & 7) << 18
                            | (bytes[i + 1] & 0x3f) << 12
                            | (bytes[i + 2] & 0x3f) << 6
                            | bytes[i + 3] & 0x3f;
        };
    }

    /**
     * The length of the valid sequence at {@code i}, which does not begin with an ASCII byte. 0: the input ends within a
     * sequence that is valid so far. Negative: not valid, and so many bytes are to be blamed.
     */
    private static int sequenceLength(byte[] bytes, int i, int end) {
        int first = bytes[i] & 0xff;
        int length;
        int low = 0x80;
        int high = 0xbf;
        if (first < 0xc2) {
            return -1;
        } else if (first < 0xe0) {
            length = 2;
        } else if (first < 0xf0) {
            length = 3;
            low = first == 0xe0 ? 0xa0 : low;
            high = first == 0xed ? 0x9f : high;
        } else if (first < 0xf5) {
            length = 4;
            low = first == 0xf0 ? 0x90 : low;
            high = first == 0xf4 ? 0x8f : high;
        } else {
            return -1;
        }
        for (int k = 1; k < length; k++) {
            if (i + k >= end) {
                return 0;
            }
            int next = bytes[i + k] & 0xff;
            if (next < low || next > high) {
                return -k;
            }
            low = 0x80;
            high = 0xbf;
        }
        return length;
    }

    private static Decoded decode(DecodeErrors run, boolean last) {
        int i = 0;
        while (i < run.length) {
            byte[] bytes = run.input;
            int b = bytes[i];
            if (b >= 0) {
                run.out.append(b);
                i++;
                continue;
            }
            int length = sequenceLength(bytes, i, run.length);
            if (length > 0) {
                run.out.append(value(bytes, i, length));
                i += length;
            } else if (length == 0) {
                if (!last) {
                    break;
                }
                i = run.handle(i, run.length, "unexpected end of data");
            } else {
                int first = b & 0xff;
                boolean start = first >= 0xc2 && first < 0xf5;
                i = run.handle(i, i - length, start ? CONTINUATION : "invalid start byte");
            }
        }
        return new Decoded(run.out.build(), i);
    }

    /** The bytes of the text; UnicodeEncodeError if it has lone surrogates. */
    public static byte[] encode(TruffleString text) {
        return encode(text, null);
    }

    /** Encodes; {@code errors} names the error handler, null means strict. */
    @TruffleBoundary
    public static byte[] encode(TruffleString string, String errors) {
        if (Str.isAscii(string)) {
            return Str.latin1OrNull(string);
        }
        Text text = Text.of(string);
        int length = text.length();
        ByteBuilder out = new ByteBuilder(length + (length >> 1) + 8L);
        EncodeErrors run = null;
        int i = 0;
        while (i < length) {
            int c = text.at(i);
            if (!EncodeErrors.isSurrogate(c)) {
                append(out, c);
                i++;
                continue;
            }
            int end = i + 1;
            while (end < length && EncodeErrors.isSurrogate(text.at(end))) {
                end++;
            }
            if (run == null) {
                run = new EncodeErrors("utf-8", errors, string, Utf.UTF_8);
            }
            int start = i;
            i = run.handle(start, end, NOT_ALLOWED);
            if (run.bytes != null) {
                out.append(run.bytes);
            } else if (Str.isAscii(run.text)) {
                out.append(Str.latin1OrNull(run.text));
            } else {
                throw run.error(start, end, NOT_ALLOWED);
            }
        }
        return out.toArray();
    }

    static void append(ByteBuilder out, int c) {
        if (c < 0x80) {
            out.append(c);
        } else if (c < 0x800) {
            out.append(0xc0 | c >> 6).append(0x80 | c & 0x3f);
        } else if (c < 0x10000) {
            out.append(0xe0 | c >> 12).append(0x80 | c >> 6 & 0x3f).append(0x80 | c & 0x3f);
        } else {
            out.append(0xf0 | c >> 18)
                    .append(0x80 | c >> 12 & 0x3f)
                    .append(0x80 | c >> 6 & 0x3f)
                    .append(0x80 | c & 0x3f);
        }
    }
}
