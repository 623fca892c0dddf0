package org.pyft.objects.set;

import com.oracle.truffle.api.strings.TruffleString;

import org.pyft.builtin.Builtin;
import org.pyft.builtin.BuiltinType;
import org.pyft.objects.dict.DictTable;
import org.pyft.objects.list.PyList;
import org.pyft.objects.none.PyNone;
import org.pyft.objects.none.PyNotImplemented;
import org.pyft.objects.str.Str;
import org.pyft.objects.tuple.PyTuple;
import org.pyft.objects.type.PyGenericAlias;
import org.pyft.objects.type.PyType;
import org.pyft.ops.Py;
import org.pyft.util.ReprGuard;

/** The attributes that {@code set} and {@code frozenset} have in common. */
@BuiltinType("set")
final class AnySetMethods {
    private static final int BASE_SIZE = 200;
    private static final int ENTRY_SIZE = 16;

    private AnySetMethods() {}

    @Builtin("__class_getitem__($type, object, /)")
    static Object classGetItem(PyType type, Object object) {
        return PyGenericAlias.of(type, object);
    }

    @Builtin(value = "__len__($self, /)", inline = true)
    static long len(PyAnySet self) {
        return self.size();
    }

    @Builtin(value = "__contains__($self, object, /)", inline = true)
    static boolean contains(PyAnySet self, Object object) {
        return self.contains(object);
    }

    @Builtin(value = "__iter__($self, /)", inline = true)
    static Object iter(PyAnySet self) {
        return self.iterator();
    }

    @Builtin("copy($self, /)")
    static Object copy(PyAnySet self) {
        return self instanceof PyFrozenSet && self.isExact() ? self : self.copy();
    }

    @Builtin("union($self, /, *others)")
    static Object union(PyAnySet self, Object[] others) {
        PyAnySet result = self.copy();
        for (Object other : others) {
            result.insertAll(other);
        }
        return result;
    }

    @Builtin("intersection($self, /, *others)")
    static Object intersection(PyAnySet self, Object[] others) {
        if (others.length == 0) {
            return self.copy();
        }
        PyAnySet result = self;
        for (Object other : others) {
            result = result.intersection(other);
        }
        return result;
    }

    @Builtin("difference($self, /, *others)")
    static Object difference(PyAnySet self, Object[] others) {
        if (others.length == 0) {
            return self.copy();
        }
        PyAnySet result = self;
        for (Object other : others) {
            result = result.difference(other);
        }
        return result;
    }

    @Builtin("symmetric_difference($self, other, /)")
    static Object symmetricDifference(PyAnySet self, Object other) {
        return self.symmetricDifference(other);
    }

    @Builtin("isdisjoint($self, other, /)")
    static boolean isDisjoint(PyAnySet self, Object other) {
        return self.isDisjoint(other);
    }

    @Builtin("issubset($self, other, /)")
    static boolean isSubset(PyAnySet self, Object other) {
        return other instanceof PyAnySet set
                ? self.isSubset(set)
                : self.intersection(other).size() == self.size();
    }

    @Builtin("issuperset($self, other, /)")
    static boolean isSuperset(PyAnySet self, Object other) {
        if (other instanceof PyAnySet set) {
            return set.isSubset(self);
        }
        Object iterator = Py.iter(other);
        Object item;
        while ((item = Py.next(iterator)) != null) {
            if (!self.contains(item)) {
                return false;
            }
        }
        return true;
    }

    // Operators: only between sets
    // ---------------------------------------------------------------------------------------

    @Builtin("__or__($self, value, /)")
    static Object or(PyAnySet self, Object value) {
        return value instanceof PyAnySet ? self.union(value) : PyNotImplemented.NOT_IMPLEMENTED;
    }

    @Builtin("__ror__($self, value, /)")
    static Object reflectedOr(PyAnySet self, Object value) {
        return value instanceof PyAnySet other
                ? other.union(self)
                : PyNotImplemented.NOT_IMPLEMENTED;
    }

    @Builtin("__and__($self, value, /)")
    static Object and(PyAnySet self, Object value) {
        return value instanceof PyAnySet
                ? self.intersection(value)
                : PyNotImplemented.NOT_IMPLEMENTED;
    }

    @Builtin("__rand__($self, value, /)")
    static Object reflectedAnd(PyAnySet self, Object value) {
        return value instanceof PyAnySet other
                ? other.intersection(self)
                : PyNotImplemented.NOT_IMPLEMENTED;
    }

    @Builtin("__sub__($self, value, /)")
    static Object sub(PyAnySet self, Object value) {
        return value instanceof PyAnySet
                ? self.difference(value)
                : PyNotImplemented.NOT_IMPLEMENTED;
    }

    @Builtin("__rsub__($self, value, /)")
    static Object reflectedSub(PyAnySet self, Object value) {
        return value instanceof PyAnySet other
                ? other.difference(self)
                : PyNotImplemented.NOT_IMPLEMENTED;
    }

    @Builtin("__xor__($self, value, /)")
    static Object xor(PyAnySet self, Object value) {
        return value instanceof PyAnySet
                ? self.symmetricDifference(value)
                : PyNotImplemented.NOT_IMPLEMENTED;
    }

    @Builtin("__rxor__($self, value, /)")
    static Object reflectedXor(PyAnySet self, Object value) {
        return value instanceof PyAnySet other
                ? other.symmetricDifference(self)
                : PyNotImplemented.NOT_IMPLEMENTED;
    }

    @Builtin("__eq__($self, value, /)")
    static Object eq(PyAnySet self, Object value) {
        return value instanceof PyAnySet other
                ? (Object) self.isEqual(other)
                : PyNotImplemented.NOT_IMPLEMENTED;
    }

    @Builtin("__ne__($self, value, /)")
    static Object ne(PyAnySet self, Object value) {
        return value instanceof PyAnySet other
                ? (Object) !self.isEqual(other)
                : PyNotImplemented.NOT_IMPLEMENTED;
    }

    @Builtin("__le__($self, value, /)")
    static Object le(PyAnySet self, Object value) {
        return value instanceof PyAnySet other
                ? (Object) self.isSubset(other)
                : PyNotImplemented.NOT_IMPLEMENTED;
    }

    @Builtin("__lt__($self, value, /)")
    static Object lt(PyAnySet self, Object value) {
        return value instanceof PyAnySet other
                ? (Object) self.isProperSubset(other)
                : PyNotImplemented.NOT_IMPLEMENTED;
    }

    @Builtin("__ge__($self, value, /)")
    static Object ge(PyAnySet self, Object value) {
        return value instanceof PyAnySet other
                ? (Object) other.isSubset(self)
                : PyNotImplemented.NOT_IMPLEMENTED;
    }

    @Builtin("__gt__($self, value, /)")
    static Object gt(PyAnySet self, Object value) {
        return value instanceof PyAnySet other
                ? (Object) other.isProperSubset(self)
                : PyNotImplemented.NOT_IMPLEMENTED;
    }

    // Representation
    // ---------------------------------------------------------------------------------------------------

    @Builtin("__repr__($self, /)")
    static Object repr(PyAnySet self) {
        String name = self.getType().getShortName();
        if (!ReprGuard.enter(self)) {
            return Str.of(name + "(...)");
        }
        try {
            DictTable t = self.snapshotTable();
            if (t.live() == 0) {
                return Str.of(name + "()");
            }
            boolean plain = self instanceof PySet && self.isExact();
            Str.Builder out = Str.builder().append(plain ? "{" : name + "({");
            boolean first = true;
            for (Object element : self.keyArray()) {
                TruffleString text = Py.repr(element);
                out.append(first ? "" : ", ").append(text);
                first = false;
            }
            return out.append(plain ? "}" : "})").build();
        } finally {
            ReprGuard.leave(self);
        }
    }

    @Builtin("__reduce__($self, /)")
    static Object reduce(PyAnySet self) {
        Object state = self.isExact() ? PyNone.NONE : Py.callMethod(self, "__getstate__");
        return PyTuple.of(self.getType(), PyTuple.of(new PyList(self.keyArray())), state);
    }

    @Builtin("__sizeof__($self, /)")
    static long sizeOf(PyAnySet self) {
        int size = self.size();
        return BASE_SIZE + (size <= 4 ? 0 : (long) ENTRY_SIZE * (Integer.highestOneBit(size) << 2));
    }
}
