package org.pyft.modules.hash;

import org.pyft.builtin.Builtin;
import org.pyft.builtin.BuiltinType;
import org.pyft.builtin.Getter;
import org.pyft.objects.bytes.PyBytes;
import org.pyft.objects.exception.PyErr;
import org.pyft.objects.str.Str;
import org.pyft.objects.type.PyType;

/** Attributes of the hash types that only functions make: MD5, SHA-1, SHA-2. */
@BuiltinType("hash")
public final class HashMethods {
    private HashMethods() {}

    @Builtin("__new__($type, /, *args)")
    static Object create(PyType type, Object[] args) {
        throw PyErr.typeError("cannot create '%s' instances", type);
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

    @Builtin(value = "update($self, obj, /)", atomicity = "atomic")
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
}
