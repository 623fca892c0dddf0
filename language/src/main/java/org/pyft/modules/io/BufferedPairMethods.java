package org.pyft.modules.io;

import org.pyft.builtin.Builtin;
import org.pyft.builtin.BuiltinType;
import org.pyft.builtin.Getter;
import org.pyft.objects.dict.PyDict;
import org.pyft.objects.exception.PyException;
import org.pyft.objects.type.PyType;
import org.pyft.ops.Py;

/** Attributes of {@code io.BufferedRWPair}. */
@BuiltinType("_io.BufferedRWPair")
final class BufferedPairMethods {
    private BufferedPairMethods() {}

    @Builtin("__new__($type, /, *args, **kwargs)")
    static Object create(PyType type, Object[] args, PyDict kwargs) {
        return new PyBufferedPair(type);
    }

    @Builtin("__init__($self, reader, writer, buffer_size=DEFAULT_BUFFER_SIZE, /)")
    static void init(PyBufferedPair self, Object reader, Object writer, Object size) {
        IoBaseMethods.require(reader, "readable", "File or stream is not readable.");
        IoBaseMethods.require(writer, "writable", "File or stream is not writable.");
        long wanted = size == null ? IoSupport.DEFAULT_BUFFER_SIZE : Py.asSize(size);
        PyBuffered bufferedReader = new PyBuffered(PyBuffered.READER_TYPE, PyBuffered.READER_TYPE);
        bufferedReader.init(reader, wanted);
        PyBuffered bufferedWriter = new PyBuffered(PyBuffered.WRITER_TYPE, PyBuffered.WRITER_TYPE);
        bufferedWriter.init(writer, wanted);
        self.init(bufferedReader, bufferedWriter);
    }

    @Builtin("read($self, size=-1, /)")
    static Object read(PyBufferedPair self, Object size) {
        return self.reader().read(IoSupport.size(size));
    }

    @Builtin("peek($self, size=0, /)")
    static Object peek(PyBufferedPair self, Object size) {
        return self.reader().peek();
    }

    @Builtin("read1($self, size=-1, /)")
    static Object read1(PyBufferedPair self, Object size) {
        return self.reader().read1(size == null ? -1 : Py.asSize(size));
    }

    @Builtin("readinto($self, buffer, /)")
    static Object readInto(PyBufferedPair self, Object target) {
        return BufferedReading.readInto(self.reader(), target, "readinto", false);
    }

    @Builtin("readinto1($self, buffer, /)")
    static Object readInto1(PyBufferedPair self, Object target) {
        return BufferedReading.readInto(self.reader(), target, "readinto1", true);
    }

    @Builtin("write($self, buffer, /)")
    static Object write(PyBufferedPair self, Object data) {
        return Py.callMethod(self.writer(), "write", data);
    }

    @Builtin("flush($self, /)")
    static Object flush(PyBufferedPair self) {
        return Py.callMethod(self.writer(), "flush");
    }

    @Builtin("readable($self, /)")
    static Object readable(PyBufferedPair self) {
        return Py.callMethod(self.reader(), "readable");
    }

    @Builtin("writable($self, /)")
    static Object writable(PyBufferedPair self) {
        return Py.callMethod(self.writer(), "writable");
    }

    @Builtin("close($self, /)")
    static Object close(PyBufferedPair self) {
        PyException failure = null;
        try {
            Py.callMethod(self.writer(), "close");
        } catch (PyException e) {
            failure = e;
        }
        Object result;
        try {
            result = Py.callMethod(self.reader(), "close");
        } catch (PyException e) {
            throw IoSupport.chain(failure, e);
        }
        if (failure != null) {
            throw failure;
        }
        return result;
    }

    @Builtin("isatty($self, /)")
    static Object isTerminal(PyBufferedPair self) {
        Object result = Py.callMethod(self.writer(), "isatty");
        return Py.isTrue(result) ? result : Py.callMethod(self.reader(), "isatty");
    }

    @Getter("closed")
    static Object closed(PyBufferedPair self) {
        return Py.getAttr(self.writer(), "closed");
    }
}
