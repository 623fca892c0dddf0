package org.pyft.modules.zlib;

import org.pyft.builtin.Builtin;
import org.pyft.builtin.BuiltinType;
import org.pyft.objects.bytes.Buffers;
import org.pyft.objects.bytes.PyBytes;

/** Attributes of {@code zlib.Compress}. */
@BuiltinType("zlib.Compress")
public final class CompressMethods {
    private CompressMethods() {}

    @Builtin(value = "compress($self, data, /)", atomicity = "atomic")
    static PyBytes compress(PyCompress self, Object data) {
        return PyBytes.of(
                self.compress(Buffers.toBytes(data), DeflateStream.NO_FLUSH, "compressing data"));
    }

    @Builtin(value = "flush($self, mode=4, /)", atomicity = "atomic")
    static PyBytes flush(PyCompress self, int mode) {
        return mode == DeflateStream.NO_FLUSH
                ? PyBytes.EMPTY
                : PyBytes.of(self.compress(new byte[0], mode, "flushing"));
    }
}
