package org.pyft.modules.io;

import org.pyft.builtin.Builtin;
import org.pyft.builtin.BuiltinType;
import org.pyft.objects.bytes.Buffers;
import org.pyft.objects.bytes.PyBuffer;
import org.pyft.objects.bytes.PyBytes;
import org.pyft.objects.exception.PyErr;
import org.pyft.ops.Py;

/** Attributes of {@code _io._BufferedIOBase}. */
@BuiltinType("_io._BufferedIOBase")
final class BufferedIoBaseMethods {
    private BufferedIoBaseMethods() {}

    @Builtin("detach($self, /)")
    static Object detach(Object self) {
        throw IoSupport.unsupported("detach");
    }

    @Builtin("read($self, size=-1, /)")
    static Object read(Object self, Object size) {
        throw IoSupport.unsupported("read");
    }

    @Builtin("read1($self, size=-1, /)")
    static Object read1(Object self, Object size) {
        throw IoSupport.unsupported("read1");
    }

    @Builtin("write($self, b, /)")
    static Object write(Object self, Object bytes) {
        throw IoSupport.unsupported("write");
    }

    @Builtin("readinto($self, buffer, /)")
    static Object readInto(Object self, Object target) {
        return readInto(self, target, "readinto", "read");
    }

    @Builtin("readinto1($self, buffer, /)")
    static Object readInto1(Object self, Object target) {
        return readInto(self, target, "readinto1", "read1");
    }

    private static Object readInto(Object self, Object target, String function, String method) {
        try (PyBuffer buffer = Buffers.acquireWritable(target, function, 0)) {
            Object data = Py.callMethod(self, method, (long) buffer.length());
            if (!(data instanceof PyBytes bytes)) {
                throw PyErr.typeError("read() should return bytes");
            }
            if (bytes.size() > buffer.length()) {
                throw PyErr.valueError(
                        "read() returned too much data: %s bytes requested, %s returned",
                        buffer.length(), bytes.size());
            }
            buffer.write(0, bytes.bytes(), 0, bytes.size());
            return (long) bytes.size();
        }
    }
}
