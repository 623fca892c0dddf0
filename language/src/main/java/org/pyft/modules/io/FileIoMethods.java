package org.pyft.modules.io;

import com.oracle.truffle.api.strings.TruffleString;

import org.pyft.builtin.Builtin;
import org.pyft.builtin.BuiltinType;
import org.pyft.builtin.Getter;
import org.pyft.builtin.Setter;
import org.pyft.objects.bytes.Buffers;
import org.pyft.objects.bytes.PyBuffer;
import org.pyft.objects.dict.PyDict;
import org.pyft.objects.exception.PyErr;
import org.pyft.objects.none.PyNone;
import org.pyft.objects.str.Str;
import org.pyft.objects.type.PyType;
import org.pyft.ops.Py;
import org.pyft.ops.Types;

/** Attributes of {@code io.FileIO}. */
@BuiltinType("_io.FileIO")
final class FileIoMethods {
    private FileIoMethods() {}

    @Builtin("__new__($type, /, *args, **kwargs)")
    static Object create(PyType type, Object[] args, PyDict kwargs) {
        return new PyFileIO(type);
    }

    @Builtin("__init__($self, file, mode='r', closefd=True, opener=None)")
    static void init(
            PyFileIO self, Object file, TruffleString mode, boolean closefd, Object opener) {
        self.open(file, mode == null ? "r" : Str.toJava(mode), closefd, opener);
    }

    @Builtin("__repr__($self, /)")
    static Object repr(PyFileIO self) {
        String type = Types.of(self).getName();
        if (self.isClosed()) {
            return Str.of("<" + type + " [closed]>");
        }
        Object name = Py.lookupAttr(self, "name");
        String what = name == null ? "fd=" + self.descriptor() : "name=" + Py.reprString(name);
        return Str.of(
                "<"
                        + type
                        + " "
                        + what
                        + " mode='"
                        + self.modeText()
                        + "' closefd="
                        + (self.closesDescriptor() ? "True" : "False")
                        + ">");
    }

    @Builtin("read($self, size=-1, /)")
    static Object read(PyFileIO self, Object size) {
        return self.readBytes(IoSupport.size(size));
    }

    @Builtin("readall($self, /)")
    static Object readAll(PyFileIO self) {
        return self.readBytes(-1);
    }

    @Builtin("readinto($self, buffer, /)")
    static Object readInto(PyFileIO self, Object target) {
        try (PyBuffer buffer = Buffers.acquireWritable(target, "readinto", 1)) {
            int count;
            if (buffer.array() != null && buffer.strides() == null) {
                count = self.read(buffer.array(), buffer.arrayOffset(), buffer.length());
            } else {
                byte[] bytes = new byte[buffer.length()];
                count = self.read(bytes, 0, bytes.length);
                buffer.write(0, bytes, 0, Math.max(0, count));
            }
            return count < 0 ? PyNone.NONE : (Object) (long) count;
        }
    }

    @Builtin("write($self, b, /)")
    static Object write(PyFileIO self, Object data) {
        self.checkTruncatable();
        try (PyBuffer buffer = Buffers.acquire(data)) {
            int count;
            if (buffer.array() != null && buffer.strides() == null) {
                count = self.write(buffer.array(), buffer.arrayOffset(), buffer.length());
            } else {
                byte[] bytes = buffer.toBytes();
                count = self.write(bytes, 0, bytes.length);
            }
            return count < 0 ? PyNone.NONE : (Object) (long) count;
        }
    }

    @Builtin("seek($self, pos, whence=0, /)")
    static long seek(PyFileIO self, Object position, int whence) {
        self.descriptor();
        return self.seek(IoSupport.offset(position), whence);
    }

    @Builtin("tell($self, /)")
    static long tell(PyFileIO self) {
        return self.seek(0, 1);
    }

    @Builtin("truncate($self, size=None, /)")
    static Object truncate(PyFileIO self, Object size) {
        self.checkTruncatable();
        Object wanted = size == null || size == PyNone.NONE ? (Object) self.seek(0, 1) : size;
        self.truncate(IoSupport.offset(wanted));
        return wanted;
    }

    @Builtin("close($self, /)")
    static void close(PyFileIO self) {
        self.close();
    }

    @Builtin("seekable($self, /)")
    static boolean seekable(PyFileIO self) {
        return self.isSeekable();
    }

    @Builtin("readable($self, /)")
    static boolean readable(PyFileIO self) {
        self.descriptor();
        return self.isReadable();
    }

    @Builtin("writable($self, /)")
    static boolean writable(PyFileIO self) {
        self.descriptor();
        return self.isWritable();
    }

    @Builtin("fileno($self, /)")
    static long fileno(PyFileIO self) {
        return self.descriptor();
    }

    @Builtin("isatty($self, /)")
    static boolean isTerminal(PyFileIO self) {
        self.descriptor();
        return self.isTerminal();
    }

    @Builtin("_isatty_open_only($self, /)")
    static boolean isTerminalOpenOnly(PyFileIO self) {
        self.descriptor();
        return self.isTerminal();
    }

    @Builtin("_dealloc_warn($self, object, /)")
    static void warnUnclosed(PyFileIO self, Object source) {
        self.warnUnclosed(source);
    }

    @Builtin("__getstate__($self, /)")
    static Object getState(PyFileIO self) {
        throw PyErr.typeError("cannot pickle '%s' instances", Types.of(self).getShortName());
    }

    @Getter("closed")
    static boolean closed(PyFileIO self) {
        return self.isClosed();
    }

    @Getter("closefd")
    static boolean closefd(PyFileIO self) {
        return self.closesDescriptor();
    }

    @Getter("mode")
    static String mode(PyFileIO self) {
        return self.modeText();
    }

    @Getter("_blksize")
    static long blockSize(PyFileIO self) {
        return self.blockSize();
    }

    @Getter("_finalizing")
    static boolean finalizing(PyFileIO self) {
        return self.isFinalizing();
    }

    @Setter("_finalizing")
    static void setFinalizing(PyFileIO self, boolean value) {
        self.setFinalizing(value);
    }
}
