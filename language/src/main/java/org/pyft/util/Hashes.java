package org.pyft.util;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.math.BigInteger;
import java.nio.ByteOrder;
import java.security.SecureRandom;

/**
 * Hash values as CPython computes them on 64-bit machines: numbers modulo 2<sup>61</sup>-1 (equal numbers of any type hash
 * equally), tuples, frozensets; and a keyed hash for strings and bytes.
 */
public final class Hashes {
    /** {@code sys.hash_info.modulus}. */
    public static final long MODULUS = (1L << 61) - 1;

    /** {@code sys.hash_info.inf}. */
    public static final long INFINITY = 314159;

    /** {@code sys.hash_info.imag}. */
    public static final long IMAGINARY = 1000003;

    private static final VarHandle LONGS =
            MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN)
                    .withInvokeExactBehavior();
    private static final int BITS = 61;
    private static final BigInteger BIG_MODULUS = BigInteger.valueOf(MODULUS);
    private static final long PRIME_1 = 0x9E3779B185EBCA87L;
    private static final long PRIME_2 = 0xC2B2AE3D27D4EB4FL;
    private static final long PRIME_5 = 0x27D4EB2F165667C5L;

    private Hashes() {}

    /** Hash of an int. */
    public static long hash(long value) {
        if (value > -MODULUS && value < MODULUS) {
            return value == -1 ? -2 : value;
        }
        return finish(value % MODULUS);
    }

    /** Hash of an int outside the long range. */
    public static long hash(BigInteger value) {
        return finish(value.remainder(BIG_MODULUS).longValue());
    }

    /** Hash of a float other than NaN, whose hash is that of its identity. */
    public static long hash(double value) {
        long whole = (long) value;
        if (whole == value && whole != Long.MAX_VALUE) {
            return hash(whole);
        }
        if (Double.isInfinite(value)) {
            return value > 0 ? INFINITY : -INFINITY;
        }
        if (Double.isNaN(value)) {
            return 0;
        }
        long bits = Double.doubleToRawLongBits(value);
        int biased = (int) (bits >>> 52) & 0x7ff;
        long mantissa = bits & 0xfffffffffffffL;
        if (biased != 0) {
            mantissa |= 1L << 52;
        }
        int exponent = Math.max(biased, 1) - 1075;
        // mantissa * 2**exponent, and 2**61 is 1 in this arithmetic: a rotation of 61 bits.
        int shift = Math.floorMod(exponent, BITS);
        long rotated = (mantissa << shift & MODULUS) | mantissa >>> (BITS - shift);
        if (rotated == MODULUS) {
            rotated = 0;
        }
        return finish(bits < 0 ? -rotated : rotated);
    }

    /** Hash of a complex number from the hashes of its parts. */
    public static long complex(long realHash, long imaginaryHash) {
        return finish(realHash + IMAGINARY * imaginaryHash);
    }

    /** Hash of a fraction {@code numerator/denominator} in lowest terms, denominator positive. */
    public static long fraction(BigInteger numerator, BigInteger denominator) {
        if (denominator.mod(BIG_MODULUS).signum() == 0) {
            return numerator.signum() < 0 ? -INFINITY : INFINITY;
        }
        BigInteger value =
                numerator.abs().multiply(denominator.modInverse(BIG_MODULUS)).mod(BIG_MODULUS);
        return finish(numerator.signum() < 0 ? -value.longValue() : value.longValue());
    }

    /** Hash of a tuple from the hashes of its items. */
    public static long tuple(long[] hashes) {
        long sum = PRIME_5;
        for (long hash : hashes) {
            sum = tupleStep(sum, hash);
        }
        return tupleEnd(sum, hashes.length);
    }

    /** The start value for {@link #tupleStep}, for callers that hash item by item. */
    public static long tupleStart() {
        return PRIME_5;
    }

    /** Adds the hash of one item. */
    public static long tupleStep(long sum, long hash) {
        return Long.rotateLeft(sum + hash * PRIME_2, 31) * PRIME_1;
    }

    /** The hash of a tuple whose items have been added. */
    public static long tupleEnd(long sum, int length) {
        long result = sum + (length ^ PRIME_5 ^ 3527539L);
        return result == -1 ? 1546275796L : result;
    }

    /** What one item contributes to the hash of a frozenset: the exclusive or of all goes to {@link #frozenSetEnd}. */
    public static long frozenSetItem(long hash) {
        return (hash ^ 89869747L ^ hash << 16) * 3644798167L;
    }

    /** Hash of a frozenset from the exclusive or of its items' contributions. */
    public static long frozenSetEnd(long sum, long size) {
        long hash = sum ^ (size + 1) * 1927868237L;
        hash ^= hash >>> 11 ^ hash >>> 25;
        hash = hash * 69069L + 907133923L;
        return hash == -1 ? 590923713L : hash;
    }

    private static long finish(long hash) {
        return hash == -1 ? -2 : hash;
    }

    /** The key of the hash of strings and bytes: one per process, random unless {@code PYTHONHASHSEED} says otherwise. */
    public record Key(long k0, long k1) {
        /** The key for {@code PYTHONHASHSEED=seed}; 0 gives the key of zeros. */
        public static Key ofSeed(long seed) {
            if (seed == 0) {
                return new Key(0, 0);
            }
            int x = (int) seed;
            long[] words = new long[2];
            for (int i = 0; i < 16; i++) {
                x = x * 214013 + 2531011;
                words[i >> 3] |= (x >>> 16 & 0xffL) << 8 * (i & 7);
            }
            return new Key(words[0], words[1]);
        }

        /** A random key. */
        public static Key random() {
            SecureRandom random = new SecureRandom();
            return new Key(random.nextLong(), random.nextLong());
        }
    }

    /** SipHash-1-3 of bytes; 0 for none. */
    public static long bytes(Key key, byte[] data, int offset, int length) {
        if (length == 0) {
            return 0;
        }
        SipHash sip = new SipHash(key);
        int end = offset + (length & ~7);
        for (int i = offset; i < end; i += 8) {
            sip.add((long) LONGS.get(data, i));
        }
        long last = (long) length << 56;
        for (int i = end; i < offset + length; i++) {
            last |= (data[i] & 0xffL) << 8 * (i - end);
        }
        return finish(sip.end(last));
    }

    /**
     * Hash of a string: SipHash-1-3 of its code points in the narrowest of one, two or four bytes that holds them all, little
     * endian, so that ASCII text hashes as the same bytes do.
     */
    public static long string(Key key, int[] codePoints) {
        int all = 0;
        for (int c : codePoints) {
            all |= c;
        }
        int width = all < 0x100 ? 1 : all < 0x10000 ? 2 : 4;
        byte[] data = new byte[codePoints.length * width];
        for (int i = 0; i < codePoints.length; i++) {
            for (int j = 0; j < width; j++) {
                data[i * width + j] = (byte) (codePoints[i] >>> 8 * j);
            }
        }
        return bytes(key, data, 0, data.length);
    }

    /** SipHash with one round a word and three at the end. */
    private static final class SipHash {
        private final long k0;
        private final long k1;
        private long v0;
        private long v1;
        private long v2;
        private long v3;

        SipHash(Key key) {
            k0 = key.k0;
            k1 = key.k1;
            v0 = k0 ^ 0x736f6d6570736575L;
            v1 = k1 ^ 0x646f72616e646f6dL;
            v2 = k0 ^ 0x6c7967656e657261L;
            v3 = k1 ^ 0x7465646279746573L;
        }

        void add(long word) {
            v3 ^= word;
            round();
            v0 ^= word;
        }

        long end(long last) {
            add(last);
            v2 ^= 0xff;
            round();
            round();
            round();
            return v0 ^ v1 ^ v2 ^ v3;
        }

        private void round() {
            v0 += v1;
            v1 = Long.rotateLeft(v1, 13) ^ v0;
            v0 = Long.rotateLeft(v0, 32);
            v2 += v3;
            v3 = Long.rotateLeft(v3, 16) ^ v2;
            v0 += v3;
            v3 = Long.rotateLeft(v3, 21) ^ v0;
            v2 += v1;
            v1 = Long.rotateLeft(v1, 17) ^ v2;
            v2 = Long.rotateLeft(v2, 32);
        }
    }
}
