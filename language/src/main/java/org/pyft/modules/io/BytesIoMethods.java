package org.pyft.modules.io;

import org.pyft.builtin.Builtin;
import org.pyft.builtin.BuiltinType;
import org.pyft.builtin.Getter;
import org.pyft.objects.PyHeapObject;
import org.pyft.objects.bytes.Buffers;
import org.pyft.objects.bytes.PyBuffer;
import org.pyft.objects.bytes.PyBytes;
import org.pyft.objects.bytes.PyMemoryView;
import org.pyft.objects.dict.PyDict;
import org.pyft.objects.exception.PyErr;
import org.pyft.objects.instance.Attributes;
import org.pyft.objects.integer.Ints;
import org.pyft.objects.list.PyList;
import org.pyft.objects.none.PyNone;
import org.pyft.objects.tuple.PyTuple;
import org.pyft.objects.type.PyType;
import org.pyft.ops.Py;
import org.pyft.ops.Types;

/** Attributes of {@code io.BytesIO}. */
@BuiltinType("_io.BytesIO")
final class BytesIoMethods {
    private BytesIoMethods() {}

    @Builtin("__new__($type, /, *args, **kwargs)")
    static Object create(PyType type, Object[] args, PyDict kwargs) {
        return new PyBytesIO(type);
    }

    @Builtin("__init__($self, initial_bytes=b'')")
    static void init(PyBytesIO self, Object initial) {
        self.checkResizable();
        self.init(
                initial == null || initial == PyNone.NONE ? new byte[0] : Buffers.toBytes(initial));
    }

    @Builtin("__iter__($self, /)")
    static Object iter(PyBytesIO self) {
        return self;
    }

    @Builtin("__next__($self, /)")
    static Object next(PyBytesIO self) {
        PyBytes line = self.readLine(-1);
        if (line.size() == 0) {
            throw PyErr.stopIteration(null);
        }
        return line;
    }

    @Builtin("readable($self, /)")
    static boolean readable(PyBytesIO self) {
        self.checkOpen();
        return true;
    }

    @Builtin("seekable($self, /)")
    static boolean seekable(PyBytesIO self) {
        self.checkOpen();
        return true;
    }

    @Builtin("writable($self, /)")
    static boolean writable(PyBytesIO self) {
        self.checkOpen();
        return true;
    }

    @Builtin("isatty($self, /)")
    static boolean isTerminal(PyBytesIO self) {
        self.checkOpen();
        return false;
    }

    @Builtin("flush($self, /)")
    static void flush(PyBytesIO self) {
        self.checkOpen();
    }

    @Builtin("close($self, /)")
    static void close(PyBytesIO self) {
        self.close();
    }

    @Builtin("tell($self, /)")
    static long tell(PyBytesIO self) {
        return self.position();
    }

    @Builtin(value = "seek($self, pos, whence=0, /)", atomicity = "atomic")
    static long seek(PyBytesIO self, long position, int whence) {
        return self.seek(position, whence);
    }

    @Builtin(value = "write($self, b, /)", atomicity = "atomic")
    static long write(PyBytesIO self, Object data) {
        self.checkOpen();
        self.checkResizable();
        if (data instanceof PyBytes bytes) {
            self.write(bytes.bytes(), 0, bytes.size());
            return bytes.size();
        }
        try (PyBuffer buffer = Buffers.acquire(data)) {
            if (buffer.strides() != null) {
                throw PyErr.bufferError("memoryview: underlying buffer is not C-contiguous");
            }
            byte[] bytes = buffer.array() == null ? buffer.toBytes() : buffer.array();
            self.write(bytes, buffer.array() == null ? 0 : buffer.arrayOffset(), buffer.length());
            return buffer.length();
        }
    }

    @Builtin("writelines($self, lines, /)")
    static void writeLines(PyBytesIO self, Object lines) {
        self.checkOpen();
        Object iterator = Py.iter(lines);
        Object line;
        while ((line = Py.next(iterator)) != null) {
            write(self, line);
        }
    }

    @Builtin("read($self, size=-1, /)")
    static Object read(PyBytesIO self, Object size) {
        return self.read(IoSupport.size(size));
    }

    @Builtin("read1($self, size=-1, /)")
    static Object read1(PyBytesIO self, Object size) {
        return self.read(IoSupport.size(size));
    }

    @Builtin("readinto($self, buffer, /)")
    static long readInto(PyBytesIO self, Object target) {
        try (PyBuffer buffer = Buffers.acquireWritable(target, "readinto", 0)) {
            if (buffer.array() != null && buffer.strides() == null) {
                return self.readInto(buffer.array(), buffer.arrayOffset(), buffer.length());
            }
            byte[] bytes = new byte[buffer.length()];
            int count = self.readInto(bytes, 0, bytes.length);
            buffer.write(0, bytes, 0, count);
            return count;
        }
    }

    @Builtin("readline($self, size=-1, /)")
    static Object readLine(PyBytesIO self, Object size) {
        return self.readLine(IoSupport.size(size));
    }

    @Builtin("readlines($self, size=None, /)")
    static Object readLines(PyBytesIO self, Object size) {
        long limit = 0;
        if (size != null && size != PyNone.NONE) {
            if (Py.indexOrNull(size) == null) {
                throw PyErr.typeError("integer argument expected, got '%s'", Types.nameOf(size));
            }
            limit = Py.asSize(size);
        }
        self.checkOpen();
        PyList lines = new PyList();
        long total = 0;
        PyBytes line;
        while ((line = self.readLine(-1)).size() > 0) {
            lines.append(line);
            total += line.size();
            if (limit > 0 && total >= limit) {
                break;
            }
        }
        return lines;
    }

    @Builtin("getbuffer($self, /)")
    static Object getBuffer(PyBytesIO self) {
        self.checkOpen();
        return PyMemoryView.over(new PyBytesIOBuffer(self).openBuffer(true));
    }

    @Builtin("getvalue($self, /)")
    static Object getValue(PyBytesIO self) {
        return self.value();
    }

    @Builtin(value = "truncate($self, size=None, /)", atomicity = "atomic")
    static long truncate(PyBytesIO self, Object size) {
        self.checkOpen();
        self.checkResizable();
        long length = size == null || size == PyNone.NONE ? self.position() : Py.asSize(size);
        self.truncate(length);
        return length;
    }

    @Builtin("__getstate__($self, /)")
    static Object getState(PyBytesIO self) {
        return PyTuple.of(self.value(), self.position(), attributes(self));
    }

    /** A copy of the object's {@code __dict__}, or None while it has none. */
    static Object attributes(PyHeapObject self) {
        return self.getExtra() == null || Attributes.dictOf(self.getExtra()).size() == 0
                ? PyNone.NONE
                : Attributes.dictOf(self.getExtra()).copy();
    }

    /** Adds to the object's {@code __dict__} what {@code __getstate__} gave. */
    static void setAttributes(PyHeapObject self, Object attributes, String position) {
        if (attributes == PyNone.NONE) {
            return;
        }
        if (!(attributes instanceof PyDict)) {
            throw PyErr.typeError(
                    "%s item of state should be a dict, got a %s",
                    position, Types.nameOf(attributes));
        }
        Py.callMethod(Attributes.dictOf(self.getOrMakeExtra()), "update", attributes);
    }

    @Builtin("__setstate__($self, object, /)")
    static void setState(PyBytesIO self, Object state) {
        Object[] items = state instanceof PyTuple tuple ? Py.toArray(tuple) : new Object[0];
        if (items.length < 3) {
            throw PyErr.typeError(
                    "%s.__setstate__ argument should be 3-tuple, got %s",
                    Types.nameOf(self), Types.nameOf(state));
        }
        init(self, items[0]);
        if (!Ints.isInt(items[1])) {
            throw PyErr.typeError(
                    "second item of state must be an integer, not %s", Types.nameOf(items[1]));
        }
        long position = Py.asLong(items[1]);
        if (position < 0) {
            throw PyErr.valueError("position value cannot be negative");
        }
        self.seek(position, 0);
        setAttributes(self, items[2], "third");
    }

    @Builtin("__sizeof__($self, /)")
    static long sizeOf(PyBytesIO self) {
        return self.isClosed() ? 72 : 72 + self.value().size();
    }

    @Getter("closed")
    static boolean closed(PyBytesIO self) {
        return self.isClosed();
    }
}
