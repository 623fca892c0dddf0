package org.pyft.objects.module;

import com.oracle.truffle.api.strings.TruffleString;

import org.pyft.PyContext;
import org.pyft.builtin.Builtin;
import org.pyft.builtin.BuiltinType;
import org.pyft.builtin.Getter;
import org.pyft.builtin.Setter;
import org.pyft.imports.ImportSystem;
import org.pyft.objects.dict.PyDict;
import org.pyft.objects.exception.ExceptionTypes;
import org.pyft.objects.exception.PyErr;
import org.pyft.objects.list.PyList;
import org.pyft.objects.none.PyNone;
import org.pyft.objects.str.Str;
import org.pyft.objects.type.PyType;
import org.pyft.ops.GetAttr;
import org.pyft.ops.Py;
import org.pyft.ops.Types;

/** Attributes of {@code module}. */
@BuiltinType("module")
final class ModuleMethods {
    private ModuleMethods() {}

    @Builtin("__new__($type, /, *args, **kwargs)")
    static Object create(PyType type, Object[] args, PyDict kwargs) {
        return new PyModule(type.instanceShape());
    }

    @Builtin("__init__($self, name, doc=None)")
    static void init(PyModule self, TruffleString name, Object doc) {
        self.put("__name__", name);
        self.put("__doc__", doc == null ? PyNone.NONE : doc);
        self.put("__package__", PyNone.NONE);
        self.put("__loader__", PyNone.NONE);
        self.put("__spec__", PyNone.NONE);
    }

    @Builtin("__getattribute__($self, name, /)")
    static Object getAttribute(PyModule self, TruffleString name) {
        String attribute = Str.intern(name);
        Object value = GetAttr.ofModule(self, Types.of(self), attribute);
        if (value == null) {
            throw GetAttr.moduleError(self, attribute);
        }
        return value;
    }

    @Builtin("__repr__($self, /)")
    static Object repr(PyModule self) {
        return Py.callMethod(PyContext.get().importlib(), "_module_repr", self);
    }

    @Builtin("__dir__($self, /)")
    static Object dir(PyModule self) {
        if (!(Py.getAttr(self, "__dict__") instanceof PyDict)) {
            throw PyErr.typeError("%s.__dict__ is not a dictionary", Types.nameOf(self));
        }
        Object hook = self.get("__dir__");
        if (hook != null) {
            return Py.call(hook);
        }
        if (!(Py.getAttr(self, "__dict__") instanceof PyDict dict)) {
            throw PyErr.typeError("<module>.__dict__ is not a dictionary");
        }
        return new PyList(dict.keyArray());
    }

    @Getter("__dict__")
    static Object dict(PyModule self) {
        return self.getDict();
    }

    @Getter("__annotate__")
    static Object annotate(PyModule self) {
        Object own = self.get("__annotate__");
        if (own == null) {
            self.put("__annotate__", PyNone.NONE);
            return PyNone.NONE;
        }
        return own;
    }

    @Setter("__annotate__")
    static void setAnnotate(PyModule self, Object value) {
        if (value == null) {
            throw PyErr.typeError("cannot delete __annotate__ attribute");
        }
        if (value != PyNone.NONE && !Py.isCallable(value)) {
            throw PyErr.typeError("__annotate__ must be callable or None");
        }
        self.put("__annotate__", value);
        if (value != PyNone.NONE) {
            self.getDict().remove(Str.of("__annotations__"));
        }
    }

    @Getter("__annotations__")
    static Object annotations(PyModule self) {
        Object own = self.get("__annotations__");
        if (own != null) {
            return own;
        }
        Object function = self.get("__annotate__");
        Object result =
                function == null || function == PyNone.NONE ? new PyDict() : Py.call(function, 1L);
        if (!(result instanceof PyDict)) {
            throw PyErr.typeError("__annotate__ returned non-dict of type '%s'", Types.of(result));
        }
        if (!ImportSystem.isInitializing(self)) {
            self.put("__annotations__", result);
        }
        return result;
    }

    @Setter("__annotations__")
    static void setAnnotations(PyModule self, Object value) {
        if (value != null) {
            self.put("__annotations__", value);
        } else if (self.getDict().remove(Str.of("__annotations__")) == null) {
            throw PyErr.create(ExceptionTypes.ATTRIBUTE_ERROR, Str.of("__annotations__"));
        }
        self.getDict().remove(Str.of("__annotate__"));
    }
}
