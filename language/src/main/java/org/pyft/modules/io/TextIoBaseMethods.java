package org.pyft.modules.io;

import org.pyft.builtin.Builtin;
import org.pyft.builtin.BuiltinType;
import org.pyft.builtin.Getter;
import org.pyft.objects.none.PyNone;

/** Attributes of {@code _io._TextIOBase}. */
@BuiltinType("_io._TextIOBase")
final class TextIoBaseMethods {
    private TextIoBaseMethods() {}

    @Builtin("detach($self, /)")
    static Object detach(Object self) {
        throw IoSupport.unsupported("detach");
    }

    @Builtin("read($self, size=-1, /)")
    static Object read(Object self, Object size) {
        throw IoSupport.unsupported("read");
    }

    @Builtin("readline($self, size=-1, /)")
    static Object readLine(Object self, Object size) {
        throw IoSupport.unsupported("readline");
    }

    @Builtin("write($self, s, /)")
    static Object write(Object self, Object text) {
        throw IoSupport.unsupported("write");
    }

    @Getter("encoding")
    static Object encoding(Object self) {
        return PyNone.NONE;
    }

    @Getter("newlines")
    static Object newlines(Object self) {
        return PyNone.NONE;
    }

    @Getter("errors")
    static Object errors(Object self) {
        return PyNone.NONE;
    }
}
