package org.pyft.modules.io;

import com.oracle.truffle.api.strings.TruffleString;

import org.pyft.builtin.Builtin;
import org.pyft.builtin.BuiltinType;
import org.pyft.builtin.Getter;
import org.pyft.builtin.Setter;
import org.pyft.objects.dict.PyDict;
import org.pyft.objects.exception.ExceptionTypes;
import org.pyft.objects.exception.PyErr;
import org.pyft.objects.exception.PyException;
import org.pyft.objects.instance.PyWrapper;
import org.pyft.objects.none.PyNone;
import org.pyft.objects.str.Str;
import org.pyft.objects.type.PyType;
import org.pyft.ops.Py;
import org.pyft.ops.Types;

/** Attributes of {@code io.TextIOWrapper}. */
@BuiltinType("_io.TextIOWrapper")
final class TextIoWrapperMethods {
    private TextIoWrapperMethods() {}

    @Builtin("__new__($type, /, *args, **kwargs)")
    static Object create(PyType type, Object[] args, PyDict kwargs) {
        return new PyTextIOWrapper(type);
    }

    @Builtin(
            "__init__($self, buffer, encoding=None, errors=None, newline=None, line_buffering=False, write_through=False)")
    static void init(
            PyTextIOWrapper self,
            Object buffer,
            Object encoding,
            Object errors,
            Object newline,
            boolean lineBuffering,
            boolean writeThrough) {
        self.init(
                buffer,
                IoSupport.optionalText(encoding, "TextIOWrapper", "encoding"),
                IoSupport.optionalText(errors, "TextIOWrapper", "errors"),
                newline(newline, "TextIOWrapper"),
                lineBuffering,
                writeThrough);
    }

    /** A {@code newline} argument: null for None. */
    static TruffleString newline(Object argument, String function) {
        TruffleString newline = IoSupport.optionalText(argument, function, "newline");
        if (newline != null) {
            String text = Str.toJava(newline);
            if (!text.isEmpty()
                    && !text.equals("\n")
                    && !text.equals("\r")
                    && !text.equals("\r\n")) {
                throw PyErr.valueError("illegal newline value: %s", text);
            }
        }
        return newline;
    }

    @Builtin(
            "reconfigure($self, /, *, encoding=None, errors=None, newline=None, line_buffering=None, write_through=None)")
    static void reconfigure(
            PyTextIOWrapper self,
            Object encoding,
            Object errors,
            Object newline,
            Object lineBuffering,
            Object writeThrough) {
        self.checkOpen();
        self.reconfigure(
                IoSupport.optionalText(encoding, "reconfigure", "encoding"),
                IoSupport.optionalText(errors, "reconfigure", "errors"),
                newline != null,
                newline(newline, "reconfigure"),
                lineBuffering,
                writeThrough);
    }

    @Builtin("__repr__($self, /)")
    static Object repr(PyTextIOWrapper self) {
        if (self.encoding() == null) {
            self.checkAttached();
        }
        StringBuilder text = new StringBuilder("<").append(Types.of(self).getName());
        attribute(text, self, "name");
        attribute(text, self, "mode");
        return Str.of(
                text.append(" encoding=")
                        .append(Py.reprString(self.encoding()))
                        .append('>')
                        .toString());
    }

    private static void attribute(StringBuilder text, PyTextIOWrapper self, String name) {
        try {
            Object value = Py.lookupAttr(self, name);
            if (value != null) {
                text.append(' ').append(name).append('=').append(Py.reprString(value));
            }
        } catch (PyException e) {
            if (!PyErr.matches(e, ExceptionTypes.VALUE_ERROR)) {
                throw e;
            }
        }
    }

    @Builtin("__next__($self, /)")
    static Object next(PyTextIOWrapper self) {
        TruffleString line;
        if (self.isExact()) {
            line = self.nextLine();
        } else {
            self.checkAttached();
            self.setTelling(false);
            Object result = Py.callMethod(self, "readline");
            if (!(PyWrapper.unwrap(result) instanceof TruffleString text)) {
                throw PyErr.error(
                        ExceptionTypes.OS_ERROR,
                        "readline() should have returned a str object, not '%s'",
                        Types.nameOf(result));
            }
            line = Str.isEmpty(text) ? null : text;
            if (line == null) {
                self.setTelling(true);
            }
        }
        if (line == null) {
            throw PyErr.stopIteration(null);
        }
        return line;
    }

    @Builtin("detach($self, /)")
    static Object detach(PyTextIOWrapper self) {
        return self.detach();
    }

    @Builtin("write($self, text, /)")
    static long write(PyTextIOWrapper self, Object string) {
        if (!(PyWrapper.unwrap(string) instanceof TruffleString text)) {
            throw PyErr.typeError("write() argument must be str, not %s", Types.nameOf(string));
        }
        self.write(text);
        return Str.length(text);
    }

    @Builtin("read($self, size=-1, /)")
    static Object read(PyTextIOWrapper self, Object size) {
        return self.read(IoSupport.size(size));
    }

    @Builtin("readline($self, size=-1, /)")
    static Object readLine(PyTextIOWrapper self, Object size) {
        return self.readLine(size == null ? -1 : Py.asSize(size));
    }

    @Builtin("flush($self, /)")
    static void flush(PyTextIOWrapper self) {
        self.flush();
    }

    @Builtin("close($self, /)")
    static void close(PyTextIOWrapper self) {
        self.close();
    }

    @Builtin("fileno($self, /)")
    static Object fileno(PyTextIOWrapper self) {
        return Py.callMethod(self.buffer(), "fileno");
    }

    @Builtin("seekable($self, /)")
    static Object seekable(PyTextIOWrapper self) {
        return Py.callMethod(self.buffer(), "seekable");
    }

    @Builtin("readable($self, /)")
    static Object readable(PyTextIOWrapper self) {
        return Py.callMethod(self.buffer(), "readable");
    }

    @Builtin("writable($self, /)")
    static Object writable(PyTextIOWrapper self) {
        return Py.callMethod(self.buffer(), "writable");
    }

    @Builtin("isatty($self, /)")
    static Object isTerminal(PyTextIOWrapper self) {
        return Py.callMethod(self.buffer(), "isatty");
    }

    @Builtin("seek($self, cookie, whence=os.SEEK_SET, /)")
    static Object seek(PyTextIOWrapper self, Object cookie, Object whence) {
        return self.seek(cookie, whence == null ? 0 : Py.asInt(whence));
    }

    @Builtin("tell($self, /)")
    static Object tell(PyTextIOWrapper self) {
        return self.tell();
    }

    @Builtin("truncate($self, pos=None, /)")
    static Object truncate(PyTextIOWrapper self, Object position) {
        self.checkOpen();
        Py.callMethod(self, "flush");
        return Py.callMethod(self.buffer(), "truncate", position == null ? PyNone.NONE : position);
    }

    @Builtin("__getstate__($self, /)")
    static Object getState(PyTextIOWrapper self) {
        throw PyErr.typeError("cannot pickle '%s' instances", Types.of(self).getShortName());
    }

    private static Object orNone(Object value) {
        return value == null ? PyNone.NONE : value;
    }

    @Getter("encoding")
    static Object encoding(PyTextIOWrapper self) {
        return orNone(self.encoding());
    }

    @Getter("errors")
    static Object errors(PyTextIOWrapper self) {
        return orNone(self.errors());
    }

    @Getter("buffer")
    static Object buffer(PyTextIOWrapper self) {
        return self.bufferOrNone();
    }

    @Getter("line_buffering")
    static boolean lineBuffering(PyTextIOWrapper self) {
        return self.isLineBuffering();
    }

    @Getter("write_through")
    static boolean writeThrough(PyTextIOWrapper self) {
        return self.isWriteThrough();
    }

    @Getter("_finalizing")
    static boolean finalizing(PyTextIOWrapper self) {
        return self.isFinalizing();
    }

    @Setter("_finalizing")
    static void setFinalizing(PyTextIOWrapper self, boolean value) {
        self.setFinalizing(value);
    }

    @Getter("name")
    static Object name(PyTextIOWrapper self) {
        return Py.getAttr(self.buffer(), "name");
    }

    @Getter("closed")
    static Object closed(PyTextIOWrapper self) {
        return Py.getAttr(self.buffer(), "closed");
    }

    @Getter("newlines")
    static Object newlines(PyTextIOWrapper self) {
        self.checkAttached();
        return self.newlines();
    }

    @Getter("_CHUNK_SIZE")
    static long chunkSize(PyTextIOWrapper self) {
        self.checkAttached();
        return self.chunkSize();
    }

    @Setter("_CHUNK_SIZE")
    static void setChunkSize(PyTextIOWrapper self, Object value) {
        self.checkAttached();
        if (value == null) {
            throw PyErr.error(ExceptionTypes.ATTRIBUTE_ERROR, "cannot delete attribute");
        }
        int size = Py.asInt(value);
        if (size <= 0) {
            throw PyErr.valueError("a strictly positive integer is required");
        }
        self.setChunkSize(size);
    }
}
