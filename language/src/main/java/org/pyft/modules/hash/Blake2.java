package org.pyft.modules.hash;

import java.util.Arrays;

/** BLAKE2b and BLAKE2s (RFC 7693) with their parameter block. The words of BLAKE2s are kept in longs, too. */
final class Blake2 extends Algorithm {
    private static final byte[][] SIGMA = {
        {0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15},
        {14, 10, 4, 8, 9, 15, 13, 6, 1, 12, 0, 2, 11, 7, 5, 3},
        {11, 8, 12, 0, 5, 2, 15, 13, 10, 14, 3, 6, 7, 1, 9, 4},
        {7, 9, 3, 1, 13, 12, 11, 14, 2, 6, 5, 10, 4, 0, 15, 8},
        {9, 0, 5, 7, 2, 4, 10, 15, 14, 1, 11, 12, 6, 8, 3, 13},
        {2, 12, 6, 10, 0, 11, 8, 3, 4, 13, 7, 5, 15, 14, 1, 9},
        {12, 5, 1, 15, 14, 13, 4, 10, 0, 7, 6, 3, 9, 2, 8, 11},
        {13, 11, 7, 14, 12, 1, 3, 9, 5, 0, 15, 4, 8, 6, 2, 10},
        {6, 15, 14, 9, 11, 3, 0, 8, 12, 2, 13, 7, 1, 4, 10, 5},
        {10, 2, 8, 4, 7, 6, 1, 5, 15, 11, 9, 14, 3, 12, 13, 0}
    };
    private static final long[] IV = {
        0x6a09e667f3bcc908L,
        0xbb67ae8584caa73bL,
        0x3c6ef372fe94f82bL,
        0xa54ff53a5f1d36f1L,
        0x510e527fade682d1L,
        0x9b05688c2b3e6c1fL,
        0x1f83d9abfb41bd6bL,
        0x5be0cd19137e2179L
    };

    /** Whether this is BLAKE2b, with words of 64 bits. */
    private final boolean wide;

    private final int blockSize;
    private final int size;
    private final boolean lastNode;
    private final long[] h;
    private final byte[] block;
    private int filled;
    private long count;

    private Blake2(boolean wide, int size, boolean lastNode, long[] h, byte[] block) {
        this.wide = wide;
        this.blockSize = block.length;
        this.size = size;
        this.lastNode = lastNode;
        this.h = h;
        this.block = block;
    }

    /** Starts with a parameter block, whose first two bytes are the sizes of hash and key. */
    static Blake2 create(boolean wide, byte[] parameters, byte[] key, boolean lastNode) {
        long[] h = new long[8];
        int word = wide ? 8 : 4;
        for (int i = 0; i < 8; i++) {
            h[i] = (wide ? IV[i] : IV[i] >>> 32) ^ read(parameters, i * word, word);
        }
        Blake2 result =
                new Blake2(wide, parameters[0] & 0xff, lastNode, h, new byte[wide ? 128 : 64]);
        if (key.length > 0) {
            result.update(Arrays.copyOf(key, result.blockSize));
        }
        return result;
    }

    private static long read(byte[] bytes, int at, int size) {
        long value = 0;
        for (int i = size - 1; i >= 0; i--) {
            value = value << 8 | bytes[at + i] & 0xff;
        }
        return value;
    }

    @Override
    void update(byte[] data) {
        int at = 0;
        while (at < data.length) {
            if (filled == blockSize) {
                // The last block is kept, as it is compressed differently.
                count += blockSize;
                compress(false);
                filled = 0;
            }
            int part = Math.min(blockSize - filled, data.length - at);
            System.arraycopy(data, at, block, filled, part);
            filled += part;
            at += part;
        }
    }

    @Override
    byte[] digest() {
        Blake2 end = copy();
        end.count += filled;
        Arrays.fill(end.block, filled, blockSize, (byte) 0);
        end.compress(true);
        byte[] result = new byte[size];
        int word = wide ? 8 : 4;
        for (int i = 0; i < size; i++) {
            result[i] = (byte) (end.h[i / word] >>> 8 * (i % word));
        }
        return result;
    }

    @Override
    Blake2 copy() {
        Blake2 copy = new Blake2(wide, size, lastNode, h.clone(), block.clone());
        copy.filled = filled;
        copy.count = count;
        return copy;
    }

    private void compress(boolean last) {
        int word = wide ? 8 : 4;
        long mask = wide ? -1L : 0xffffffffL;
        long[] m = new long[16];
        for (int i = 0; i < 16; i++) {
            m[i] = read(block, i * word, word);
        }
        long[] v = new long[16];
        System.arraycopy(h, 0, v, 0, 8);
        for (int i = 0; i < 8; i++) {
            v[i + 8] = wide ? IV[i] : IV[i] >>> 32;
        }
        v[12] ^= count & mask;
        v[13] ^= wide ? 0 : count >>> 32;
        if (last) {
            v[14] ^= mask;
            if (lastNode) {
                v[15] ^= mask;
            }
        }
        for (int round = 0; round < (wide ? 12 : 10); round++) {
            byte[] s = SIGMA[round % 10];
            for (int i = 0; i < 4; i++) {
                mix(v, i, i + 4, i + 8, i + 12, m[s[2 * i]], m[s[2 * i + 1]]);
            }
            for (int i = 0; i < 4; i++) {
                mix(
                        v,
                        i,
                        (i + 1) % 4 + 4,
                        (i + 2) % 4 + 8,
                        (i + 3) % 4 + 12,
                        m[s[8 + 2 * i]],
                        m[s[9 + 2 * i]]);
            }
        }
        for (int i = 0; i < 8; i++) {
            h[i] ^= v[i] ^ v[i + 8];
        }
    }

    private void mix(long[] v, int a, int b, int c, int d, long x, long y) {
        if (wide) {
            v[a] += v[b] + x;
            v[d] = Long.rotateRight(v[d] ^ v[a], 32);
            v[c] += v[d];
            v[b] = Long.rotateRight(v[b] ^ v[c], 24);
            v[a] += v[b] + y;
            v[d] = Long.rotateRight(v[d] ^ v[a], 16);
            v[c] += v[d];
            v[b] = Long.rotateRight(v[b] ^ v[c], 63);
        } else {
            int p = (int) (v[a] + v[b] + x);
            int s = Integer.rotateRight((int) v[d] ^ p, 16);
            int r = (int) v[c] + s;
            int q = Integer.rotateRight((int) v[b] ^ r, 12);
            p += q + (int) y;
            s = Integer.rotateRight(s ^ p, 8);
            r += s;
            q = Integer.rotateRight(q ^ r, 7);
            v[a] = p & 0xffffffffL;
            v[b] = q & 0xffffffffL;
            v[c] = r & 0xffffffffL;
            v[d] = s & 0xffffffffL;
        }
    }
}
