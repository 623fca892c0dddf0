package org.pyft.modules.zlib;

import org.pyft.builtin.Builtin;
import org.pyft.builtin.BuiltinModule;
import org.pyft.modules.binascii.Checksums;
import org.pyft.objects.bytes.Buffers;
import org.pyft.objects.bytes.PyBytes;
import org.pyft.objects.exception.PyErr;
import org.pyft.objects.exception.PyException;
import org.pyft.objects.integer.Ints;
import org.pyft.objects.module.PyModule;
import org.pyft.objects.none.PyNone;
import org.pyft.objects.str.Str;
import org.pyft.ops.Py;

import java.io.ByteArrayOutputStream;

/** The module {@code zlib}, on {@code java.util.zip}. */
@BuiltinModule("zlib")
public final class ZlibModule {
    private static final int MAXIMUM_WINDOW = 15;
    private static final int DEFLATED = 8;
    private static final String VERSION = "1.3.1";

    private ZlibModule() {}

    static void init(PyModule module) {
        module.addType(ZlibError.TYPE);
        module.addType(PyZlibDecompressor.TYPE);
        String[] names = {
            "Z_NO_FLUSH",
            "Z_PARTIAL_FLUSH",
            "Z_SYNC_FLUSH",
            "Z_FULL_FLUSH",
            "Z_FINISH",
            "Z_BLOCK",
            "Z_TREES"
        };
        for (int i = 0; i < names.length; i++) {
            module.put(names[i], (long) i);
        }
        String[] strategies = {
            "Z_DEFAULT_STRATEGY", "Z_FILTERED", "Z_HUFFMAN_ONLY", "Z_RLE", "Z_FIXED"
        };
        for (int i = 0; i < strategies.length; i++) {
            module.put(strategies[i], (long) i);
        }
        module.put("Z_NO_COMPRESSION", 0L);
        module.put("Z_BEST_SPEED", 1L);
        module.put("Z_BEST_COMPRESSION", 9L);
        module.put("Z_DEFAULT_COMPRESSION", -1L);
        module.put("MAX_WBITS", (long) MAXIMUM_WINDOW);
        module.put("DEFLATED", (long) DEFLATED);
        module.put("DEF_MEM_LEVEL", 8L);
        module.put("DEF_BUF_SIZE", 16384L);
        module.put("ZLIB_VERSION", Str.of(VERSION));
        module.put("ZLIB_RUNTIME_VERSION", Str.of(VERSION));
    }

    @Builtin("adler32(data, value=1, /)")
    static long adler32(Object data, Object value) {
        byte[] bytes = Buffers.toBytes(data);
        return Checksums.adler32(value == null ? 1 : Ints.toBig(Py.index(value)).intValue(), bytes)
                & 0xffffffffL;
    }

    @Builtin("crc32(data, value=0, /)")
    static long crc32(Object data, Object value) {
        byte[] bytes = Buffers.toBytes(data);
        return Checksums.crc32(value == null ? 0 : Ints.toBig(Py.index(value)).intValue(), bytes)
                & 0xffffffffL;
    }

    @Builtin("compress(data, /, level=-1, wbits=15)")
    static PyBytes compress(Object data, int level, int wbits) {
        byte[] bytes = Buffers.toBytes(data);
        Wrapping wrapping = Wrapping.forWriting(wbits);
        if (level < -1 || level > 9 || wrapping == null) {
            throw ZlibError.of("Bad compression level");
        }
        return PyBytes.of(
                new DeflateStream(level, wrapping, 0, null).compress(bytes, DeflateStream.FINISH));
    }

    @Builtin("decompress(data, /, wbits=15, bufsize=16384)")
    static PyBytes decompress(Object data, int wbits, long bufferSize) {
        byte[] bytes = Buffers.toBytes(data);
        if (bufferSize < 0) {
            throw PyErr.valueError("bufsize must be non-negative");
        }
        Wrapping wrapping = Wrapping.forReading(wbits);
        if (wrapping == null) {
            throw ZlibError.of(
                    "Error -2 while preparing to decompress data: inconsistent stream state");
        }
        InflateStream stream = new InflateStream(wrapping, null);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        stream.decompress(bytes, 0, Integer.MAX_VALUE, out);
        if (!stream.isFinished()) {
            throw ZlibError.truncated();
        }
        return PyBytes.of(out.toByteArray());
    }

    private static PyException invalidOption() {
        return PyErr.valueError("Invalid initialization option");
    }

    @Builtin("compressobj(level=-1, method=8, wbits=15, memLevel=8, strategy=0, zdict=None)")
    static PyCompress compressObject(
            int level, int method, int wbits, int memoryLevel, int strategy, Object dictionary) {
        byte[] words =
                dictionary == null || dictionary == PyNone.NONE
                        ? null
                        : Buffers.toBytes(dictionary);
        Wrapping wrapping = Wrapping.forWriting(wbits);
        if (level < -1
                || level > 9
                || method != DEFLATED
                || wrapping == null
                || memoryLevel < 1
                || memoryLevel > 9
                || strategy < 0
                || strategy > 4) {
            throw invalidOption();
        }
        return new PyCompress(new DeflateStream(level, wrapping, strategy, words));
    }

    @Builtin("decompressobj(wbits=15, zdict=b'')")
    static PyDecompress decompressObject(Object wbits, Object dictionary) {
        return new PyDecompress(reader(wbits, dictionary));
    }

    /** A stream for the parameters {@code wbits} and {@code zdict}; null if they are missing. */
    static InflateStream reader(Object wbits, Object dictionary) {
        byte[] words = null;
        if (dictionary != null) {
            words = Buffers.toBytesOrNull(dictionary);
            if (words == null) {
                throw PyErr.typeError("zdict argument must support the buffer protocol");
            }
            words = words.length == 0 ? null : words;
        }
        Wrapping wrapping = Wrapping.forReading(wbits == null ? MAXIMUM_WINDOW : Py.asInt(wbits));
        if (wrapping == null) {
            throw invalidOption();
        }
        return new InflateStream(wrapping, words);
    }
}
