package org.pyft.objects.dict;

import com.oracle.truffle.api.strings.TruffleString;

import org.pyft.builtin.Builtin;
import org.pyft.builtin.BuiltinType;
import org.pyft.objects.exception.PyErr;
import org.pyft.objects.none.PyNone;
import org.pyft.objects.none.PyNotImplemented;
import org.pyft.objects.set.PyAnySet;
import org.pyft.objects.str.Str;
import org.pyft.objects.tuple.PyTuple;
import org.pyft.objects.type.PyGenericAlias;
import org.pyft.objects.type.PyType;
import org.pyft.ops.Py;
import org.pyft.util.ReprGuard;

/** The attributes of {@code dict}. What has to be atomic is done in {@link PyDict}; here, Python code runs between the steps. */
@BuiltinType("dict")
public final class DictMethods {
    private static final int BASE_SIZE = 48;
    private static final int ENTRY_SIZE = 28;

    private DictMethods() {}

    @Builtin("__new__($type, /, *args, **kwargs)")
    static Object create(
            PyType type,
            @SuppressWarnings("unused") Object[] args,
            @SuppressWarnings("unused") PyDict kwargs) {
        PyDict dict = new PyDict();
        dict.initType(type);
        return dict;
    }

    @Builtin("__init__($self, /, *args, **kwargs)")
    static void init(PyDict self, Object[] args, PyDict kwargs) {
        initialize(self, args, kwargs);
    }

    /** {@code dict.__init__(self, *args, **kwargs)}. */
    public static void initialize(PyDict self, Object[] args, PyDict kwargs) {
        update(self, args, kwargs, "dict");
    }

    @Builtin(
            value = "update($self, /, *args, **kwargs)",
            atomicity =
                    "a dict is added as it is at one instant, in one step for other changes and copies if all keys are built-in; otherwise each entry is atomic")
    static void update(PyDict self, Object[] args, PyDict kwargs) {
        update(self, args, kwargs, "update");
    }

    private static void update(PyDict self, Object[] args, PyDict kwargs, String name) {
        if (args.length > 1) {
            throw PyErr.typeError("%s expected at most 1 argument, got %s", name, args.length);
        }
        if (args.length == 1) {
            DictUpdate.update(self, args[0]);
        }
        if (kwargs != null && kwargs.size() > 0) {
            self.putAll(kwargs);
        }
    }

    @Builtin("__class_getitem__($type, object, /)")
    static Object classGetItem(PyType type, Object object) {
        return PyGenericAlias.of(type, object);
    }

    @Builtin("fromkeys($type, iterable, value=None, /)")
    static Object fromKeys(PyType type, Object iterable, Object value) {
        Object shared = value == null ? PyNone.NONE : value;
        Object result = Py.call(type);
        if (result instanceof PyDict dict && dict.builtinType() == PyDict.TYPE && dict.isExact()) {
            if (iterable instanceof PyDict keys && keys.isExact()
                    || iterable instanceof PyAnySet set && set.isExact()) {
                dict.putAll((HashContainer) iterable, shared);
                return dict;
            }
            Object iterator = Py.iter(iterable);
            Object key;
            while ((key = Py.next(iterator)) != null) {
                dict.put(key, shared);
            }
            return dict;
        }
        Object iterator = Py.iter(iterable);
        Object key;
        while ((key = Py.next(iterator)) != null) {
            Py.setItem(result, key, shared);
        }
        return result;
    }

    // The mapping protocol
    // ---------------------------------------------------------------------------------------------

    @Builtin(value = "__len__($self, /)", inline = true)
    static long len(PyDict self) {
        return self.size();
    }

    @Builtin(value = "__contains__($self, key, /)", inline = true)
    static boolean contains(PyDict self, Object key) {
        return self.containsKey(key);
    }

    @Builtin(value = "__getitem__($self, key, /)", inline = true)
    static Object getItem(PyDict self, Object key) {
        Object value = self.get(key);
        return value == null ? self.missing(key) : value;
    }

    @Builtin(value = "__setitem__($self, key, value, /)", inline = true, atomicity = "atomic")
    static void setItem(PyDict self, Object key, Object value) {
        self.put(key, value);
    }

    @Builtin(value = "__delitem__($self, key, /)", atomicity = "atomic")
    static void deleteItem(PyDict self, Object key) {
        if (self.remove(key) == null) {
            throw PyErr.keyError(key);
        }
    }

    @Builtin(value = "__iter__($self, /)", inline = true)
    static Object iter(PyDict self) {
        return self.iterator(DictKind.KEYS, false);
    }

    @Builtin(value = "__reversed__($self, /)", inline = true)
    static Object reversed(PyDict self) {
        return self.iterator(DictKind.KEYS, true);
    }

    @Builtin(value = "keys($self, /)", inline = true)
    static Object keys(PyDict self) {
        return new PyDictView(self, DictKind.KEYS);
    }

    @Builtin(value = "values($self, /)", inline = true)
    static Object values(PyDict self) {
        return new PyDictView(self, DictKind.VALUES);
    }

    @Builtin(value = "items($self, /)", inline = true)
    static Object items(PyDict self) {
        return new PyDictView(self, DictKind.ITEMS);
    }

    @Builtin(value = "get($self, key, default=None, /)", inline = true)
    static Object get(PyDict self, Object key, Object defaultValue) {
        Object value = self.get(key);
        return value != null ? value : defaultValue != null ? defaultValue : PyNone.NONE;
    }

    @Builtin(value = "setdefault($self, key, default=None, /)", atomicity = "atomic")
    static Object setDefault(PyDict self, Object key, Object defaultValue) {
        return self.setDefault(key, defaultValue == null ? PyNone.NONE : defaultValue);
    }

    @Builtin(value = "pop($self, key, default=<unrepresentable>, /)", atomicity = "atomic")
    static Object pop(PyDict self, Object key, Object defaultValue) {
        // An empty dict does not ask for the hash.
        Object value = self.size() == 0 ? null : self.remove(key);
        if (value != null) {
            return value;
        }
        if (defaultValue == null) {
            throw PyErr.keyError(key);
        }
        return defaultValue;
    }

    @Builtin(value = "popitem($self, /)", atomicity = "atomic")
    static Object popItem(PyDict self) {
        Object[] entry = self.popLast();
        if (entry == null) {
            throw PyErr.keyError(Str.of("popitem(): dictionary is empty"));
        }
        return PyTuple.of(entry);
    }

    @Builtin(value = "clear($self, /)", atomicity = "atomic")
    static void clear(PyDict self) {
        self.clear();
    }

    @Builtin("copy($self, /)")
    static Object copy(PyDict self) {
        return copyOf(self);
    }

    /** A copy as an exact dict, through the iteration of subclasses that define one. */
    private static PyDict copyOf(PyDict dict) {
        if (DictUpdate.hasPlainIteration(dict)) {
            return dict.copy();
        }
        PyDict copy = new PyDict();
        DictUpdate.update(copy, dict);
        return copy;
    }

    // Operators
    // --------------------------------------------------------------------------------------------------------

    @Builtin("__or__($self, value, /)")
    static Object or(PyDict self, Object value) {
        return value instanceof PyDict other
                ? union(self, other)
                : PyNotImplemented.NOT_IMPLEMENTED;
    }

    @Builtin("__ror__($self, value, /)")
    static Object reflectedOr(PyDict self, Object value) {
        return value instanceof PyDict other
                ? union(other, self)
                : PyNotImplemented.NOT_IMPLEMENTED;
    }

    private static PyDict union(PyDict left, PyDict right) {
        PyDict result = copyOf(left);
        DictUpdate.update(result, right);
        return result;
    }

    @Builtin(value = "__ior__($self, value, /)", atomicity = "as update")
    static Object orInPlace(PyDict self, Object value) {
        DictUpdate.update(self, value);
        return self;
    }

    @Builtin("__eq__($self, value, /)")
    static Object eq(PyDict self, Object value) {
        return value instanceof PyDict other
                ? (Object) equal(self, other)
                : PyNotImplemented.NOT_IMPLEMENTED;
    }

    @Builtin("__ne__($self, value, /)")
    static Object ne(PyDict self, Object value) {
        return value instanceof PyDict other
                ? (Object) !equal(self, other)
                : PyNotImplemented.NOT_IMPLEMENTED;
    }

    /** {@code a == b} for dicts: compares what both are at one instant each. */
    public static boolean equal(PyDict a, PyDict b) {
        if (a.size() != b.size()) {
            return false;
        }
        DictTable left = a.snapshotTable();
        DictTable right = b.snapshotTable();
        for (int i = left.next(0); i >= 0; i = left.next(i + 1)) {
            Object value = left.value(i);
            Object other = right.get(left.key(i), left.hash(i));
            if (other == null || !Py.eq(value, other)) {
                return false;
            }
        }
        return true;
    }

    @Builtin("__repr__($self, /)")
    static Object repr(PyDict self) {
        return representation(self);
    }

    /** {@code dict.__repr__(self)}. */
    public static TruffleString representation(PyDict self) {
        if (self.size() == 0) {
            return Str.of("{}");
        }
        if (!ReprGuard.enter(self)) {
            return Str.of("{...}");
        }
        try {
            Str.Builder out = Str.builder().append("{");
            DictTable t = self.snapshotTable();
            boolean first = true;
            for (int i = t.next(0); i >= 0; i = t.next(i + 1)) {
                Object value = t.value(i);
                TruffleString key = Py.repr(t.key(i));
                out.append(first ? "" : ", ").append(key).append(": ").append(Py.repr(value));
                first = false;
            }
            return out.append("}").build();
        } finally {
            ReprGuard.leave(self);
        }
    }

    @Builtin("__sizeof__($self, /)")
    static long size(PyDict self) {
        return sizeOf(self);
    }

    /** {@code dict.__sizeof__(self)}. */
    public static long sizeOf(PyDict self) {
        return BASE_SIZE + (long) ENTRY_SIZE * self.table().capacity();
    }
}
