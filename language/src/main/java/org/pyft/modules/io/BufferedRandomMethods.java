package org.pyft.modules.io;

import org.pyft.builtin.Builtin;
import org.pyft.builtin.BuiltinType;
import org.pyft.objects.bytes.Buffers;
import org.pyft.objects.bytes.PyBuffer;
import org.pyft.objects.dict.PyDict;
import org.pyft.objects.type.PyType;
import org.pyft.ops.Py;

/** Attributes of {@code io.BufferedRandom} beside those in {@link BufferedMethods}. */
@BuiltinType("_io.BufferedRandom")
final class BufferedRandomMethods {
    private BufferedRandomMethods() {}

    @Builtin("__new__($type, /, *args, **kwargs)")
    static Object create(PyType type, Object[] args, PyDict kwargs) {
        return new PyBuffered(PyBuffered.RANDOM_TYPE, type);
    }

    @Builtin("__init__($self, raw, buffer_size=DEFAULT_BUFFER_SIZE)")
    static void init(PyBuffered self, Object raw, Object size) {
        self.init(raw, size == null ? IoSupport.DEFAULT_BUFFER_SIZE : Py.asSize(size));
    }

    @Builtin("__next__($self, /)")
    static Object next(PyBuffered self) {
        return BufferedReading.next(self);
    }

    @Builtin("readable($self, /)")
    static Object readable(PyBuffered self) {
        return Py.callMethod(self.raw(), "readable");
    }

    @Builtin("read($self, size=-1, /)")
    static Object read(PyBuffered self, Object size) {
        return self.read(IoSupport.size(size));
    }

    @Builtin("peek($self, size=0, /)")
    static Object peek(PyBuffered self, Object size) {
        return self.peek();
    }

    @Builtin("read1($self, size=-1, /)")
    static Object read1(PyBuffered self, Object size) {
        return self.read1(size == null ? -1 : Py.asSize(size));
    }

    @Builtin("readinto($self, buffer, /)")
    static Object readInto(PyBuffered self, Object target) {
        return BufferedReading.readInto(self, target, "readinto", false);
    }

    @Builtin("readinto1($self, buffer, /)")
    static Object readInto1(PyBuffered self, Object target) {
        return BufferedReading.readInto(self, target, "readinto1", true);
    }

    @Builtin("readline($self, size=-1, /)")
    static Object readLine(PyBuffered self, Object size) {
        return self.readLine(IoSupport.size(size));
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
