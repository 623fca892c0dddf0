package org.pyft.modules.hash;

import org.pyft.builtin.Builtin;
import org.pyft.builtin.BuiltinType;
import org.pyft.builtin.Getter;
import org.pyft.objects.bytes.PyBytes;
import org.pyft.objects.str.Str;
import org.pyft.objects.type.PyType;

/** Attributes of the BLAKE2 types. */
@BuiltinType("blake2")
public final class Blake2Methods {
    private Blake2Methods() {}

    @Builtin(
            "__new__($type, data=b'', *, digest_size=64, key=b'', salt=b'', person=b'', fanout=1, depth=1, leaf_size=0, node_offset=0, node_depth=0, inner_size=0, last_node=False, usedforsecurity=True, string=None)")
    static PyHash create(
            PyType type,
            Object data,
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
            boolean lastNode,
            Object usedForSecurity,
            Object string) {
        Blake2Parameters parameters =
                new Blake2Parameters(
                        type == Blake2Module.BLAKE2B,
                        digestSize,
                        key,
                        salt,
                        person,
                        fanout,
                        depth,
                        leafSize,
                        nodeOffset,
                        nodeDepth,
                        innerSize,
                        lastNode);
        PyHash hash = parameters.create(type);
        Object initial = PyHash.initialData(data, string);
        return initial == null ? hash : hash.update(initial);
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
}
