package org.pyft.objects.exception;

import org.pyft.builtin.Builtin;
import org.pyft.builtin.BuiltinType;
import org.pyft.builtin.Getter;
import org.pyft.builtin.Setter;
import org.pyft.objects.dict.PyDict;
import org.pyft.objects.none.PyNone;
import org.pyft.objects.str.Str;
import org.pyft.objects.tuple.PyTuple;
import org.pyft.ops.GetAttr;
import org.pyft.ops.Py;
import org.pyft.ops.Types;

/** Attributes of {@code AttributeError}. */
@BuiltinType("AttributeError")
final class AttributeErrorMethods {
    private AttributeErrorMethods() {}

    @Builtin("__init__($self, /, *args, **kwargs)")
    static void init(PyBaseException self, Object[] args, PyDict kwargs) {
        self.setArgs(PyTuple.of(args));
        for (Object key : kwargs.keyArray()) {
            switch (Py.strString(key)) {
                case "name" -> ExceptionFields.set(self, ExceptionFields.NAME, kwargs.get(key));
                case "obj" -> ExceptionFields.set(self, ExceptionFields.OBJECT, kwargs.get(key));
                default ->
                        throw PyErr.typeError(
                                "AttributeError() got an unexpected keyword argument '%s'", key);
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

    @Getter("obj")
    static Object getObj(PyBaseException self) {
        return ExceptionFields.get(self, ExceptionFields.OBJECT);
    }

    @Setter("obj")
    static void setObj(PyBaseException self, Object value) {
        ExceptionFields.set(self, ExceptionFields.OBJECT, value);
    }

    @Builtin("__getstate__($self, /)")
    static Object getState(PyBaseException self) {
        PyDict state = new PyDict();
        PyDict dict = GetAttr.dictOf(self);
        for (Object key : dict.keyArray()) {
            state.put(key, dict.get(key));
        }
        if (getName(self) != PyNone.NONE) {
            state.put(Str.of("name"), getName(self));
        }
        state.put(Str.of("args"), self.getArgs());
        return state;
    }

    @Builtin("__reduce__($self, /)")
    static Object reduce(PyBaseException self) {
        return PyTuple.of(Types.of(self), self.getArgs(), getState(self));
    }
}
