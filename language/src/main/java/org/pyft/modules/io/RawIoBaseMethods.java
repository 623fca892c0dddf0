package org.pyft.modules.io;

import org.pyft.builtin.Builtin;
import org.pyft.builtin.BuiltinType;
import org.pyft.objects.bytes.Buffers;
import org.pyft.objects.bytes.PyByteArray;
import org.pyft.objects.bytes.PyBytes;
import org.pyft.objects.exception.ExceptionTypes;
import org.pyft.objects.exception.PyErr;
import org.pyft.objects.none.PyNone;
import org.pyft.ops.Py;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;

/** Attributes of {@code _io._RawIOBase}. */
@BuiltinType("_io._RawIOBase")
final class RawIoBaseMethods {
    private RawIoBaseMethods() {}

    @Builtin("read($self, size=-1, /)")
    static Object read(Object self, Object size) {
        long wanted = size == null ? -1 : Py.asSize(size);
        if (wanted < 0) {
            return Py.callMethod(self, "readall");
        }
        PyByteArray target = new PyByteArray(new byte[Math.toIntExact(wanted)]);
        Object result = Py.callMethod(self, "readinto", target);
        if (result == PyNone.NONE) {
            return result;
        }
        long count = Py.asSize(result);
        if (count < 0 || count > wanted) {
            throw PyErr.valueError("readinto returned %s outside buffer size %s", count, wanted);
        }
        return PyBytes.of(Arrays.copyOf(Buffers.toBytes(target), (int) count));
    }

    @Builtin("readall($self, /)")
    static Object readAll(Object self) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        boolean any = false;
        while (true) {
            Object part = Py.callMethod(self, "read", (long) IoSupport.DEFAULT_BUFFER_SIZE);
            if (part == PyNone.NONE && !any) {
                return part;
            }
            if (part == PyNone.NONE) {
                break;
            }
            if (!(part instanceof PyBytes bytes)) {
                throw PyErr.typeError("read() should return bytes");
            }
            if (bytes.size() == 0) {
                break;
            }
            any = true;
            all.writeBytes(bytes.bytes());
        }
        return PyBytes.of(all.toByteArray());
    }

    @Builtin("readinto($self, buffer, /)")
    static Object readInto(Object self, Object buffer) {
        throw PyErr.create(ExceptionTypes.NOT_IMPLEMENTED_ERROR);
    }

    @Builtin("write($self, b, /)")
    static Object write(Object self, Object bytes) {
        throw PyErr.create(ExceptionTypes.NOT_IMPLEMENTED_ERROR);
    }
}
