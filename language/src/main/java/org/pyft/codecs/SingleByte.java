package org.pyft.codecs;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.strings.TruffleString;

import org.pyft.objects.bytes.ByteBuilder;
import org.pyft.objects.str.Str;
import org.pyft.objects.str.Text;

/** ASCII and Latin-1. */
public final class SingleByte {
    private SingleByte() {}

    /** Decodes Latin-1, which never fails. */
    public static TruffleString decodeLatin1(byte[] bytes) {
        return Str.fromLatin1(bytes);
    }

    /** Decodes ASCII. */
    @TruffleBoundary
    public static TruffleString decodeAscii(byte[] bytes, String errors) {
        if (Utf8.asciiEnd(bytes, 0, bytes.length) == bytes.length) {
            return Str.fromLatin1(bytes);
        }
        DecodeErrors run = new DecodeErrors("ascii", errors, bytes);
        int i = 0;
        while (i < run.length) {
            if (run.input[i] >= 0) {
                run.out.append(run.input[i++]);
            } else {
                i = run.handle(i, i + 1, "ordinal not in range(128)");
            }
        }
        return run.out.build();
    }

    /** Encodes ASCII. */
    @TruffleBoundary
    public static byte[] encodeAscii(TruffleString string, String errors) {
        return Str.isAscii(string)
                ? Str.latin1OrNull(string)
                : encode(string, errors, 128, "ascii");
    }

    /** Encodes Latin-1. */
    @TruffleBoundary
    public static byte[] encodeLatin1(TruffleString string, String errors) {
        byte[] bytes = Str.latin1OrNull(string);
        return bytes != null ? bytes : encode(string, errors, 256, "latin-1");
    }

    private static byte[] encode(TruffleString string, String errors, int limit, String name) {
        String reason = "ordinal not in range(" + limit + ")";
        Text text = Text.of(string);
        int length = text.length();
        ByteBuilder out = new ByteBuilder(length);
        EncodeErrors run = new EncodeErrors(name, errors, string);
        int i = 0;
        while (i < length) {
            int c = text.at(i);
            if (c < limit) {
                out.append(c);
                i++;
                continue;
            }
            int start = i;
            int end = i + 1;
            while (end < length && text.at(end) >= limit) {
                end++;
            }
            i = run.handle(start, end, reason);
            if (run.bytes != null) {
                out.append(run.bytes);
                continue;
            }
            byte[] replacement = Str.latin1OrNull(run.text);
            if (replacement == null || limit == 128 && !Str.isAscii(run.text)) {
                throw run.error(start, end, reason);
            }
            out.append(replacement);
        }
        return out.toArray();
    }
}
