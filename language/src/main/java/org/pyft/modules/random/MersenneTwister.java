package org.pyft.modules.random;

/** The generator MT19937 of Matsumoto and Nishimura: 32 random bits at a time. Not thread-safe. */
final class MersenneTwister {
    static final int SIZE = 624;
    private static final int MIDDLE = 397;
    private static final int MATRIX = 0x9908b0df;
    private static final int UPPER = 0x80000000;
    private static final int LOWER = 0x7fffffff;

    private final int[] state = new int[SIZE];
    private int index = SIZE + 1;

    /** Starts from one number. */
    void seed(int seed) {
        state[0] = seed;
        for (int i = 1; i < SIZE; i++) {
            state[i] = 1812433253 * (state[i - 1] ^ state[i - 1] >>> 30) + i;
        }
        index = SIZE;
    }

    /** Starts from a number of any length, its lowest 32 bits first. */
    void seed(int[] key) {
        seed(19650218);
        int i = 1;
        int j = 0;
        for (int k = Math.max(SIZE, key.length); k > 0; k--) {
            state[i] = (state[i] ^ (state[i - 1] ^ state[i - 1] >>> 30) * 1664525) + key[j] + j;
            i++;
            j++;
            if (i >= SIZE) {
                state[0] = state[SIZE - 1];
                i = 1;
            }
            if (j >= key.length) {
                j = 0;
            }
        }
        for (int k = SIZE - 1; k > 0; k--) {
            state[i] = (state[i] ^ (state[i - 1] ^ state[i - 1] >>> 30) * 1566083941) - i;
            i++;
            if (i >= SIZE) {
                state[0] = state[SIZE - 1];
                i = 1;
            }
        }
        state[0] = UPPER;
    }

    /** The next 32 bits. */
    int next() {
        if (index >= SIZE) {
            generate();
        }
        int y = state[index++];
        y ^= y >>> 11;
        y ^= y << 7 & 0x9d2c5680;
        y ^= y << 15 & 0xefc60000;
        return y ^ y >>> 18;
    }

    private void generate() {
        for (int k = 0; k < SIZE; k++) {
            int y = state[k] & UPPER | state[(k + 1) % SIZE] & LOWER;
            state[k] = state[(k + MIDDLE) % SIZE] ^ y >>> 1 ^ ((y & 1) != 0 ? MATRIX : 0);
        }
        index = 0;
    }

    /** A float in [0, 1) with 53 random bits. */
    double nextDouble() {
        long high = (next() >>> 5) & 0xffffffffL;
        long low = (next() >>> 6) & 0xffffffffL;
        return (high * 0x1p26 + low) * 0x1p-53;
    }

    /** The state words and the index behind them. */
    int[] save() {
        int[] saved = java.util.Arrays.copyOf(state, SIZE + 1);
        saved[SIZE] = index;
        return saved;
    }

    void restore(int[] saved) {
        System.arraycopy(saved, 0, state, 0, SIZE);
        index = saved[SIZE];
    }
}
