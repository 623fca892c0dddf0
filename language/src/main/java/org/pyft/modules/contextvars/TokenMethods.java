package org.pyft.modules.contextvars;

import org.pyft.builtin.Builtin;
import org.pyft.builtin.BuiltinType;
import org.pyft.builtin.Getter;
import org.pyft.objects.dict.PyDict;
import org.pyft.objects.exception.PyErr;
import org.pyft.objects.none.PyNone;
import org.pyft.objects.str.Str;
import org.pyft.objects.type.PyGenericAlias;
import org.pyft.objects.type.PyType;
import org.pyft.ops.Py;

/** The attributes of {@code Token}. */
@BuiltinType("_contextvars.Token")
final class TokenMethods {
    private TokenMethods() {}

    @Builtin("__new__($type, /, *args, **kwargs)")
    @SuppressWarnings("unused")
    static Object create(PyType type, Object[] args, PyDict kwargs) {
        throw PyErr.runtimeError("Tokens can only be created by ContextVars");
    }

    @Getter("var")
    static Object variable(PyToken self) {
        return self.getVariable();
    }

    @Getter("old_value")
    static Object oldValue(PyToken self) {
        return self.getOldValue() == null ? PyToken.MISSING : self.getOldValue();
    }

    @Builtin("__enter__($self, /)")
    static Object enter(PyToken self) {
        return self;
    }

    @Builtin("__exit__($self, type, value, traceback, /)")
    @SuppressWarnings("unused")
    static Object exit(PyToken self, Object type, Object value, Object traceback) {
        self.getVariable().reset(self);
        return PyNone.NONE;
    }

    @Builtin("__class_getitem__($type, object, /)")
    static Object classGetItem(PyType type, Object object) {
        return PyGenericAlias.of(type, object);
    }

    @Builtin("__repr__($self, /)")
    static Object repr(PyToken self) {
        return Str.builder()
                .append(self.isUsed() ? "<Token used var=" : "<Token var=")
                .append(Py.repr(self.getVariable()))
                .append(" at 0x" + Long.toHexString(Py.id(self)) + ">")
                .build();
    }
}
