package org.pyft.objects.exception;

import org.pyft.builtin.Builtin;
import org.pyft.builtin.BuiltinType;
import org.pyft.builtin.Getter;
import org.pyft.builtin.Setter;
import org.pyft.objects.dict.PyDict;
import org.pyft.objects.none.PyNone;

/** Attributes of {@code SystemExit}. */
@BuiltinType("SystemExit")
final class SystemExitMethods {
    private SystemExitMethods() {}

    @Builtin("__init__($self, /, *args, **kwargs)")
    static void init(PyBaseException self, Object[] args, PyDict kwargs) {
        BaseExceptionMethods.init(self, args, kwargs);
        ExceptionFields.set(
                self,
                ExceptionFields.CODE,
                args.length == 0 ? PyNone.NONE : args.length == 1 ? args[0] : self.getArgs());
    }

    @Getter("code")
    static Object getCode(PyBaseException self) {
        return ExceptionFields.get(self, ExceptionFields.CODE);
    }

    @Setter("code")
    static void setCode(PyBaseException self, Object value) {
        ExceptionFields.set(self, ExceptionFields.CODE, value);
    }
}
