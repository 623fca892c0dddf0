package org.pyft.objects.exception;

import org.pyft.builtin.Builtin;
import org.pyft.builtin.BuiltinType;
import org.pyft.builtin.Getter;
import org.pyft.builtin.Setter;
import org.pyft.objects.str.Str;
import org.pyft.objects.tuple.PyTuple;

/** Attributes of {@code UnicodeTranslateError}. */
@BuiltinType("UnicodeTranslateError")
final class UnicodeTranslateErrorMethods {
    private UnicodeTranslateErrorMethods() {}

    @Builtin("__init__($self, /, *args)")
    static void init(PyBaseException self, Object[] args) {
        self.setArgs(PyTuple.of(args));
        UnicodeErrorText.fill(self, args, "UnicodeTranslateError");
    }

    @Builtin("__str__($self, /)")
    static Object str(PyBaseException self) {
        return Str.of(UnicodeErrorText.text(self, "UnicodeTranslateError"));
    }

    @Getter("object")
    static Object getObject(PyBaseException self) {
        return ExceptionFields.get(self, ExceptionFields.UNICODE_OBJECT);
    }

    @Setter("object")
    static void setObject(PyBaseException self, Object value) {
        ExceptionFields.set(self, ExceptionFields.UNICODE_OBJECT, value);
    }

    @Getter("start")
    static Object getStart(PyBaseException self) {
        return ExceptionFields.get(self, ExceptionFields.START);
    }

    @Setter("start")
    static void setStart(PyBaseException self, Object value) {
        ExceptionFields.set(self, ExceptionFields.START, value);
    }

    @Getter("end")
    static Object getEnd(PyBaseException self) {
        return ExceptionFields.get(self, ExceptionFields.END);
    }

    @Setter("end")
    static void setEnd(PyBaseException self, Object value) {
        ExceptionFields.set(self, ExceptionFields.END, value);
    }

    @Getter("reason")
    static Object getReason(PyBaseException self) {
        return ExceptionFields.get(self, ExceptionFields.REASON);
    }

    @Setter("reason")
    static void setReason(PyBaseException self, Object value) {
        ExceptionFields.set(self, ExceptionFields.REASON, value);
    }
}
