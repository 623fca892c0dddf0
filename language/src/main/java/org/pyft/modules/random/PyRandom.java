package org.pyft.modules.random;

import org.pyft.objects.PyHeapObject;
import org.pyft.objects.integer.Ints;
import org.pyft.objects.type.PyType;

import java.math.BigInteger;

/** {@code _random.Random}. Each method that draws numbers is atomic: threads may share one generator. */
public final class PyRandom extends PyHeapObject {
    public static final PyType TYPE = PyType.builtin("_random.Random", new RandomMethodsTable());

    private final MersenneTwister generator = new MersenneTwister();

    @Override
    public PyType builtinType() {
        return TYPE;
    }

    synchronized double random() {
        return generator.nextDouble();
    }

    /** An int with that many random bits. */
    Object getRandomBits(long bits) {
        if (bits <= Integer.SIZE) {
            synchronized (this) {
                return bits == 0 ? 0L : (generator.next() & 0xffffffffL) >>> (Integer.SIZE - bits);
            }
        }
        int words = Math.toIntExact((bits + 31) / 32);
        byte[] magnitude = new byte[words * 4];
        synchronized (this) {
            for (int i = 0; i < words; i++) {
                int word = generator.next();
                if (i == words - 1 && bits % 32 != 0) {
                    word >>>= 32 - (int) (bits % 32);
                }
                for (int j = 0; j < 4; j++) {
                    magnitude[magnitude.length - 1 - i * 4 - j] = (byte) (word >>> 8 * j);
                }
            }
        }
        return Ints.normalize(new BigInteger(1, magnitude));
    }

    /** Starts from the magnitude of {@code seed}. */
    void seed(BigInteger seed) {
        int words = Math.max(1, (seed.bitLength() + 31) / 32);
        int[] key = new int[words];
        for (int i = 0; i < words; i++) {
            key[i] = seed.shiftRight(32 * i).intValue();
        }
        seed(key);
    }

    synchronized void seed(int[] key) {
        generator.seed(key);
    }

    synchronized int[] save() {
        return generator.save();
    }

    synchronized void restore(int[] saved) {
        generator.restore(saved);
    }
}
