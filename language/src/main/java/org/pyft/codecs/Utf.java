package org.pyft.codecs;

/** The members of the UTF family, as {@code surrogatepass} needs to know them. */
enum Utf {
    UTF_8(3, false),
    UTF_16_LE(2, false),
    UTF_16_BE(2, true),
    UTF_32_LE(4, false),
    UTF_32_BE(4, true);

    private final int surrogateLength;
    private final boolean bigEndian;

    Utf(int surrogateLength, boolean bigEndian) {
        this.surrogateLength = surrogateLength;
        this.bigEndian = bigEndian;
    }

    static Utf utf16(boolean bigEndian) {
        return bigEndian ? UTF_16_BE : UTF_16_LE;
    }

    static Utf utf32(boolean bigEndian) {
        return bigEndian ? UTF_32_BE : UTF_32_LE;
    }

    /** The member with this name, null for any other encoding. Names as errors carry them, in any spelling. */
    static Utf of(String encoding) {
        return switch (CodecRegistry.normalize(encoding)) {
            case "utf_8", "utf8", "cp65001" -> UTF_8;
            case "utf_16", "utf16", "utf_16_le", "utf_16le", "utf16_le", "utf16le" -> UTF_16_LE;
            case "utf_16_be", "utf_16be", "utf16_be", "utf16be" -> UTF_16_BE;
            case "utf_32", "utf32", "utf_32_le", "utf_32le", "utf32_le", "utf32le" -> UTF_32_LE;
            case "utf_32_be", "utf_32be", "utf32_be", "utf32be" -> UTF_32_BE;
            default -> null;
        };
    }

    /** Bytes of a surrogate. */
    int surrogateLength() {
        return surrogateLength;
    }

    /** The surrogate at {@code index}, or −1 if none stands there. */
    int surrogateAt(byte[] bytes, int index) {
        if (bytes.length - index < surrogateLength) {
            return -1;
        }
        int c =
                switch (surrogateLength) {
                    case 3 ->
                            (bytes[index] & 0xf0) == 0xe0
                                            && (bytes[index + 1] & 0xc0) == 0x80
                                            && (bytes[index + 2] & 0xc0) == 0x80
                                    ? (bytes[index] & 0xf) << 12
                                            | (bytes[index + 1] & 0x3f) << 6
                                            | bytes[index + 2] & 0x3f
                                    : -1;
                    case 2 -> unit16(bytes, index, bigEndian);
                    default -> unit32(bytes, index, bigEndian);
                };
        return c >= 0xd800 && c <= 0xdfff ? c : -1;
    }

    void putSurrogate(byte[] bytes, int index, int c) {
        switch (surrogateLength) {
            case 3 -> {
                bytes[index] = (byte) (0xe0 | c >> 12);
                bytes[index + 1] = (byte) (0x80 | c >> 6 & 0x3f);
                bytes[index + 2] = (byte) (0x80 | c & 0x3f);
            }
            case 2 -> put16(bytes, index, c, bigEndian);
            default -> put32(bytes, index, c, bigEndian);
        }
    }

    static int unit16(byte[] bytes, int index, boolean bigEndian) {
        int a = bytes[index] & 0xff;
        int b = bytes[index + 1] & 0xff;
        return bigEndian ? a << 8 | b : b << 8 | a;
    }

    static int unit32(byte[] bytes, int index, boolean bigEndian) {
        int a = unit16(bytes, index, bigEndian);
        int b = unit16(bytes, index + 2, bigEndian);
        return bigEndian ? a << 16 | b : b << 16 | a;
    }

    static void put16(byte[] bytes, int index, int c, boolean bigEndian) {
        bytes[index] = (byte) (bigEndian ? c >> 8 : c);
        bytes[index + 1] = (byte) (bigEndian ? c : c >> 8);
    }

    static void put32(byte[] bytes, int index, int c, boolean bigEndian) {
        put16(bytes, index, bigEndian ? c >>> 16 : c, bigEndian);
        put16(bytes, index + 2, bigEndian ? c : c >>> 16, bigEndian);
    }
}
