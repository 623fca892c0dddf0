package org.pyft.modules.contextvars;

import org.pyft.builtin.Builtin;
import org.pyft.builtin.BuiltinType;
import org.pyft.objects.dict.DictKind;
import org.pyft.objects.dict.PyDict;
import org.pyft.objects.exception.PyErr;
import org.pyft.objects.none.PyNone;
import org.pyft.objects.none.PyNotImplemented;
import org.pyft.objects.type.PyType;
import org.pyft.ops.Py;

import java.util.Arrays;

/** The attributes of {@code Context}. */
@BuiltinType("_contextvars.Context")
final class ContextMethods {
    private ContextMethods() {}

    @Builtin("__new__($type, /, *args, **kwargs)")
    static Object create(@SuppressWarnings("unused") PyType type, Object[] args, PyDict kwargs) {
        if (args.length > 0 || kwargs != null && kwargs.size() > 0) {
            throw PyErr.typeError("Context() does not accept any arguments");
        }
        return new PyVarContext();
    }

    @Builtin("run($self, /, *args, **kwargs)")
    static Object run(PyVarContext self, Object[] args, PyDict kwargs) {
        if (args.length == 0) {
            throw PyErr.typeError("run() missing 1 required positional argument");
        }
        return self.run(args[0], Arrays.copyOfRange(args, 1, args.length), kwargs);
    }

    @Builtin("copy($self, /)")
    static Object copy(PyVarContext self) {
        return self.copy();
    }

    @Builtin("__len__($self, /)")
    static long len(PyVarContext self) {
        return self.values().size();
    }

    @Builtin("__contains__($self, key, /)")
    static boolean contains(PyVarContext self, Object key) {
        return self.get(PyContextVar.check(key)) != null;
    }

    @Builtin("__getitem__($self, key, /)")
    static Object getItem(PyVarContext self, Object key) {
        Object value = self.get(PyContextVar.check(key));
        if (value == null) {
            throw PyErr.keyError(key);
        }
        return value;
    }

    @Builtin("get($self, key, default=None, /)")
    static Object get(PyVarContext self, Object key, Object defaultValue) {
        Object value = self.get(PyContextVar.check(key));
        return value != null ? value : defaultValue != null ? defaultValue : PyNone.NONE;
    }

    @Builtin("__iter__($self, /)")
    static Object iter(PyVarContext self) {
        return new ContextIterator(self.values(), DictKind.KEYS);
    }

    @Builtin("keys($self, /)")
    static Object keys(PyVarContext self) {
        return new ContextIterator(self.values(), DictKind.KEYS);
    }

    @Builtin("values($self, /)")
    static Object values(PyVarContext self) {
        return new ContextIterator(self.values(), DictKind.VALUES);
    }

    @Builtin("items($self, /)")
    static Object items(PyVarContext self) {
        return new ContextIterator(self.values(), DictKind.ITEMS);
    }

    @Builtin("__eq__($self, value, /)")
    static Object eq(PyVarContext self, Object value) {
        if (!(value instanceof PyVarContext other)) {
            return PyNotImplemented.NOT_IMPLEMENTED;
        }
        VarMap a = self.values();
        VarMap b = other.values();
        if (a.size() != b.size()) {
            return false;
        }
        for (int i = 0; i < a.size(); i++) {
            Object its = b.get(a.variable(i));
            if (its == null || !Py.eq(a.value(i), its)) {
                return false;
            }
        }
        return true;
    }
}
