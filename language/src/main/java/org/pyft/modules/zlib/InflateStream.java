package org.pyft.modules.zlib;

import java.io.ByteArrayOutputStream;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/** Decompresses. Not thread-safe. */
final class InflateStream {
    private static final int BUFFER = 16384;
    private static final int GZIP_MAGIC = 0x1f;

    private Wrapping wrapping;
    private final byte[] dictionary;
    private Inflater inflater;
    private GzipFrame frame;
    private byte[] buffer;
    private boolean finished;

    InflateStream(Wrapping wrapping, byte[] dictionary) {
        this.wrapping = wrapping;
        this.dictionary = dictionary;
    }

    /** Whether the end of the compressed data has been seen. */
    boolean isFinished() {
        return finished;
    }

    /**
     * Decompresses {@code data} from {@code start} on, until {@code out} has {@code limit} bytes.
     *
     * @return the index behind the last byte that was taken in
     */
    int decompress(byte[] data, int start, long limit, ByteArrayOutputStream out) {
        int at = start;
        if (finished) {
            return at;
        }
        if (inflater == null) {
            if (wrapping == Wrapping.AUTO && at < data.length) {
                wrapping = (data[at] & 0xff) == GZIP_MAGIC ? Wrapping.GZIP : Wrapping.ZLIB;
            }
            if (wrapping == Wrapping.AUTO) {
                return at;
            }
            open();
        }
        if (frame != null) {
            while (!frame.inData()) {
                if (at == data.length) {
                    return at;
                }
                frame.header(data[at++] & 0xff);
            }
        }
        if (!inflater.finished()) {
            at = inflate(data, at, limit, out);
        }
        if (inflater.finished()) {
            if (frame == null) {
                finished = true;
            }
            while (!finished && at < data.length) {
                finished = frame.trailer(data[at++] & 0xff);
            }
        }
        if (finished) {
            inflater.end();
        }
        return at;
    }

    private void open() {
        inflater = new Inflater(wrapping != Wrapping.ZLIB);
        frame = wrapping == Wrapping.GZIP ? new GzipFrame() : null;
        buffer = new byte[BUFFER];
        if (dictionary != null && wrapping == Wrapping.RAW) {
            inflater.setDictionary(dictionary);
        }
    }

    private int inflate(byte[] data, int from, long limit, ByteArrayOutputStream out) {
        inflater.setInput(data, from, data.length - from);
        try {
            while (!inflater.finished() && out.size() < limit) {
                int count =
                        inflater.inflate(
                                buffer, 0, (int) Math.min(buffer.length, limit - out.size()));
                if (count > 0) {
                    out.write(buffer, 0, count);
                    if (frame != null) {
                        frame.data(buffer, 0, count);
                    }
                } else if (inflater.needsDictionary()) {
                    giveDictionary();
                } else if (inflater.needsInput()) {
                    break;
                }
            }
        } catch (DataFormatException e) {
            throw ZlibError.data(e.getMessage());
        }
        return data.length - inflater.getRemaining();
    }

    private void giveDictionary() {
        if (dictionary == null) {
            throw ZlibError.of("Error 2 while decompressing data");
        }
        try {
            inflater.setDictionary(dictionary);
        } catch (IllegalArgumentException e) {
            throw ZlibError.of("Error -3 while setting zdict: invalid input data");
        }
    }
}
