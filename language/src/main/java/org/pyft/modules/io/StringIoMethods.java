package org.pyft.modules.io;

import com.oracle.truffle.api.strings.TruffleString;

import org.pyft.builtin.Builtin;
import org.pyft.builtin.BuiltinType;
import org.pyft.builtin.Getter;
import org.pyft.objects.dict.PyDict;
import org.pyft.objects.exception.PyErr;
import org.pyft.objects.instance.PyWrapper;
import org.pyft.objects.integer.Ints;
import org.pyft.objects.none.PyNone;
import org.pyft.objects.str.Str;
import org.pyft.objects.tuple.PyTuple;
import org.pyft.objects.type.PyType;
import org.pyft.ops.Py;
import org.pyft.ops.Types;

/** Attributes of {@code io.StringIO}. */
@BuiltinType("_io.StringIO")
final class StringIoMethods {
    private StringIoMethods() {}

    @Builtin("__new__($type, /, *args, **kwargs)")
    static Object create(PyType type, Object[] args, PyDict kwargs) {
        return new PyStringIO(type);
    }

    @Builtin("__init__($self, initial_value='', newline='\\n')")
    static void init(PyStringIO self, Object initial, Object newline) {
        TruffleString mode = newline == null ? Newlines.LINE_FEED : newlineArgument(newline);
        self.init(initialArgument(initial), mode);
    }

    private static TruffleString newlineArgument(Object newline) {
        if (newline == PyNone.NONE) {
            return null;
        }
        if (!(PyWrapper.unwrap(newline) instanceof TruffleString text)) {
            throw PyErr.typeError("newline must be str or None, not %s", Types.nameOf(newline));
        }
        String java = Str.toJava(text);
        if (!java.isEmpty() && !java.equals("\n") && !java.equals("\r") && !java.equals("\r\n")) {
            throw PyErr.valueError("illegal newline value: %s", Py.reprString(newline));
        }
        return text;
    }

    private static TruffleString initialArgument(Object initial) {
        if (initial == null || initial == PyNone.NONE) {
            return null;
        }
        if (PyWrapper.unwrap(initial) instanceof TruffleString text) {
            return text;
        }
        throw PyErr.typeError("initial_value must be str or None, not %s", Types.nameOf(initial));
    }

    @Builtin("__next__($self, /)")
    static Object next(PyStringIO self) {
        self.checkOpen();
        TruffleString line;
        if (self.isExact()) {
            line = self.readLine(-1);
        } else {
            Object result = Py.callMethod(self, "readline");
            if (!(PyWrapper.unwrap(result) instanceof TruffleString text)) {
                throw PyErr.error(
                        org.pyft.objects.exception.ExceptionTypes.OS_ERROR,
                        "readline() should have returned a str object, not '%s'",
                        Types.nameOf(result));
            }
            line = text;
        }
        if (Str.isEmpty(line)) {
            throw PyErr.stopIteration(null);
        }
        return line;
    }

    @Builtin("close($self, /)")
    static void close(PyStringIO self) {
        self.close();
    }

    @Builtin("getvalue($self, /)")
    static Object getValue(PyStringIO self) {
        return self.value();
    }

    @Builtin("read($self, size=-1, /)")
    static Object read(PyStringIO self, Object size) {
        return self.read(IoSupport.size(size));
    }

    @Builtin("readline($self, size=-1, /)")
    static Object readLine(PyStringIO self, Object size) {
        return self.readLine(IoSupport.size(size));
    }

    @Builtin("tell($self, /)")
    static long tell(PyStringIO self) {
        return self.position();
    }

    @Builtin(value = "truncate($self, pos=None, /)", atomicity = "atomic")
    static long truncate(PyStringIO self, Object position) {
        self.checkOpen();
        long length =
                position == null || position == PyNone.NONE
                        ? self.position()
                        : IoSupport.size(position);
        if (length < 0) {
            throw PyErr.valueError("Negative size value %s", length);
        }
        self.truncate(length);
        return length;
    }

    @Builtin(value = "seek($self, pos, whence=0, /)", atomicity = "atomic")
    static long seek(PyStringIO self, long position, int whence) {
        return self.seek(position, whence);
    }

    @Builtin(value = "write($self, s, /)", atomicity = "atomic")
    static long write(PyStringIO self, Object string) {
        if (!(PyWrapper.unwrap(string) instanceof TruffleString text)) {
            throw PyErr.typeError("string argument expected, got '%s'", Types.nameOf(string));
        }
        self.write(text);
        return Str.length(text);
    }

    @Builtin("seekable($self, /)")
    static boolean seekable(PyStringIO self) {
        self.checkOpen();
        return true;
    }

    @Builtin("readable($self, /)")
    static boolean readable(PyStringIO self) {
        self.checkOpen();
        return true;
    }

    @Builtin("writable($self, /)")
    static boolean writable(PyStringIO self) {
        self.checkOpen();
        return true;
    }

    @Builtin("__getstate__($self, /)")
    static Object getState(PyStringIO self) {
        return PyTuple.of(
                self.value(), self.newline(), self.position(), BytesIoMethods.attributes(self));
    }

    @Builtin("__setstate__($self, state, /)")
    static void setState(PyStringIO self, Object state) {
        Object[] items = state instanceof PyTuple tuple ? Py.toArray(tuple) : new Object[0];
        if (items.length < 4) {
            throw PyErr.typeError(
                    "%s.__setstate__ argument should be 4-tuple, got %s",
                    Types.nameOf(self), Types.nameOf(state));
        }
        TruffleString mode = newlineArgument(items[1]);
        TruffleString contents = initialArgument(items[0]);
        self.init(null, mode);
        self.restore(contents == null ? Str.EMPTY : contents);
        if (!Ints.isInt(items[2])) {
            throw PyErr.typeError(
                    "third item of state must be an integer, got %s", Types.nameOf(items[2]));
        }
        long position = Py.asLong(items[2]);
        if (position < 0) {
            throw PyErr.valueError("position value cannot be negative");
        }
        self.seek(position, 0);
        BytesIoMethods.setAttributes(self, items[3], "fourth");
    }

    @Getter("closed")
    static boolean closed(PyStringIO self) {
        return self.isClosed();
    }

    @Getter("newlines")
    static Object newlines(PyStringIO self) {
        return self.newlines();
    }

    @Getter("line_buffering")
    static boolean lineBuffering(PyStringIO self) {
        self.checkOpen();
        return false;
    }
}
