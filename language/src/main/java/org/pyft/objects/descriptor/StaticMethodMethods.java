package org.pyft.objects.descriptor;

import org.pyft.builtin.Builtin;
import org.pyft.builtin.BuiltinType;
import org.pyft.builtin.Getter;
import org.pyft.builtin.Setter;
import org.pyft.objects.dict.PyDict;
import org.pyft.objects.none.PyNone;
import org.pyft.objects.type.PyGenericAlias;
import org.pyft.objects.type.PyType;
import org.pyft.ops.Py;

/** Attributes of {@code staticmethod}. */
@BuiltinType("staticmethod")
final class StaticMethodMethods {
    private StaticMethodMethods() {}

    @Builtin("__new__($type, /, *args, **kwargs)")
    static Object create(PyType type, Object[] args, PyDict kwargs) {
        PyStaticMethod method = new PyStaticMethod(PyNone.NONE);
        method.initType(type);
        return method;
    }

    @Builtin("__init__($self, function, /)")
    static void init(PyStaticMethod self, Object function) {
        self.setCallable(function);
        WrapperAttributes.copy(function, self);
    }

    @Builtin("__get__($self, instance, owner=None, /)")
    static Object get(PyStaticMethod self, Object instance, Object owner) {
        return self.getCallable();
    }

    @Builtin("__call__($self, /, *args, **kwargs)")
    static Object call(PyStaticMethod self, Object[] args, PyDict kwargs) {
        return Py.callDict(self.getCallable(), args, kwargs);
    }

    @Builtin("__repr__($self, /)")
    static String repr(PyStaticMethod self) {
        return "<staticmethod(" + Py.reprString(self.getCallable()) + ")>";
    }

    @Getter("__func__")
    static Object function(PyStaticMethod self) {
        return self.getCallable();
    }

    @Getter("__wrapped__")
    static Object wrapped(PyStaticMethod self) {
        return self.getCallable();
    }

    @Getter("__annotations__")
    static Object annotations(PyStaticMethod self) {
        return WrapperAttributes.getLazy(self.getCallable(), self, "__annotations__");
    }

    @Setter("__annotations__")
    static void setAnnotations(PyStaticMethod self, Object value) {
        WrapperAttributes.setLazy(self, "__annotations__", value);
    }

    @Getter("__annotate__")
    static Object annotate(PyStaticMethod self) {
        return WrapperAttributes.getLazy(self.getCallable(), self, "__annotate__");
    }

    @Setter("__annotate__")
    static void setAnnotate(PyStaticMethod self, Object value) {
        WrapperAttributes.setLazy(self, "__annotate__", value);
    }

    @Builtin("__class_getitem__($type, object, /)")
    static Object classGetItem(PyType type, Object object) {
        return PyGenericAlias.of(type, object);
    }

    @Getter("__isabstractmethod__")
    static Object isAbstract(PyStaticMethod self) {
        Object flag = Py.lookupAttr(self.getCallable(), "__isabstractmethod__");
        return flag != null && Py.isTrue(flag);
    }

    @Getter("__dict__")
    static Object dict(PyStaticMethod self) {
        return org.pyft.ops.GetAttr.dictOf(self);
    }
}
