package org.pyft.modules.io;

import org.pyft.builtin.Builtin;
import org.pyft.builtin.BuiltinType;
import org.pyft.builtin.Getter;
import org.pyft.builtin.Setter;
import org.pyft.objects.exception.ExceptionTypes;
import org.pyft.objects.exception.PyErr;
import org.pyft.objects.exception.PyException;
import org.pyft.objects.none.PyNone;
import org.pyft.objects.str.Str;
import org.pyft.ops.Py;
import org.pyft.ops.Types;

/** Attributes that the buffered streams share. */
@BuiltinType("_io._Buffered")
final class BufferedMethods {
    private BufferedMethods() {}

    @Builtin("__repr__($self, /)")
    static Object repr(PyBuffered self) {
        String type = Types.of(self).getName();
        Object name = null;
        try {
            name = Py.lookupAttr(self, "name");
        } catch (PyException e) {
            if (!PyErr.matches(e, ExceptionTypes.VALUE_ERROR)) {
                throw e;
            }
        }
        return Str.of(
                name == null
                        ? "<" + type + ">"
                        : "<" + type + " name=" + Py.reprString(name) + ">");
    }

    @Builtin("detach($self, /)")
    static Object detach(PyBuffered self) {
        return self.detach();
    }

    @Builtin("flush($self, /)")
    static void flush(PyBuffered self) {
        if (self.writes()) {
            self.flush();
        } else {
            self.simpleFlush();
        }
    }

    @Builtin("close($self, /)")
    static void close(PyBuffered self) {
        self.close();
    }

    @Builtin("seekable($self, /)")
    static Object seekable(PyBuffered self) {
        return Py.callMethod(self.raw(), "seekable");
    }

    @Builtin("fileno($self, /)")
    static Object fileno(PyBuffered self) {
        return Py.callMethod(self.raw(), "fileno");
    }

    @Builtin("isatty($self, /)")
    static Object isTerminal(PyBuffered self) {
        return Py.callMethod(self.raw(), "isatty");
    }

    @Builtin("_dealloc_warn($self, source, /)")
    static void warnUnclosed(PyBuffered self, Object source) {
        self.warnUnclosed(source);
    }

    @Builtin("seek($self, target, whence=0, /)")
    static long seek(PyBuffered self, Object target, int whence) {
        return self.seek(target, whence);
    }

    @Builtin("tell($self, /)")
    static long tell(PyBuffered self) {
        return self.tell();
    }

    @Builtin("truncate($self, pos=None, /)")
    static Object truncate(PyBuffered self, Object position) {
        self.raw();
        if (!self.writes()) {
            throw IoSupport.unsupported("truncate");
        }
        return self.truncate(position);
    }

    @Builtin("__sizeof__($self, /)")
    static long sizeOf(PyBuffered self) {
        return 96 + self.bufferSize();
    }

    @Builtin("__getstate__($self, /)")
    static Object getState(PyBuffered self) {
        throw PyErr.typeError("cannot pickle '%s' instances", Types.of(self).getShortName());
    }

    @Getter("raw")
    static Object raw(PyBuffered self) {
        Object raw = self.rawOrNull();
        return raw == null ? PyNone.NONE : raw;
    }

    @Getter("_finalizing")
    static boolean finalizing(PyBuffered self) {
        return self.isFinalizing();
    }

    @Setter("_finalizing")
    static void setFinalizing(PyBuffered self, boolean value) {
        self.setFinalizing(value);
    }

    @Getter("closed")
    static boolean closed(PyBuffered self) {
        return self.isClosed();
    }

    @Getter("name")
    static Object name(PyBuffered self) {
        return Py.getAttr(self.raw(), "name");
    }

    @Getter("mode")
    static Object mode(PyBuffered self) {
        return Py.getAttr(self.raw(), "mode");
    }
}
