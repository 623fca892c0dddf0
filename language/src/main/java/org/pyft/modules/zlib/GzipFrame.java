package org.pyft.modules.zlib;

import java.util.zip.CRC32;

/** Reads what is before and after the deflated data in a gzip file, byte by byte. */
final class GzipFrame {
    private static final int FIXED = 10;
    private static final int HAS_CHECKSUM = 2;
    private static final int HAS_EXTRA = 4;
    private static final int HAS_NAME = 8;
    private static final int HAS_COMMENT = 16;

    private enum Stage {
        FIXED,
        EXTRA_LENGTH,
        EXTRA,
        NAME,
        COMMENT,
        CHECKSUM,
        DATA
    }

    private final CRC32 checksum = new CRC32();
    private long length;
    private Stage stage = Stage.FIXED;
    private int flags;
    private int count;
    private int extra;
    private int trailerBytes;
    private long trailer;

    /** Whether the header is complete. */
    boolean inData() {
        return stage == Stage.DATA;
    }

    /** Takes one byte of the header. */
    void header(int b) {
        switch (stage) {
            case FIXED -> {
                if (count == 0 && b != 0x1f || count == 1 && b != 0x8b) {
                    throw ZlibError.data("incorrect header check");
                }
                if (count == 2 && b != 8) {
                    throw ZlibError.data("unknown compression method");
                }
                if (count == 3) {
                    flags = b;
                    if ((b & 0xe0) != 0) {
                        throw ZlibError.data("unknown header flags set");
                    }
                }
                if (++count == FIXED) {
                    enter(Stage.EXTRA_LENGTH);
                }
            }
            case EXTRA_LENGTH -> {
                extra |= b << 8 * count;
                if (++count == 2) {
                    enter(extra == 0 ? Stage.NAME : Stage.EXTRA);
                }
            }
            case EXTRA -> {
                if (++count == extra) {
                    enter(Stage.NAME);
                }
            }
            case NAME -> {
                if (b == 0) {
                    enter(Stage.COMMENT);
                }
            }
            case COMMENT -> {
                if (b == 0) {
                    enter(Stage.CHECKSUM);
                }
            }
            case CHECKSUM -> {
                if (++count == 2) {
                    enter(Stage.DATA);
                }
            }
            case DATA -> throw new IllegalStateException();
        }
    }

    /** Goes on to the first stage from {@code next} on that the flags announce. */
    private void enter(Stage next) {
        count = 0;
        Stage wanted = next;
        if (wanted == Stage.EXTRA_LENGTH && (flags & HAS_EXTRA) == 0) {
            wanted = Stage.NAME;
        }
        if (wanted == Stage.NAME && (flags & HAS_NAME) == 0) {
            wanted = Stage.COMMENT;
        }
        if (wanted == Stage.COMMENT && (flags & HAS_COMMENT) == 0) {
            wanted = Stage.CHECKSUM;
        }
        if (wanted == Stage.CHECKSUM && (flags & HAS_CHECKSUM) == 0) {
            wanted = Stage.DATA;
        }
        stage = wanted;
    }

    /** Takes note of decompressed data. */
    void data(byte[] bytes, int from, int size) {
        checksum.update(bytes, from, size);
        length += size;
    }

    /** Takes one byte after the data; true if it was the last one. */
    boolean trailer(int b) {
        trailer |= (long) b << 8 * trailerBytes++;
        if (trailerBytes == 4 && (trailer & 0xffffffffL) != checksum.getValue()) {
            throw ZlibError.data("incorrect data check");
        }
        if (trailerBytes == 8 && trailer >>> 32 != (length & 0xffffffffL)) {
            throw ZlibError.data("incorrect length check");
        }
        return trailerBytes == 8;
    }
}
