package org.pyft.modules.binascii;

/** CRC-32 and Adler-32 that go on from an earlier value, which {@code java.util.zip} cannot. */
public final class Checksums {
    private static final int[] CRC = new int[256];
    private static final int ADLER_BASE = 65521;

    /** So many bytes can be summed up before the sums overflow. */
    private static final int ADLER_RUN = 3854;

    static {
        for (int i = 0; i < CRC.length; i++) {
            int c = i;
            for (int bit = 0; bit < 8; bit++) {
                c = (c & 1) != 0 ? c >>> 1 ^ 0xedb88320 : c >>> 1;
            }
            CRC[i] = c;
        }
    }

    private Checksums() {}

    /** The CRC-32 of what had the CRC-32 {@code start}, followed by {@code bytes}. */
    public static int crc32(int start, byte[] bytes) {
        int crc = ~start;
        for (byte b : bytes) {
            crc = CRC[(crc ^ b) & 0xff] ^ crc >>> 8;
        }
        return ~crc;
    }

    /** The Adler-32 of what had the Adler-32 {@code start}, followed by {@code bytes}. */
    public static int adler32(int start, byte[] bytes) {
        int a = start & 0xffff;
        int b = start >>> 16;
        for (int i = 0; i < bytes.length; ) {
            for (int end = Math.min(bytes.length, i + ADLER_RUN); i < end; i++) {
                a += bytes[i] & 0xff;
                b += a;
            }
            a %= ADLER_BASE;
            b = Integer.remainderUnsigned(b, ADLER_BASE);
        }
        return b << 16 | a;
    }
}
