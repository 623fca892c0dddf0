package org.pyft.modules.zlib;

import java.io.ByteArrayOutputStream;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/** Compresses. Not thread-safe. */
final class DeflateStream {
    static final int NO_FLUSH = 0;
    static final int FINISH = 4;
    private static final int BUFFER = 8192;

    private final Deflater deflater;
    private final byte[] buffer = new byte[BUFFER];
    private final CRC32 checksum;
    private long length;
    private final int level;
    private boolean headerWritten;
    private boolean finished;

    DeflateStream(int level, Wrapping wrapping, int strategy, byte[] dictionary) {
        this.level = level;
        deflater = new Deflater(level, wrapping != Wrapping.ZLIB);
        checksum = wrapping == Wrapping.GZIP ? new CRC32() : null;
        if (dictionary != null) {
            deflater.setDictionary(dictionary);
        }
        // Java knows no run-length and no fixed-code strategy; their output would only be less
        // compact.
        if (strategy == Deflater.FILTERED || strategy == Deflater.HUFFMAN_ONLY) {
            deflater.setStrategy(strategy);
            // The first call after that only passes the strategy on: it takes no input and gives no
            // output.
            deflater.deflate(buffer, 0, buffer.length, Deflater.NO_FLUSH);
        }
    }

    boolean isFinished() {
        return finished;
    }

    /** Takes in {@code input}, if there is any, and gives what has come out by then. */
    byte[] compress(byte[] input, int flush) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        if (checksum != null) {
            if (!headerWritten) {
                headerWritten = true;
                out.writeBytes(
                        new byte[] {
                            0x1f,
                            (byte) 0x8b,
                            8,
                            0,
                            0,
                            0,
                            0,
                            0,
                            (byte) (level == 9 ? 2 : level == 1 ? 4 : 0),
                            3
                        });
            }
            checksum.update(input);
            length += input.length;
        }
        deflater.setInput(input);
        if (flush == FINISH) {
            deflater.finish();
        }
        int mode =
                flush == NO_FLUSH || flush == FINISH
                        ? Deflater.NO_FLUSH
                        : flush == 3 ? Deflater.FULL_FLUSH : Deflater.SYNC_FLUSH;
        int count;
        do {
            count = deflater.deflate(buffer, 0, buffer.length, mode);
            out.write(buffer, 0, count);
        } while (count == buffer.length
                || !deflater.needsInput()
                || flush == FINISH && !deflater.finished());
        if (flush == FINISH) {
            finished = true;
            deflater.end();
            if (checksum != null) {
                writeInt(out, checksum.getValue());
                writeInt(out, length);
            }
        }
        return out.toByteArray();
    }

    private static void writeInt(ByteArrayOutputStream out, long value) {
        for (int shift = 0; shift < 32; shift += 8) {
            out.write((int) (value >> shift));
        }
    }
}
