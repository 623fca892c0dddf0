package org.pyft.modules.hash;

/** SHAKE128 and SHAKE256 (FIPS 202): Keccak with output of any length. */
final class Shake extends Algorithm {
    private static final int ROUNDS = 24;
    private static final int STATE_BYTES = 200;
    private static final long[] ROUND_CONSTANTS = new long[ROUNDS];

    /** The rotation of each lane, and where the lane goes, in the order of the permutation's cycle. */
    private static final int[] ROTATIONS = new int[ROUNDS];

    private static final int[] LANES = new int[ROUNDS];

    static {
        // The constants come from a shift register of eight bits.
        int register = 1;
        for (int round = 0; round < ROUNDS; round++) {
            for (int j = 0; j < 7; j++) {
                if ((register & 1) != 0) {
                    ROUND_CONSTANTS[round] |= 1L << (1 << j) - 1;
                }
                register = register << 1 ^ ((register & 0x80) != 0 ? 0x171 : 0);
            }
        }
        int x = 1;
        int y = 0;
        int rotation = 0;
        for (int i = 0; i < ROUNDS; i++) {
            rotation += i + 1;
            int next = (2 * x + 3 * y) % 5;
            x = y;
            y = next;
            ROTATIONS[i] = rotation & 63;
            LANES[i] = x + 5 * y;
        }
    }

    private final long[] state;
    private final int rate;
    private int position;

    Shake(int rate) {
        this(new long[STATE_BYTES / 8], rate, 0);
    }

    private Shake(long[] state, int rate, int position) {
        this.state = state;
        this.rate = rate;
        this.position = position;
    }

    @Override
    void update(byte[] data) {
        for (byte b : data) {
            mix(position, b);
            if (++position == rate) {
                permute();
                position = 0;
            }
        }
    }

    private void mix(int index, int b) {
        state[index >> 3] ^= (b & 0xffL) << 8 * (index & 7);
    }

    @Override
    byte[] digest() {
        return digest(0);
    }

    /** The first {@code length} bytes of the output. */
    byte[] digest(int length) {
        Shake end = copy();
        end.mix(position, 0x1f);
        end.mix(rate - 1, 0x80);
        byte[] output = new byte[length];
        for (int i = 0; i < length; i++) {
            int at = i % rate;
            if (at == 0) {
                end.permute();
            }
            output[i] = (byte) (end.state[at >> 3] >>> 8 * (at & 7));
        }
        return output;
    }

    @Override
    Shake copy() {
        return new Shake(state.clone(), rate, position);
    }

    private void permute() {
        long[] column = new long[5];
        for (int round = 0; round < ROUNDS; round++) {
            for (int x = 0; x < 5; x++) {
                column[x] = state[x] ^ state[x + 5] ^ state[x + 10] ^ state[x + 15] ^ state[x + 20];
            }
            for (int x = 0; x < 5; x++) {
                long d = column[(x + 4) % 5] ^ Long.rotateLeft(column[(x + 1) % 5], 1);
                for (int y = 0; y < 25; y += 5) {
                    state[x + y] ^= d;
                }
            }
            long moving = state[1];
            for (int i = 0; i < ROUNDS; i++) {
                int lane = LANES[i];
                long displaced = state[lane];
                state[lane] = Long.rotateLeft(moving, ROTATIONS[i]);
                moving = displaced;
            }
            for (int y = 0; y < 25; y += 5) {
                System.arraycopy(state, y, column, 0, 5);
                for (int x = 0; x < 5; x++) {
                    state[x + y] = column[x] ^ ~column[(x + 1) % 5] & column[(x + 2) % 5];
                }
            }
            state[0] ^= ROUND_CONSTANTS[round];
        }
    }
}
