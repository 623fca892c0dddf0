package org.pyft.modules.random;

import org.pyft.builtin.Builtin;
import org.pyft.builtin.BuiltinType;
import org.pyft.objects.dict.PyDict;
import org.pyft.objects.exception.PyErr;
import org.pyft.objects.integer.Ints;
import org.pyft.objects.none.PyNone;
import org.pyft.objects.tuple.PyTuple;
import org.pyft.objects.type.PyType;
import org.pyft.ops.Py;

import java.security.SecureRandom;
import java.util.Random;

/** Attributes of {@code _random.Random}. */
@BuiltinType("_random.Random")
public final class RandomMethods {
    private static final String ATOMIC = "atomic";
    private static final long MASK = 0xffffffffL;

    private RandomMethods() {}

    @Builtin("__new__($type, /, *args, **kwargs)")
    static Object create(PyType type, Object[] args, PyDict kwargs) {
        PyRandom random = new PyRandom();
        random.initType(type);
        return random;
    }

    @Builtin("__init__($self, /, *args, **kwargs)")
    static void init(PyRandom self, Object[] args, PyDict kwargs) {
        if (kwargs.size() > 0) {
            throw PyErr.typeError("Random() takes no keyword arguments");
        }
        if (args.length > 1) {
            throw PyErr.typeError("Random() requires 0 or 1 argument");
        }
        seed(self, args.length == 0 ? null : args[0]);
    }

    @Builtin(value = "random($self, /)", atomicity = ATOMIC)
    static double random(PyRandom self) {
        return self.random();
    }

    @Builtin(value = "seed($self, n=None, /)", atomicity = ATOMIC)
    static void seed(PyRandom self, Object n) {
        if (n == null || n == PyNone.NONE) {
            Random source = new SecureRandom();
            self.seed(source.ints(MersenneTwister.SIZE).toArray());
            return;
        }
        Object number = Ints.plain(n);
        if (number == null) {
            long hash = Py.hash(n);
            self.seed(
                    hash < 0
                            ? Ints.toBig(hash).add(java.math.BigInteger.ONE.shiftLeft(64))
                            : Ints.toBig(hash));
        } else {
            self.seed(Ints.toBig(number).abs());
        }
    }

    @Builtin(value = "getrandbits($self, k, /)", atomicity = ATOMIC)
    static Object getRandomBits(PyRandom self, Object k) {
        Object bits = Py.index(k);
        if (Ints.signum(bits) < 0) {
            throw PyErr.valueError("Cannot convert negative int");
        }
        if (!(bits instanceof Long count)) {
            throw PyErr.overflowError("Python int too large for C uint64_t");
        }
        if (count > Integer.MAX_VALUE - 64) {
            throw PyErr.memoryError();
        }
        return self.getRandomBits(count);
    }

    @Builtin("getstate($self, /)")
    static PyTuple getState(PyRandom self) {
        int[] saved = self.save();
        Object[] state = new Object[saved.length];
        for (int i = 0; i < state.length; i++) {
            state[i] = saved[i] & MASK;
        }
        return PyTuple.of(state);
    }

    @Builtin(value = "setstate($self, state, /)", atomicity = ATOMIC)
    static void setState(PyRandom self, Object state) {
        if (!(state instanceof PyTuple tuple)) {
            throw PyErr.typeError("state vector must be a tuple");
        }
        if (tuple.size() != MersenneTwister.SIZE + 1) {
            throw PyErr.valueError("state vector is the wrong size");
        }
        int[] saved = new int[tuple.size()];
        for (int i = 0; i < MersenneTwister.SIZE; i++) {
            Object word = Ints.plain(tuple.get(i));
            if (word == null) {
                throw PyErr.typeError("an integer is required");
            }
            if (Ints.signum(word) < 0) {
                throw PyErr.overflowError("can't convert negative value to unsigned int");
            }
            saved[i] = (int) Ints.clipToLong(word);
        }
        long index = Py.asLong(tuple.get(MersenneTwister.SIZE));
        if (index < 0 || index > MersenneTwister.SIZE) {
            throw PyErr.valueError("invalid state");
        }
        saved[MersenneTwister.SIZE] = (int) index;
        self.restore(saved);
    }
}
