package org.pyft.modules.contextvars;

import org.pyft.builtin.Builtin;
import org.pyft.builtin.BuiltinType;
import org.pyft.builtin.Getter;
import org.pyft.objects.dict.PyDict;
import org.pyft.objects.exception.ExceptionTypes;
import org.pyft.objects.exception.PyErr;
import org.pyft.objects.str.Str;
import org.pyft.objects.type.PyGenericAlias;
import org.pyft.objects.type.PyType;
import org.pyft.ops.Py;

/** The attributes of {@code ContextVar}. */
@BuiltinType("_contextvars.ContextVar")
final class ContextVarMethods {
    private ContextVarMethods() {}

    @Builtin("__new__($type, /, *args, **kwargs)")
    static Object create(@SuppressWarnings("unused") PyType type, Object[] args, PyDict kwargs) {
        if (args.length == 0) {
            throw PyErr.typeError("ContextVar() takes exactly 1 positional argument (0 given)");
        }
        if (args.length > 1) {
            throw PyErr.typeError(
                    "ContextVar() takes at most 1 positional argument (%s given)", args.length);
        }
        Object defaultValue = null;
        if (kwargs != null) {
            for (Object key : kwargs.keyArray()) {
                if (!Py.strString(key).equals("default")) {
                    throw PyErr.typeError(
                            "ContextVar() got an unexpected keyword argument '%s'", key);
                }
                defaultValue = kwargs.get(key);
            }
        }
        return new PyContextVar(PyContextVar.checkName(args[0]), defaultValue);
    }

    @Getter("name")
    static Object name(PyContextVar self) {
        return self.getName();
    }

    @Builtin("get($self, default=<unrepresentable>, /)")
    static Object get(PyContextVar self, Object defaultValue) {
        Object value = self.get(defaultValue);
        if (value == null) {
            throw PyErr.create(ExceptionTypes.LOOKUP_ERROR, self);
        }
        return value;
    }

    @Builtin("set($self, value, /)")
    static Object set(PyContextVar self, Object value) {
        return self.set(value);
    }

    @Builtin("reset($self, token, /)")
    static void reset(PyContextVar self, Object token) {
        if (!(token instanceof PyToken given)) {
            throw PyErr.typeError("expected an instance of Token, got %s", Py.repr(token));
        }
        self.reset(given);
    }

    @Builtin("__class_getitem__($type, object, /)")
    static Object classGetItem(PyType type, Object object) {
        return PyGenericAlias.of(type, object);
    }

    @Builtin("__repr__($self, /)")
    static Object repr(PyContextVar self) {
        Str.Builder out = Str.builder().append("<ContextVar name=").append(Py.repr(self.getName()));
        if (self.getDefault() != null) {
            out.append(" default=").append(Py.repr(self.getDefault()));
        }
        return out.append(" at 0x" + Long.toHexString(Py.id(self)) + ">").build();
    }
}
