package org.pyft.modules.io;

import org.pyft.builtin.Builtin;
import org.pyft.builtin.BuiltinType;
import org.pyft.objects.bytes.Buffers;
import org.pyft.objects.bytes.PyBuffer;
import org.pyft.objects.dict.PyDict;
import org.pyft.objects.type.PyType;
import org.pyft.ops.Py;

/** Attributes of {@code io.BufferedWriter} beside those in {@link BufferedMethods}. */
@BuiltinType("_io.BufferedWriter")
final class BufferedWriterMethods {
    private BufferedWriterMethods() {}

    @Builtin("__new__($type, /, *args, **kwargs)")
    static Object create(PyType type, Object[] args, PyDict kwargs) {
        return new PyBuffered(PyBuffered.WRITER_TYPE, type);
    }

    @Builtin("__init__($self, raw, buffer_size=DEFAULT_BUFFER_SIZE)")
    static void init(PyBuffered self, Object raw, Object size) {
        self.init(raw, size == null ? IoSupport.DEFAULT_BUFFER_SIZE : Py.asSize(size));
    }

    @Builtin("writable($self, /)")
    static Object writable(PyBuffered self) {
        return Py.callMethod(self.raw(), "writable");
    }

    @Builtin("write($self, buffer, /)")
    static long write(PyBuffered self, Object data) {
        self.raw();
        try (PyBuffer buffer = Buffers.acquire(data)) {
            byte[] array = buffer.array();
            if (array != null && buffer.strides() == null) {
                self.write(array, buffer.arrayOffset(), buffer.length());
            } else {
                byte[] bytes = buffer.toBytes();
                self.write(bytes, 0, bytes.length);
            }
            return buffer.length();
        }
    }
}
