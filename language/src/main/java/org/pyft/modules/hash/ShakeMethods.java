package org.pyft.modules.hash;

import org.pyft.builtin.Builtin;
import org.pyft.builtin.BuiltinType;
import org.pyft.builtin.Getter;
import org.pyft.objects.bytes.PyBytes;
import org.pyft.objects.exception.PyErr;
import org.pyft.objects.integer.Ints;
import org.pyft.objects.str.Str;
import org.pyft.objects.type.PyType;
import org.pyft.ops.Py;

/** Attributes of the SHAKE types. */
@BuiltinType("shake")
public final class ShakeMethods {
    private ShakeMethods() {}

    @Builtin("__new__($type, data=b'', *, usedforsecurity=True, string=None)")
    static PyHash create(PyType type, Object data, Object usedForSecurity, Object string) {
        return Sha3Module.create(type, PyHash.initialData(data, string));
    }

    @Builtin("copy($self, /)")
    static PyHash copy(PyHash self) {
        return self.copy();
    }

    @Builtin("digest($self, length)")
    static PyBytes digest(PyHash self, Object length) {
        return PyBytes.of(self.digest(length(length)));
    }

    @Builtin("hexdigest($self, length)")
    static String hexDigest(PyHash self, Object length) {
        return PyHash.hex(self.digest(length(length)));
    }

    private static int length(Object value) {
        Object length = Py.index(value);
        if (Ints.signum(length) < 0) {
            throw PyErr.valueError("Cannot convert negative int");
        }
        if (!(length instanceof Long count) || count >= 1 << 29) {
            throw PyErr.valueError("length is too large");
        }
        return (int) (long) count;
    }

    @Builtin(value = "update($self, data, /)", atomicity = "atomic")
    static void update(PyHash self, Object data) {
        self.update(data);
    }

    @Getter("block_size")
    static long blockSize(PyHash self) {
        return self.blockSize();
    }

    @Getter("digest_size")
    static long digestSize(PyHash self) {
        return self.size();
    }

    @Getter("name")
    static Object name(PyHash self) {
        return Str.of(self.name());
    }

    @Getter("_capacity_bits")
    static long capacityBits(PyHash self) {
        return 1600 - 8L * self.blockSize();
    }

    @Getter("_rate_bits")
    static long rateBits(PyHash self) {
        return 8L * self.blockSize();
    }

    @Getter("_suffix")
    static PyBytes suffix(PyHash self) {
        return PyBytes.of(new byte[] {0x1f});
    }
}
