package org.pyft.objects.traceback;

import org.pyft.builtin.Builtin;
import org.pyft.builtin.BuiltinType;
import org.pyft.builtin.Getter;
import org.pyft.builtin.Setter;
import org.pyft.objects.exception.PyErr;
import org.pyft.objects.frame.PyFrame;
import org.pyft.objects.list.PyList;
import org.pyft.objects.none.PyNone;
import org.pyft.objects.str.Str;
import org.pyft.objects.type.PyType;
import org.pyft.ops.Types;

/** The attributes of {@code traceback}. */
@BuiltinType("traceback")
public final class TracebackMethods {
    private TracebackMethods() {}

    @Builtin("__new__($type, tb_next, tb_frame, tb_lasti, tb_lineno)")
    static Object create(PyType type, Object next, Object frame, long lastInstruction, long line) {
        if (next != PyNone.NONE && !(next instanceof PyTraceback)) {
            throw PyErr.typeError(
                    "expected traceback object or None, got '%s'", Types.nameOf(next));
        }
        if (!(frame instanceof PyFrame handle)) {
            throw PyErr.typeError(
                    "traceback() argument 'tb_frame' must be frame, not %s", Types.nameOf(frame));
        }
        return new PyTraceback(
                next == PyNone.NONE ? null : (PyTraceback) next,
                handle,
                (int) lastInstruction,
                line);
    }

    @Getter("tb_next")
    static Object next(PyTraceback self) {
        return self.getNext() == null ? PyNone.NONE : self.getNext();
    }

    @Setter("tb_next")
    static void setNext(PyTraceback self, Object value) {
        if (value == null) {
            throw PyErr.typeError("can't delete tb_next attribute");
        }
        if (value == PyNone.NONE) {
            self.setNext(null);
            return;
        }
        if (!(value instanceof PyTraceback next)) {
            throw PyErr.typeError("expected traceback object, got '%s'", Types.nameOf(value));
        }
        for (PyTraceback link = next; link != null; link = link.getNext()) {
            if (link == self) {
                throw PyErr.valueError("traceback loop detected");
            }
        }
        self.setNext(next);
    }

    @Getter("tb_frame")
    static Object frame(PyTraceback self) {
        self.getFrame().expose();
        return self.getFrame();
    }

    @Getter("tb_lasti")
    static Object lastInstruction(PyTraceback self) {
        return (long) self.getLastInstruction();
    }

    @Getter("tb_lineno")
    static Object line(PyTraceback self) {
        return self.getLine();
    }

    @Builtin("__dir__($self, /)")
    static Object dir(PyTraceback self) {
        return new PyList(
                new Object[] {
                    Str.of("tb_frame"), Str.of("tb_next"), Str.of("tb_lasti"), Str.of("tb_lineno")
                });
    }
}
