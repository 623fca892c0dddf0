package org.pyft.modules.zlib;

import org.pyft.builtin.Builtin;
import org.pyft.builtin.BuiltinType;
import org.pyft.builtin.Getter;
import org.pyft.objects.bytes.Buffers;
import org.pyft.objects.bytes.PyBytes;
import org.pyft.objects.exception.PyErr;

/** Attributes of {@code zlib.Decompress}. */
@BuiltinType("zlib.Decompress")
public final class DecompressMethods {
    private DecompressMethods() {}

    @Builtin(value = "decompress($self, data, /, max_length=0)", atomicity = "atomic")
    static PyBytes decompress(PyDecompress self, Object data, long limit) {
        byte[] bytes = Buffers.toBytes(data);
        if (limit < 0) {
            throw PyErr.valueError("max_length must be non-negative");
        }
        return PyBytes.of(self.decompress(bytes, limit == 0 ? Integer.MAX_VALUE : limit));
    }

    @Builtin(value = "flush($self, length=16384, /)", atomicity = "atomic")
    static PyBytes flush(PyDecompress self, Object length) {
        if (length != null && org.pyft.ops.Py.asLong(length) <= 0) {
            throw PyErr.valueError("length must be greater than zero");
        }
        return PyBytes.of(self.decompress(self.unconsumed().bytes(), Integer.MAX_VALUE));
    }

    @Getter("unused_data")
    static Object unusedData(PyDecompress self) {
        return self.unused();
    }

    @Getter("unconsumed_tail")
    static Object unconsumedTail(PyDecompress self) {
        return self.unconsumed();
    }

    @Getter("eof")
    static boolean eof(PyDecompress self) {
        return self.isFinished();
    }
}
