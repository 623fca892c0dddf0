package org.pyft.objects.function;

import com.oracle.truffle.api.strings.TruffleString;

import org.pyft.PyContext;
import org.pyft.builtin.Builtin;
import org.pyft.builtin.BuiltinType;
import org.pyft.builtin.Getter;
import org.pyft.objects.dict.PyDict;
import org.pyft.objects.exception.PyErr;
import org.pyft.objects.none.PyNone;
import org.pyft.objects.none.PyNotImplemented;
import org.pyft.objects.str.Str;
import org.pyft.objects.tuple.PyTuple;
import org.pyft.objects.type.PyType;
import org.pyft.ops.GetAttr;
import org.pyft.ops.Py;

/** Attributes of {@code method}; others are forwarded to the function. */
@BuiltinType("method")
final class MethodMethods {
    private MethodMethods() {}

    @Builtin("__new__($type, function, instance, /)")
    static Object create(PyType type, Object function, Object instance) {
        if (!Py.isCallable(function)) {
            throw PyErr.typeError("first argument must be callable");
        }
        if (instance == PyNone.NONE) {
            throw PyErr.typeError("instance must not be None");
        }
        return new PyMethod(function, instance);
    }

    @Builtin("__call__($self, /, *args, **kwargs)")
    static Object call(PyMethod self, Object[] args, PyDict kwargs) {
        return Py.callDict(self, args, kwargs);
    }

    @Builtin("__getattribute__($self, name, /)")
    static Object getAttribute(PyMethod self, TruffleString name) {
        String attribute = Str.intern(name);
        Object value = GetAttr.generic(self, PyMethod.TYPE, attribute);
        return value != null ? value : Py.getAttr(self.getFunction(), attribute);
    }

    @Builtin("__get__($self, instance, owner=None, /)")
    static Object get(PyMethod self, Object instance, Object owner) {
        return self;
    }

    @Builtin("__eq__($self, value, /)")
    static Object eq(PyMethod self, Object value) {
        return value instanceof PyMethod other
                ? (Object)
                        (Py.is(self.getSelf(), other.getSelf())
                                && Py.eq(self.getFunction(), other.getFunction()))
                : PyNotImplemented.NOT_IMPLEMENTED;
    }

    @Builtin("__hash__($self, /)")
    static long hash(PyMethod self) {
        return System.identityHashCode(self.getSelf()) ^ Py.hash(self.getFunction());
    }

    @Builtin("__repr__($self, /)")
    static String repr(PyMethod self) {
        Object name = Py.lookupAttr(self.getFunction(), "__qualname__");
        if (name == null) {
            name = Py.lookupAttr(self.getFunction(), "__name__");
        }
        return "<bound method "
                + (name instanceof TruffleString text ? Str.toJava(text) : "?")
                + " of "
                + Py.reprString(self.getSelf())
                + ">";
    }

    @Builtin("__reduce__($self, /)")
    static Object reduce(PyMethod self) {
        return PyTuple.of(
                Py.getAttr(PyContext.get().builtins(), "getattr"),
                PyTuple.of(self.getSelf(), Py.getAttr(self.getFunction(), "__name__")));
    }

    @Getter("__func__")
    static Object function(PyMethod self) {
        return self.getFunction();
    }

    @Getter("__self__")
    static Object self(PyMethod self) {
        return self.getSelf();
    }

    @Getter("__doc__")
    static Object doc(PyMethod self) {
        Object doc = Py.lookupAttr(self.getFunction(), "__doc__");
        return doc == null ? PyNone.NONE : doc;
    }
}
