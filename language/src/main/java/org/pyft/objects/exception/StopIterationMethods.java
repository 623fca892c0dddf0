package org.pyft.objects.exception;

import org.pyft.builtin.Builtin;
import org.pyft.builtin.BuiltinType;
import org.pyft.builtin.Getter;
import org.pyft.builtin.Setter;
import org.pyft.objects.dict.PyDict;
import org.pyft.objects.none.PyNone;

/** Attributes of {@code StopIteration}. */
@BuiltinType("StopIteration")
final class StopIterationMethods {
    private StopIterationMethods() {}

    @Builtin("__init__($self, /, *args, **kwargs)")
    static void init(PyBaseException self, Object[] args, PyDict kwargs) {
        BaseExceptionMethods.init(self, args, kwargs);
        ExceptionFields.set(self, ExceptionFields.VALUE, args.length > 0 ? args[0] : PyNone.NONE);
    }

    @Getter("value")
    static Object getValue(PyBaseException self) {
        return ExceptionFields.get(self, ExceptionFields.VALUE);
    }

    @Setter("value")
    static void setValue(PyBaseException self, Object value) {
        ExceptionFields.set(self, ExceptionFields.VALUE, value);
    }
}
