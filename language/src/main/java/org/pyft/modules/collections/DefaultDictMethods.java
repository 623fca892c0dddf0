package org.pyft.modules.collections;

import org.pyft.builtin.Builtin;
import org.pyft.builtin.BuiltinType;
import org.pyft.builtin.Getter;
import org.pyft.builtin.Setter;
import org.pyft.objects.dict.DictMethods;
import org.pyft.objects.dict.DictUpdate;
import org.pyft.objects.dict.PyDict;
import org.pyft.objects.exception.PyErr;
import org.pyft.objects.none.PyNone;
import org.pyft.objects.none.PyNotImplemented;
import org.pyft.objects.str.Str;
import org.pyft.objects.tuple.PyTuple;
import org.pyft.objects.type.PyType;
import org.pyft.ops.Py;
import org.pyft.util.ReprGuard;

import java.util.Arrays;

/** The attributes that {@code defaultdict} adds to {@code dict}. */
@BuiltinType("collections.defaultdict")
final class DefaultDictMethods {
    private DefaultDictMethods() {}

    @Builtin("__new__($type, /, *args, **kwargs)")
    static Object create(
            PyType type,
            @SuppressWarnings("unused") Object[] args,
            @SuppressWarnings("unused") PyDict kwargs) {
        PyDefaultDict dict = new PyDefaultDict();
        dict.initType(type);
        return dict;
    }

    @Builtin("__init__($self, /, *args, **kwargs)")
    static void init(PyDefaultDict self, Object[] args, PyDict kwargs) {
        Object factory = args.length == 0 ? PyNone.NONE : args[0];
        if (factory != PyNone.NONE && !Py.isCallable(factory)) {
            throw PyErr.typeError("first argument must be callable or None");
        }
        self.setFactory(factory);
        DictMethods.initialize(
                self, args.length == 0 ? args : Arrays.copyOfRange(args, 1, args.length), kwargs);
    }

    @Getter("default_factory")
    static Object factory(PyDefaultDict self) {
        return self.getFactory();
    }

    @Setter("default_factory")
    static void setFactory(PyDefaultDict self, Object value) {
        self.setFactory(value == null ? PyNone.NONE : value);
    }

    @Builtin(
            value = "__missing__($self, key, /)",
            atomicity = "the factory runs without a lock; the first value that is stored wins")
    static Object missing(PyDefaultDict self, Object key) {
        return self.makeValue(key);
    }

    @Builtin("copy($self, /)")
    static Object copy(PyDefaultDict self) {
        return Py.call(self.getType(), self.getFactory(), self);
    }

    @Builtin("__copy__($self, /)")
    static Object copyMethod(PyDefaultDict self) {
        return copy(self);
    }

    @Builtin("__or__($self, value, /)")
    static Object or(PyDefaultDict self, Object value) {
        return value instanceof PyDict other
                ? union(self, self, other)
                : PyNotImplemented.NOT_IMPLEMENTED;
    }

    @Builtin("__ror__($self, value, /)")
    static Object reflectedOr(PyDefaultDict self, Object value) {
        return value instanceof PyDict other
                ? union(self, other, self)
                : PyNotImplemented.NOT_IMPLEMENTED;
    }

    private static Object union(PyDefaultDict self, PyDict left, PyDict right) {
        Object result = Py.call(self.getType(), self.getFactory(), left);
        DictUpdate.update((PyDict) result, right);
        return result;
    }

    @Builtin("__repr__($self, /)")
    static Object repr(PyDefaultDict self) {
        Object factory = self.getFactory();
        Str.Builder out = Str.builder().append(self.getType().getShortName()).append("(");
        boolean entered = ReprGuard.enter(factory);
        try {
            out.append(entered ? Py.repr(factory) : Str.of("..."));
        } finally {
            if (entered) {
                ReprGuard.leave(factory);
            }
        }
        return out.append(", ").append(DictMethods.representation(self)).append(")").build();
    }

    @Builtin("__reduce__($self, /)")
    static Object reduce(PyDefaultDict self) {
        PyTuple arguments =
                self.getFactory() == PyNone.NONE ? PyTuple.EMPTY : PyTuple.of(self.getFactory());
        return PyTuple.of(
                self.getType(),
                arguments,
                PyNone.NONE,
                PyNone.NONE,
                Py.iter(Py.callMethod(self, "items")));
    }
}
