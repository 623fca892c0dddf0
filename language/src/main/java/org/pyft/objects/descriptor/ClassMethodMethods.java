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

/** Attributes of {@code classmethod}. */
@BuiltinType("classmethod")
final class ClassMethodMethods {
    private ClassMethodMethods() {}

    @Builtin("__new__($type, /, *args, **kwargs)")
    static Object create(PyType type, Object[] args, PyDict kwargs) {
        PyClassMethod method = new PyClassMethod(PyNone.NONE);
        method.initType(type);
        return method;
    }

    @Builtin("__init__($self, function, /)")
    static void init(PyClassMethod self, Object function) {
        self.setCallable(function);
        WrapperAttributes.copy(function, self);
    }

    @Builtin("__get__($self, instance, owner=None, /)")
    static Object get(PyClassMethod self, Object instance, Object owner) {
        return self.get(
                instance == PyNone.NONE ? null : instance,
                owner instanceof PyType type ? type : null);
    }

    @Builtin("__repr__($self, /)")
    static String repr(PyClassMethod self) {
        return "<classmethod(" + Py.reprString(self.getCallable()) + ")>";
    }

    @Getter("__func__")
    static Object function(PyClassMethod self) {
        return self.getCallable();
    }

    @Getter("__wrapped__")
    static Object wrapped(PyClassMethod self) {
        return self.getCallable();
    }

    @Getter("__annotations__")
    static Object annotations(PyClassMethod self) {
        return WrapperAttributes.getLazy(self.getCallable(), self, "__annotations__");
    }

    @Setter("__annotations__")
    static void setAnnotations(PyClassMethod self, Object value) {
        WrapperAttributes.setLazy(self, "__annotations__", value);
    }

    @Getter("__annotate__")
    static Object annotate(PyClassMethod self) {
        return WrapperAttributes.getLazy(self.getCallable(), self, "__annotate__");
    }

    @Setter("__annotate__")
    static void setAnnotate(PyClassMethod self, Object value) {
        WrapperAttributes.setLazy(self, "__annotate__", value);
    }

    @Builtin("__class_getitem__($type, object, /)")
    static Object classGetItem(PyType type, Object object) {
        return PyGenericAlias.of(type, object);
    }

    @Getter("__isabstractmethod__")
    static Object isAbstract(PyClassMethod self) {
        Object flag = Py.lookupAttr(self.getCallable(), "__isabstractmethod__");
        return flag != null && Py.isTrue(flag);
    }

    @Getter("__dict__")
    static Object dict(PyClassMethod self) {
        return org.pyft.ops.GetAttr.dictOf(self);
    }
}
