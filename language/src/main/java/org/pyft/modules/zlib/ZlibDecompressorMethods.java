package org.pyft.modules.zlib;

import org.pyft.builtin.Builtin;
import org.pyft.builtin.BuiltinType;
import org.pyft.builtin.Getter;
import org.pyft.objects.bytes.Buffers;
import org.pyft.objects.bytes.PyBytes;
import org.pyft.objects.type.PyType;

/** Attributes of {@code zlib._ZlibDecompressor}. */
@BuiltinType("zlib._ZlibDecompressor")
public final class ZlibDecompressorMethods {
    private ZlibDecompressorMethods() {}

    @Builtin("__new__($type, wbits=15, zdict=b'')")
    static Object create(PyType type, Object wbits, Object dictionary) {
        return new PyZlibDecompressor(ZlibModule.reader(wbits, dictionary));
    }

    @Builtin(value = "decompress($self, data, max_length=-1)", atomicity = "atomic")
    static PyBytes decompress(PyZlibDecompressor self, Object data, long limit) {
        return PyBytes.of(
                self.decompress(Buffers.toBytes(data), limit < 0 ? Integer.MAX_VALUE : limit));
    }

    @Getter("eof")
    static boolean eof(PyZlibDecompressor self) {
        return self.isFinished();
    }

    @Getter("unused_data")
    static Object unusedData(PyZlibDecompressor self) {
        return self.unused();
    }

    @Getter("needs_input")
    static boolean needsInput(PyZlibDecompressor self) {
        return self.needsInput();
    }
}
