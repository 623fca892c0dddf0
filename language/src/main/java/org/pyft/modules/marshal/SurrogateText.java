package org.pyft.modules.marshal;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;

/** UTF-8 that lets lone surrogates pass. */
final class SurrogateText {
    private SurrogateText() {}

    static byte[] encode(int[] codePoints) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(codePoints.length + 16);
        for (int c : codePoints) {
            if (c < 0x80) {
                out.write(c);
            } else if (c < 0x800) {
                out.write(0xc0 | c >> 6);
                out.write(0x80 | c & 0x3f);
            } else if (c < 0x10000) {
                out.write(0xe0 | c >> 12);
                out.write(0x80 | c >> 6 & 0x3f);
                out.write(0x80 | c & 0x3f);
            } else {
                out.write(0xf0 | c >> 18);
                out.write(0x80 | c >> 12 & 0x3f);
                out.write(0x80 | c >> 6 & 0x3f);
                out.write(0x80 | c & 0x3f);
            }
        }
        return out.toByteArray();
    }

    /** The code points, or null if the bytes are no such text. */
    static int[] decode(byte[] bytes) {
        int[] result = new int[bytes.length];
        int n = 0;
        int i = 0;
        while (i < bytes.length) {
            int first = bytes[i++] & 0xff;
            int more =
                    first < 0x80
                            ? 0
                            : first < 0xc2
                                    ? -1
                                    : first < 0xe0 ? 1 : first < 0xf0 ? 2 : first < 0xf5 ? 3 : -1;
            if (more < 0 || i + more > bytes.length) {
                return null;
            }
            int c = more == 0 ? first : first & 0x3f >> more;
            for (int k = 0; k < more; k++) {
                int next = bytes[i++];
                if ((next & 0xc0) != 0x80) {
                    return null;
                }
                c = c << 6 | next & 0x3f;
            }
            result[n++] = c;
        }
        return Arrays.copyOf(result, n);
    }
}
