package org.pyft.modules.io;

import org.pyft.builtin.Builtin;
import org.pyft.builtin.BuiltinType;
import org.pyft.builtin.Getter;
import org.pyft.objects.PyHeapObject;
import org.pyft.objects.bytes.PyBytes;
import org.pyft.objects.exception.ExceptionTypes;
import org.pyft.objects.exception.PyErr;
import org.pyft.objects.exception.PyException;
import org.pyft.objects.instance.Attributes;
import org.pyft.objects.instance.PyInstance;
import org.pyft.objects.list.PyList;
import org.pyft.ops.Py;
import org.pyft.ops.Types;

import java.io.ByteArrayOutputStream;

/** Attributes of {@code _io._IOBase}. Receivers are of any class below it, most of them written in Python. */
@BuiltinType("_io._IOBase")
final class IoBaseMethods {
    private static final String CLOSED = "__IOBase_closed";

    private IoBaseMethods() {}

    @Builtin("__iter__($self, /)")
    static Object iter(Object self) {
        requireOpen(self);
        return self;
    }

    @Builtin("__next__($self, /)")
    static Object next(Object self) {
        Object line = Py.callMethod(self, "readline");
        if (Py.len(line) == 0) {
            throw PyErr.stopIteration(null);
        }
        return line;
    }

    @Builtin("__del__($self, /)")
    static void finish(Object self) {
        try {
            if (!IoSupport.isClosed(self)) {
                Py.callMethod(self, "close");
            }
        } catch (PyException e) {
            if (!PyErr.matches(e, ExceptionTypes.EXCEPTION)) {
                throw e;
            }
        }
    }

    @Builtin("seek($self, offset, whence=os.SEEK_SET, /)")
    static Object seek(Object self, Object offset, Object whence) {
        throw IoSupport.unsupported("seek");
    }

    @Builtin("tell($self, /)")
    static Object tell(Object self) {
        return Py.callMethod(self, "seek", 0L, 1L);
    }

    @Builtin("truncate($self, size=None, /)")
    static Object truncate(Object self, Object size) {
        throw IoSupport.unsupported("truncate");
    }

    @Builtin("fileno($self, /)")
    static Object fileno(Object self) {
        throw IoSupport.unsupported("fileno");
    }

    @Builtin("flush($self, /)")
    static void flush(Object self) {
        if (isMarkedClosed(self)) {
            throw IoSupport.closedFile();
        }
    }

    @Builtin("close($self, /)")
    static void close(Object self) {
        if (isMarkedClosed(self)) {
            return;
        }
        PyException failure = null;
        try {
            Py.callMethod(self, "flush");
        } catch (PyException e) {
            failure = e;
        }
        try {
            Py.setAttr(self, CLOSED, true);
        } catch (PyException e) {
            throw IoSupport.chain(failure, e);
        }
        if (failure != null) {
            throw failure;
        }
    }

    private static boolean isMarkedClosed(Object self) {
        PyInstance attributes =
                self instanceof PyInstance instance
                        ? instance
                        : self instanceof PyHeapObject object ? object.getExtra() : null;
        return attributes != null && Attributes.get(attributes, CLOSED) != null;
    }

    @Getter("closed")
    static boolean closed(Object self) {
        return isMarkedClosed(self);
    }

    @Builtin("seekable($self, /)")
    static boolean seekable(Object self) {
        return false;
    }

    @Builtin("readable($self, /)")
    static boolean readable(Object self) {
        return false;
    }

    @Builtin("writable($self, /)")
    static boolean writable(Object self) {
        return false;
    }

    /** Throws the ValueError of a closed stream. */
    static void requireOpen(Object self) {
        if (IoSupport.isClosed(self)) {
            throw IoSupport.closedFile();
        }
    }

    /** Throws UnsupportedOperation unless the stream's method says yes. */
    static void require(Object self, String method, String message) {
        if (Py.callMethod(self, method) != Boolean.TRUE) {
            throw IoSupport.unsupported(message);
        }
    }

    @Builtin("_checkClosed($self, /)")
    static void checkClosed(Object self) {
        requireOpen(self);
    }

    @Builtin("_checkSeekable($self, /)")
    static boolean checkSeekable(Object self) {
        require(self, "seekable", "File or stream is not seekable.");
        return true;
    }

    @Builtin("_checkReadable($self, /)")
    static boolean checkReadable(Object self) {
        require(self, "readable", "File or stream is not readable.");
        return true;
    }

    @Builtin("_checkWritable($self, /)")
    static boolean checkWritable(Object self) {
        require(self, "writable", "File or stream is not writable.");
        return true;
    }

    @Builtin("isatty($self, /)")
    static boolean isTerminal(Object self) {
        requireOpen(self);
        return false;
    }

    @Builtin("__enter__($self, /)")
    static Object enter(Object self) {
        requireOpen(self);
        return self;
    }

    @Builtin("__exit__($self, /, *args)")
    static Object exit(Object self, Object[] args) {
        return Py.callMethod(self, "close");
    }

    @Builtin("readline($self, size=-1, /)")
    static Object readLine(Object self, Object size) {
        long limit = IoSupport.size(size);
        boolean peeks = Py.hasAttr(self, "peek");
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        while (limit < 0 || line.size() < limit) {
            long wanted = 1;
            if (peeks) {
                Object ahead = Py.callMethod(self, "peek", 1L);
                if (!(ahead instanceof PyBytes bytes)) {
                    throw PyErr.error(
                            ExceptionTypes.OS_ERROR,
                            "peek() should have returned a bytes object, not '%s'",
                            Types.nameOf(ahead));
                }
                wanted =
                        upToNewline(
                                bytes.bytes(), limit < 0 ? Integer.MAX_VALUE : limit - line.size());
            }
            Object part = Py.callMethod(self, "read", wanted);
            if (!(part instanceof PyBytes bytes)) {
                throw PyErr.error(
                        ExceptionTypes.OS_ERROR,
                        "read() should have returned a bytes object, not '%s'",
                        Types.nameOf(part));
            }
            if (bytes.size() == 0) {
                break;
            }
            line.writeBytes(bytes.bytes());
            if (bytes.bytes()[bytes.size() - 1] == '\n') {
                break;
            }
        }
        return PyBytes.of(line.toByteArray());
    }

    private static long upToNewline(byte[] ahead, long limit) {
        int n = 0;
        while (n < ahead.length && n < limit) {
            if (ahead[n++] == '\n') {
                break;
            }
        }
        return Math.max(1, n);
    }

    @Builtin("readlines($self, hint=-1, /)")
    static Object readLines(Object self, Object hint) {
        long limit = IoSupport.size(hint);
        PyList lines = new PyList();
        Object iterator = Py.iter(self);
        long total = 0;
        Object line;
        while ((line = Py.next(iterator)) != null) {
            lines.append(line);
            if (limit > 0) {
                total += Py.len(line);
                if (total > limit) {
                    break;
                }
            }
        }
        return lines;
    }

    @Builtin("writelines($self, lines, /)")
    static void writeLines(Object self, Object lines) {
        requireOpen(self);
        Object iterator = Py.iter(lines);
        Object line;
        while ((line = Py.next(iterator)) != null) {
            Py.callMethod(self, "write", line);
        }
    }
}
