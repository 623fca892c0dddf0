package org.pyft.modules.hash;

import org.pyft.builtin.Builtin;
import org.pyft.builtin.BuiltinType;
import org.pyft.builtin.Getter;
import org.pyft.objects.bytes.PyBytes;
import org.pyft.objects.str.Str;
import org.pyft.objects.type.PyType;

/** Attributes of the SHA-3 types. */
@BuiltinType("sha3")
public final class Sha3Methods {
    private Sha3Methods() {}

    @Builtin("__new__($type, data=b'', *, usedforsecurity=True, string=None)")
    static PyHash create(PyType type, Object data, Object usedForSecurity, Object string) {
        return Sha3Module.create(type, PyHash.initialData(data, string));
    }

    @Builtin("copy($self, /)")
    static PyHash copy(PyHash self) {
        return self.copy();
    }

    @Builtin("digest($self, /)")
    static PyBytes digest(PyHash self) {
        return PyBytes.of(self.digest());
    }

    @Builtin("hexdigest($self, /)")
    static String hexDigest(PyHash self) {
        return PyHash.hex(self.digest());
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
        return PyBytes.of(new byte[] {6});
    }
}
