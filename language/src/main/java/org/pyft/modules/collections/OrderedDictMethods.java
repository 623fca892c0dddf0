package org.pyft.modules.collections;

import com.oracle.truffle.api.TruffleSafepoint;

import org.pyft.builtin.Builtin;
import org.pyft.builtin.BuiltinType;
import org.pyft.objects.dict.DictMethods;
import org.pyft.objects.dict.DictTable;
import org.pyft.objects.dict.PyDict;
import org.pyft.objects.exception.PyErr;
import org.pyft.objects.none.PyNone;
import org.pyft.objects.none.PyNotImplemented;
import org.pyft.objects.str.Str;
import org.pyft.objects.tuple.PyTuple;
import org.pyft.objects.type.PyType;
import org.pyft.ops.Py;
import org.pyft.util.ReprGuard;

/** The attributes in which {@code OrderedDict} differs from {@code dict}. */
@BuiltinType("collections.OrderedDict")
final class OrderedDictMethods {
    private static final int LIST_SIZE = 64;
    private static final int NODE_SIZE = 40;

    private OrderedDictMethods() {}

    @Builtin("__new__($type, /, *args, **kwargs)")
    static Object create(
            PyType type,
            @SuppressWarnings("unused") Object[] args,
            @SuppressWarnings("unused") PyDict kwargs) {
        PyOrderedDict dict = new PyOrderedDict();
        dict.initType(type);
        return dict;
    }

    @Builtin("__init__($self, /, *args, **kwargs)")
    static void init(PyOrderedDict self, Object[] args, PyDict kwargs) {
        if (args.length > 1) {
            throw PyErr.typeError("expected at most 1 argument, got %s", args.length);
        }
        update(self, args, kwargs);
    }

    @Builtin(value = "update($self, /, *args, **kwargs)", atomicity = "each entry is atomic")
    static void update(PyOrderedDict self, Object[] args, PyDict kwargs) {
        if (args.length > 1) {
            throw PyErr.typeError(
                    "update() takes at most 1 positional argument (%s given)", args.length);
        }
        if (args.length == 1) {
            updateFrom(self, args[0]);
        }
        if (kwargs != null && kwargs.size() > 0) {
            updateFrom(self, kwargs);
        }
    }

    private static void updateFrom(PyOrderedDict self, Object other) {
        if (other instanceof PyDict dict && dict.builtinType() == PyDict.TYPE && dict.isExact()) {
            DictTable t = dict.snapshotTable();
            for (int i = t.next(0); i >= 0; i = t.next(i + 1)) {
                Py.setItem(self, t.key(i), t.value(i));
            }
        } else if (Py.hasAttr(other, "keys")) {
            Object iterator = Py.iter(Py.callMethod(other, "keys"));
            Object key;
            while ((key = Py.next(iterator)) != null) {
                Py.setItem(self, key, Py.getItem(other, key));
            }
        } else {
            Object items = Py.lookupAttr(other, "items");
            addPairs(self, items != null ? Py.call(items) : other);
        }
    }

    private static void addPairs(PyOrderedDict self, Object pairs) {
        Object iterator = Py.iter(pairs);
        Object pair;
        for (int i = 1; (pair = Py.next(iterator)) != null; i++) {
            Object[] parts = Py.toArray(pair);
            if (parts.length < 2) {
                throw PyErr.valueError(
                        "need more than %s value%s to unpack",
                        parts.length, parts.length == 1 ? "" : "s");
            }
            if (parts.length > 2) {
                throw PyErr.valueError("too many values to unpack (expected 2)");
            }
            Py.setItem(self, parts[0], parts[1]);
            if ((i & 0xfff) == 0) {
                TruffleSafepoint.poll(null);
            }
        }
    }

    @Builtin("fromkeys($type, iterable, value=None)")
    static Object fromKeys(PyType type, Object iterable, Object value) {
        Object result = Py.call(type);
        Object iterator = Py.iter(iterable);
        Object key;
        while ((key = Py.next(iterator)) != null) {
            Py.setItem(result, key, value == null ? PyNone.NONE : value);
        }
        return result;
    }

    @Builtin(value = "popitem($self, /, last=True)", atomicity = "atomic")
    static Object popItem(PyOrderedDict self, boolean last) {
        Object[] entry = self.popEntry(last);
        if (entry == null) {
            throw PyErr.keyError(Str.of("dictionary is empty"));
        }
        return PyTuple.of(entry);
    }

    @Builtin(value = "move_to_end($self, /, key, last=True)", atomicity = "atomic")
    static void moveToEnd(PyOrderedDict self, Object key, boolean last) {
        if (!self.moveToEnd(key, last)) {
            throw PyErr.keyError(key);
        }
    }

    @Builtin(value = "pop($self, /, key, default=<unrepresentable>)", atomicity = "atomic")
    static Object pop(PyOrderedDict self, Object key, Object defaultValue) {
        Object value = self.remove(key);
        if (value != null) {
            return value;
        }
        if (defaultValue == null) {
            throw PyErr.keyError(key);
        }
        return defaultValue;
    }

    @Builtin(value = "setdefault($self, /, key, default=None)", atomicity = "atomic")
    static Object setDefault(PyOrderedDict self, Object key, Object defaultValue) {
        Object value = defaultValue == null ? PyNone.NONE : defaultValue;
        if (self.isExact()) {
            return self.setDefault(key, value);
        }
        if (Py.contains(self, key)) {
            return Py.getItem(self, key);
        }
        Py.setItem(self, key, value);
        return value;
    }

    @Builtin("copy($self, /)")
    static Object copy(PyOrderedDict self) {
        if (self.isExact()) {
            PyOrderedDict copy = new PyOrderedDict();
            copy.putAll(self);
            return copy;
        }
        Object copy = Py.call(self.getType());
        for (Object key : self.keyArray()) {
            Py.setItem(copy, key, Py.getItem(self, key));
        }
        return copy;
    }

    @Builtin("__eq__($self, value, /)")
    static Object eq(PyOrderedDict self, Object value) {
        return value instanceof PyDict other
                ? (Object) equal(self, other)
                : PyNotImplemented.NOT_IMPLEMENTED;
    }

    @Builtin("__ne__($self, value, /)")
    static Object ne(PyOrderedDict self, Object value) {
        return value instanceof PyDict other
                ? (Object) !equal(self, other)
                : PyNotImplemented.NOT_IMPLEMENTED;
    }

    private static boolean equal(PyOrderedDict self, PyDict other) {
        if (!DictMethods.equal(self, other)) {
            return false;
        }
        if (!(other instanceof PyOrderedDict)) {
            return true;
        }
        return hasEqualOrder(self, other);
    }

    private static boolean hasEqualOrder(PyDict a, PyDict b) {
        DictTable left = a.snapshotTable();
        DictTable right = b.snapshotTable();
        int leftUsed = left.used();
        int leftLive = left.live();
        int rightUsed = right.used();
        int rightLive = right.live();
        int i = left.next(0);
        int j = right.next(0);
        while (i >= 0 && j >= 0) {
            boolean equal = Py.eq(left.key(i), right.key(j));
            if (isChanged(a, left, leftUsed, leftLive)
                    || isChanged(b, right, rightUsed, rightLive)) {
                throw PyErr.runtimeError("OrderedDict mutated during iteration");
            }
            if (!equal) {
                return false;
            }
            i = left.next(i + 1);
            j = right.next(j + 1);
        }
        return i < 0 && j < 0;
    }

    private static boolean isChanged(PyDict dict, DictTable table, int used, int live) {
        return !dict.isShared()
                && (dict.table() != table || table.used() != used || table.live() != live);
    }

    @Builtin("__or__($self, value, /)")
    static Object or(PyOrderedDict self, Object value) {
        return value instanceof PyDict
                ? union(self, self, value)
                : PyNotImplemented.NOT_IMPLEMENTED;
    }

    @Builtin("__ror__($self, value, /)")
    static Object reflectedOr(PyOrderedDict self, Object value) {
        return value instanceof PyDict
                ? union(self, value, self)
                : PyNotImplemented.NOT_IMPLEMENTED;
    }

    private static Object union(PyOrderedDict self, Object left, Object right) {
        Object result = Py.call(self.getType(), left);
        updateFrom((PyOrderedDict) result, right);
        return result;
    }

    @Builtin(value = "__ior__($self, value, /)", atomicity = "each entry is atomic")
    static Object orInPlace(PyOrderedDict self, Object value) {
        updateFrom(self, value);
        return self;
    }

    @Builtin("__repr__($self, /)")
    static Object repr(PyOrderedDict self) {
        String name = self.getType().getShortName();
        if (self.size() == 0) {
            return Str.of(name + "()");
        }
        if (!ReprGuard.enter(self)) {
            return Str.of("...");
        }
        try {
            return Str.builder()
                    .append(name)
                    .append("(")
                    .append(Py.repr(self.copy()))
                    .append(")")
                    .build();
        } finally {
            ReprGuard.leave(self);
        }
    }

    @Builtin("__sizeof__($self, /)")
    static long sizeOf(PyOrderedDict self) {
        return DictMethods.sizeOf(self) + LIST_SIZE + (long) NODE_SIZE * self.size();
    }

    @Builtin("__reduce__($self, /)")
    static Object reduce(PyOrderedDict self) {
        Object state = DequeMethods.stateOf(self);
        return PyTuple.of(
                self.getType(),
                PyTuple.EMPTY,
                state,
                PyNone.NONE,
                Py.iter(Py.callMethod(self, "items")));
    }
}
