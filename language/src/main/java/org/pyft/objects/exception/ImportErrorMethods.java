package org.pyft.objects.exception;

import com.oracle.truffle.api.strings.TruffleString;

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

/** Attributes of {@code ImportError}. */
@BuiltinType("ImportError")
final class ImportErrorMethods {
    private ImportErrorMethods() {}

    @Builtin("__init__($self, /, *args, **kwargs)")
    static void init(PyBaseException self, Object[] args, PyDict kwargs) {
        self.setArgs(PyTuple.of(args));
        ExceptionFields.set(self, ExceptionFields.NAME, null);
        ExceptionFields.set(self, ExceptionFields.PATH, null);
        ExceptionFields.set(self, ExceptionFields.NAME_FROM, null);
        ExceptionFields.set(
                self, ExceptionFields.MESSAGE, args.length == 1 ? args[0] : PyNone.NONE);
        for (Object key : kwargs.keyArray()) {
            switch (Py.strString(key)) {
                case "name" -> ExceptionFields.set(self, ExceptionFields.NAME, kwargs.get(key));
                case "path" -> ExceptionFields.set(self, ExceptionFields.PATH, kwargs.get(key));
                case "name_from" ->
                        ExceptionFields.set(self, ExceptionFields.NAME_FROM, kwargs.get(key));
                default ->
                        throw PyErr.typeError(
                                "ImportError() got an unexpected keyword argument '%s'", key);
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

    @Getter("path")
    static Object getPath(PyBaseException self) {
        return ExceptionFields.get(self, ExceptionFields.PATH);
    }

    @Setter("path")
    static void setPath(PyBaseException self, Object value) {
        ExceptionFields.set(self, ExceptionFields.PATH, value);
    }

    @Getter("name_from")
    static Object getNameFrom(PyBaseException self) {
        return ExceptionFields.get(self, ExceptionFields.NAME_FROM);
    }

    @Setter("name_from")
    static void setNameFrom(PyBaseException self, Object value) {
        ExceptionFields.set(self, ExceptionFields.NAME_FROM, value);
    }

    @Getter("msg")
    static Object getMsg(PyBaseException self) {
        Object message = ExceptionFields.get(self, ExceptionFields.MESSAGE);
        return message == PyNone.NONE && self.getArgs().size() == 1
                ? self.getArgs().get(0)
                : message;
    }

    @Setter("msg")
    static void setMsg(PyBaseException self, Object value) {
        ExceptionFields.set(self, ExceptionFields.MESSAGE, value);
    }

    @Builtin("__str__($self, /)")
    static Object str(PyBaseException self) {
        Object message = getMsg(self);
        return message instanceof TruffleString ? message : BaseExceptionMethods.str(self);
    }

    @Builtin("__reduce__($self, /)")
    static Object reduce(PyBaseException self) {
        PyDict state = new PyDict();
        PyDict dict = GetAttr.dictOf(self);
        for (Object key : dict.keyArray()) {
            state.put(key, dict.get(key));
        }
        for (String name : new String[] {"name", "path", "name_from"}) {
            Object value = Py.getAttr(self, name);
            if (value != PyNone.NONE) {
                state.put(Str.of(name), value);
            }
        }
        return state.size() == 0
                ? PyTuple.of(Types.of(self), self.getArgs())
                : PyTuple.of(Types.of(self), self.getArgs(), state);
    }
}
