package org.pyft.codecs;

import com.oracle.truffle.api.strings.TruffleString;

import org.pyft.objects.bytes.ByteBuilder;
import org.pyft.objects.str.Text;

/** UTF-7 (RFC 2152). */
public final class Utf7 {
    private static final String BASE64 =
            "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    private static final String DIRECT =
            "'(),-./:?ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789 \t\n\r!\"#$%&*;<=>@[]^_`{|}";

    private Utf7() {}

    /** Encodes; characters that RFC 2152 calls optional stand for themselves. */
    public static byte[] encode(TruffleString string) {
        Text text = Text.of(string);
        ByteBuilder out = new ByteBuilder(text.length() * 2L);
        boolean shifted = false;
        int buffer = 0;
        int bits = 0;
        for (int i = 0; i < text.length(); i++) {
            int c = text.at(i);
            boolean direct = c < 128 && c != 0 && DIRECT.indexOf(c) >= 0;
            if (direct) {
                if (shifted) {
                    if (bits > 0) {
                        out.append(BASE64.charAt(buffer << 6 - bits & 63));
                        bits = 0;
                        buffer = 0;
                    }
                    shifted = false;
                    // Only characters that would continue the base 64 part need the minus.
                    if (BASE64.indexOf(c) >= 0 || c == '-') {
                        out.append('-');
                    }
                }
                out.append(c);
                continue;
            }
            if (!shifted) {
                out.append('+');
                if (c == '+') {
                    out.append('-');
                    continue;
                }
                shifted = true;
            }
            int units = c >= 0x10000 ? 2 : 1;
            for (int u = 0; u < units; u++) {
                int unit =
                        units == 1
                                ? c
                                : u == 0 ? Character.highSurrogate(c) : Character.lowSurrogate(c);
                buffer = buffer << 16 | unit;
                bits += 16;
                while (bits >= 6) {
                    out.append(BASE64.charAt(buffer >> bits - 6 & 63));
                    bits -= 6;
                    buffer &= (1 << bits) - 1;
                }
            }
        }
        if (bits > 0) {
            out.append(BASE64.charAt(buffer << 6 - bits & 63));
        }
        if (shifted) {
            out.append('-');
        }
        return out.toArray();
    }

    /** Decodes. */
    public static Decoded decode(byte[] bytes, String errors, boolean last) {
        return new Decoder(new DecodeErrors("utf7", errors, bytes), last).decode();
    }

    /** One run. */
    private static final class Decoder {
        private final DecodeErrors run;
        private final boolean last;
        private boolean shifted;

        /** Where the current base 64 part begins, at its plus. */
        private int shiftStart;

        private long buffer;
        private int bits;

        /** A high surrogate that waits for its low one, or 0. */
        private int pending;

        /** The output before the current base 64 part, to go back to. */
        private int lengthBefore;

        Decoder(DecodeErrors run, boolean last) {
            this.run = run;
            this.last = last;
        }

        Decoded decode() {
            int i = 0;
            while (i < run.length) {
                int c = run.input[i] & 0xff;
                if (shifted) {
                    i = inShift(i, c);
                } else if (c == '+') {
                    i = openShift(i);
                } else if (c < 128) {
                    run.out.append(c);
                    i++;
                } else {
                    i = run.handle(i, i + 1, "unexpected special character");
                }
            }
            if (shifted && last) {
                if (pending != 0 || bits >= 6 || bits > 0 && buffer != 0) {
                    int end = run.handle(shiftStart, run.length, "unterminated shift sequence");
                    shifted = false;
                    if (end < run.length) {
                        return decodeRest(end);
                    }
                }
            } else if (shifted) {
                // The whole part is decoded again when the rest has come.
                return new Decoded(
                        org.pyft.objects.str.Str.substring(run.out.build(), 0, lengthBefore),
                        shiftStart);
            }
            return new Decoded(run.out.build(), run.length);
        }

        private Decoded decodeRest(int from) {
            int i = from;
            while (i < run.length) {
                int c = run.input[i] & 0xff;
                i = shifted ? inShift(i, c) : c == '+' ? openShift(i) : plain(i, c);
            }
            return new Decoded(run.out.build(), run.length);
        }

        private int plain(int i, int c) {
            if (c < 128) {
                run.out.append(c);
                return i + 1;
            }
            return run.handle(i, i + 1, "unexpected special character");
        }

        private int openShift(int i) {
            int next = i + 1 < run.length ? run.input[i + 1] & 0xff : -1;
            if (next == '-') {
                run.out.append('+');
                return i + 2;
            }
            if (next >= 0 && BASE64.indexOf(next) < 0) {
                return run.handle(i, i + 2, "ill-formed sequence");
            }
            shifted = true;
            shiftStart = i;
            lengthBefore = run.out.length();
            buffer = 0;
            bits = 0;
            pending = 0;
            return i + 1;
        }

        private int inShift(int i, int c) {
            int digit = c < 128 ? BASE64.indexOf(c) : -1;
            if (digit >= 0) {
                buffer = buffer << 6 | digit;
                bits += 6;
                if (bits >= 16) {
                    bits -= 16;
                    int unit = (int) (buffer >> bits) & 0xffff;
                    buffer &= (1 << bits) - 1;
                    unit(unit);
                }
                return i + 1;
            }
            shifted = false;
            if (bits > 0) {
                if (bits >= 6) {
                    return run.handle(shiftStart, i + 1, "partial character in shift sequence");
                }
                if (buffer != 0) {
                    return run.handle(shiftStart, i + 1, "non-zero padding bits in shift sequence");
                }
            }
            if (pending != 0 && c < 128 && DIRECT.indexOf(c) >= 0 || pending != 0 && c == '-') {
                run.out.append(pending);
            }
            pending = 0;
            if (c == '-') {
                return i + 1;
            }
            // Anything else ends the part and stands for itself.
            return i;
        }

        private void unit(int unit) {
            if (pending != 0) {
                if (unit >= 0xdc00 && unit <= 0xdfff) {
                    run.out.append(Character.toCodePoint((char) pending, (char) unit));
                    pending = 0;
                    return;
                }
                run.out.append(pending);
                pending = 0;
            }
            if (unit >= 0xd800 && unit <= 0xdbff) {
                pending = unit;
            } else {
                run.out.append(unit);
            }
        }
    }
}
