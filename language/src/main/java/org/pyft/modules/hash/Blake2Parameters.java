package org.pyft.modules.hash;

import org.pyft.objects.bytes.Buffers;
import org.pyft.objects.exception.PyErr;
import org.pyft.objects.integer.Ints;
import org.pyft.objects.type.PyType;
import org.pyft.ops.Py;

import java.math.BigInteger;

/** The arguments of {@code blake2b} and {@code blake2s}, checked; those that are missing are null. */
final class Blake2Parameters {
    private final boolean wide;
    private final byte[] block;
    private final byte[] key;
    private final boolean lastNode;
    private final int size;

    Blake2Parameters(
            boolean wide,
            Object digestSize,
            Object key,
            Object salt,
            Object person,
            Object fanout,
            Object depth,
            Object leafSize,
            Object nodeOffset,
            Object nodeDepth,
            Object innerSize,
            boolean lastNode) {
        this.wide = wide;
        this.lastNode = lastNode;
        int largest = wide ? 64 : 32;
        int words = wide ? 16 : 8;
        block = new byte[largest];
        size = digestSize == null ? largest : Py.asInt(digestSize);
        if (size < 1 || size > largest) {
            throw PyErr.valueError(
                    "digest_size for %s must be between 1 and %s bytes, here it is %s",
                    wide ? "Blake2b" : "Blake2s", largest, size);
        }
        block[0] = (byte) size;
        byte[] saltBytes = bytes(salt, words, "salt");
        byte[] personBytes = bytes(person, words, "person");
        block[2] = (byte) number(fanout, 1, 0, 255, "fanout must be between 0 and 255");
        block[3] = (byte) number(depth, 1, 1, 255, "depth must be between 1 and 255");
        write(4, 4, unsigned(leafSize, 32, "leaf_size is too large"));
        write(8, wide ? 8 : 6, unsigned(nodeOffset, wide ? 64 : 48, "node_offset is too large"));
        int at = wide ? 16 : 14;
        block[at] = (byte) number(nodeDepth, 0, 0, 255, "node_depth must be between 0 and 255");
        block[at + 1] =
                (byte)
                        number(
                                innerSize,
                                0,
                                0,
                                largest,
                                "inner_size must be between 0 and is " + largest);
        this.key = bytes(key, largest, "key");
        block[1] = (byte) this.key.length;
        System.arraycopy(saltBytes, 0, block, wide ? 32 : 16, saltBytes.length);
        System.arraycopy(personBytes, 0, block, wide ? 48 : 24, personBytes.length);
    }

    private static byte[] bytes(Object value, int largest, String name) {
        byte[] bytes = value == null ? new byte[0] : Buffers.toBytes(value);
        if (bytes.length > largest) {
            throw PyErr.valueError("maximum %s length is %s bytes", name, largest);
        }
        return bytes;
    }

    private static int number(Object value, int fallback, int least, int most, String message) {
        int number = value == null ? fallback : Py.asInt(value);
        if (number < least || number > most) {
            throw PyErr.valueError("%s", message);
        }
        return number;
    }

    private static long unsigned(Object value, int bits, String message) {
        BigInteger number = value == null ? BigInteger.ZERO : Ints.toBig(Py.index(value));
        if (number.signum() < 0) {
            throw PyErr.valueError("Cannot convert negative int");
        }
        if (number.bitLength() > 64) {
            throw PyErr.overflowError("Python int too large for C unsigned long long");
        }
        if (number.bitLength() > bits) {
            throw PyErr.overflowError("%s", message);
        }
        return number.longValue();
    }

    private void write(int at, int count, long value) {
        for (int i = 0; i < count; i++) {
            block[at + i] = (byte) (value >>> 8 * i);
        }
    }

    PyHash create(PyType type) {
        return new PyHash(
                type,
                type.getShortName(),
                size,
                wide ? 128 : 64,
                Blake2.create(wide, block, key, lastNode));
    }
}
