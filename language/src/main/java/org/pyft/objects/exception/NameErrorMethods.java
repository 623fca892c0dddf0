package org.pyft.objects.exception;

import org.pyft.builtin.Builtin;
import org.pyft.builtin.BuiltinType;
import org.pyft.builtin.Getter;
import org.pyft.builtin.Setter;
import org.pyft.objects.dict.PyDict;
import org.pyft.objects.tuple.PyTuple;
import org.pyft.ops.Py;

/** Attributes of {@code NameError}. */
@BuiltinType("NameError")
final class NameErrorMethods {
    private NameErrorMethods() {}

    @Builtin("__init__($self, /, *args, **kwargs)")
    static void init(PyBaseException self, Object[] args, PyDict kwargs) {
        self.setArgs(PyTuple.of(args));
        for (Object key : kwargs.keyArray()) {
            switch (Py.strString(key)) {
                case "name" -> ExceptionFields.set(self, ExceptionFields.NAME, kwargs.get(key));
                default ->
                        throw PyErr.typeError(
                                "NameError() got an unexpected keyword argument '%s'", key);
            }
        }
    }

    @Getter("name")
    static Object getName(PyBaseException self) {
        return ExceptionFields.get(self, ExceptionFields.NAME);
    }

    @Setter("name")
    static void setName(PyBaseException self, Object value) {
        ExceptionFields.set(self, ExceptionFields.NAME, value);
    }
}
