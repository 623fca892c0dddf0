package org.pyft.codecs;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.strings.TruffleString;

import org.pyft.objects.bytes.ByteBuilder;
import org.pyft.objects.bytes.PyBytes;
import org.pyft.objects.exception.PyErr;
import org.pyft.objects.str.Str;
import org.pyft.objects.str.Text;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.util.Arrays;
import java.util.Map;

/** An East Asian encoding, by means of the JDK's charset. Immutable: each run has coders of its own. */
public final class MultibyteCodec {
    private static final String ILLEGAL = "illegal multibyte sequence";
    private static final byte ESCAPE = 0x1b;
    private static final int MAXIMUM_PENDING = 8;

    /** CPython's names, and the JDK's. */
    private static final Map<String, String> CHARSETS =
            Map.ofEntries(
                    Map.entry("gb2312", "GB2312"),
                    Map.entry("gbk", "GBK"),
                    Map.entry("gb18030", "GB18030"),
                    Map.entry("big5", "Big5"),
                    Map.entry("big5hkscs", "Big5-HKSCS"),
                    Map.entry("cp950", "x-windows-950"),
                    Map.entry("cp932", "windows-31j"),
                    Map.entry("shift_jis", "Shift_JIS"),
                    Map.entry("shift_jis_2004", "x-SJIS_0213"),
                    Map.entry("shift_jisx0213", "x-SJIS_0213"),
                    Map.entry("euc_jp", "EUC-JP"),
                    Map.entry("cp949", "x-windows-949"),
                    Map.entry("euc_kr", "EUC-KR"),
                    Map.entry("johab", "x-Johab"),
                    Map.entry("iso2022_jp", "ISO-2022-JP"),
                    Map.entry("iso2022_jp_2", "ISO-2022-JP-2"),
                    Map.entry("iso2022_kr", "ISO-2022-KR"));

    private final String name;
    private final Charset charset;
    private final boolean shifting;

    private MultibyteCodec(String name, Charset charset) {
        this.name = name;
        this.charset = charset;
        this.shifting = name.startsWith("iso2022");
    }

    /** The codec of that name, or null if there is none. */
    @TruffleBoundary
    public static MultibyteCodec of(String name) {
        String charset = CHARSETS.get(name);
        return charset == null || !Charset.isSupported(charset)
                ? null
                : new MultibyteCodec(name, Charset.forName(charset));
    }

    /** Decodes; unless these are the last bytes, an incomplete character at the end is left over. */
    @TruffleBoundary
    public Decoded decode(byte[] bytes, String errors, boolean last) {
        CharsetDecoder decoder =
                charset.newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT);
        DecodeErrors run = new DecodeErrors(name, errors, bytes);
        CharBuffer chars = CharBuffer.allocate(Math.clamp(bytes.length, 16, 4096));
        int i = 0;
        while (true) {
            ByteBuffer in = ByteBuffer.wrap(run.input, i, run.length - i);
            CoderResult result = decoder.decode(in, chars, false);
            i = in.position();
            drain(chars, run.out);
            if (result.isOverflow()) {
                continue;
            }
            if (!result.isUnderflow()) {
                i = run.handle(i, i + 1, ILLEGAL);
            } else if (i < run.length && last) {
                i = run.handle(i, run.length, "incomplete multibyte sequence");
            } else {
                return new Decoded(run.out.build(), i);
            }
            decoder.reset();
        }
    }

    private static void drain(CharBuffer chars, Str.Builder out) {
        chars.flip();
        while (chars.hasRemaining()) {
            char c = chars.get();
            out.append(
                    Character.isHighSurrogate(c) && chars.hasRemaining()
                            ? Character.toCodePoint(c, chars.get())
                            : c);
        }
        chars.clear();
    }

    /** What has to come before the bytes after the first {@code count} ones, so that they are read in the same shift state. */
    public byte[] shiftAfter(byte[] bytes, int count) {
        if (shifting) {
            for (int start = count - 1; start >= 0; start--) {
                if (bytes[start] == ESCAPE) {
                    int end = start + 1;
                    while (end < count && bytes[end] < 0x30) {
                        end++;
                    }
                    return Arrays.copyOfRange(bytes, start, Math.min(end + 1, count));
                }
            }
        }
        return new byte[0];
    }

    /** UnicodeDecodeError if there are more bytes than a decoder may have left over. */
    public void checkPending(PyBytes bytes) {
        if (bytes.size() > MAXIMUM_PENDING) {
            throw PyErr.raised(
                    UnicodeErrors.decodeError(
                            name, bytes, 0, bytes.size(), "pending buffer too large"));
        }
    }

    /** Encodes a whole text, in the end in the initial shift state. */
    @TruffleBoundary
    public byte[] encode(TruffleString string, String errors) {
        Output out = new Output(charset.newEncoder(), string.byteLength(Str.ENCODING) >> 1);
        EncodeErrors run = new EncodeErrors(name, errors, string);
        Text text = Text.of(string);
        int i = 0;
        while (i < text.length()) {
            if (out.put(text.at(i))) {
                i++;
                continue;
            }
            int start = i;
            i = run.handle(start, start + 1, ILLEGAL);
            if (run.bytes != null) {
                out.bytes.append(run.bytes);
                continue;
            }
            for (int c : Str.codePoints(run.text)) {
                if (!out.put(c)) {
                    throw run.error(start, start + 1, ILLEGAL);
                }
            }
        }
        return out.finish();
    }

    /** An encoder and what it has written. */
    private static final class Output {
        private static final CharBuffer NOTHING = CharBuffer.allocate(0);

        private final CharsetEncoder encoder;
        private final ByteBuffer buffer = ByteBuffer.allocate(64);
        final ByteBuilder bytes;

        Output(CharsetEncoder encoder, int capacity) {
            this.encoder =
                    encoder.onMalformedInput(CodingErrorAction.REPORT)
                            .onUnmappableCharacter(CodingErrorAction.REPORT);
            bytes = new ByteBuilder(capacity);
        }

        /** Writes a character; false if the charset has none. */
        boolean put(int codePoint) {
            CharBuffer in = CharBuffer.wrap(Character.toChars(codePoint));
            CoderResult result = encoder.encode(in, buffer, false);
            drain();
            return result.isUnderflow() && !in.hasRemaining();
        }

        byte[] finish() {
            encoder.encode(NOTHING.duplicate(), buffer, true);
            encoder.flush(buffer);
            drain();
            return bytes.toArray();
        }

        private void drain() {
            bytes.append(buffer.array(), 0, buffer.position());
            buffer.clear();
        }
    }
}
