package org.pyft.objects.dict;

import org.pyft.builtin.Builtin;
import org.pyft.builtin.BuiltinType;
import org.pyft.builtin.Getter;
import org.pyft.objects.iterator.PyIterator;
import org.pyft.objects.none.PyNotImplemented;
import org.pyft.objects.set.PyAnySet;
import org.pyft.objects.set.PySet;
import org.pyft.ops.Py;

/** The attributes of {@code dict_keys} and {@code dict_items}, which are sets. */
@BuiltinType("dict_keys")
final class DictSetViewMethods {
    private DictSetViewMethods() {}

    @Builtin(value = "__len__($self, /)", inline = true)
    static long len(PyDictView self) {
        return self.size();
    }

    @Builtin("__contains__($self, key, /)")
    static boolean contains(PyDictView self, Object key) {
        return self.contains(key);
    }

    @Builtin(value = "__iter__($self, /)", inline = true)
    static Object iter(PyDictView self) {
        return self.iterator(false);
    }

    @Builtin(value = "__reversed__($self, /)", inline = true)
    static Object reversed(PyDictView self) {
        return self.iterator(true);
    }

    @Builtin("__repr__($self, /)")
    static Object repr(PyDictView self) {
        return DictValuesMethods.repr(self);
    }

    @Getter("mapping")
    static Object mapping(PyDictView self) {
        return new PyMappingProxy(self.getDict());
    }

    // Comparison
    // -------------------------------------------------------------------------------------------------------

    private static boolean isSet(Object object) {
        return object instanceof PyAnySet || object instanceof PyDictView view && view.isSetLike();
    }

    private static boolean containsAll(Object container, Object items) {
        Object iterator = Py.iter(items);
        Object item;
        while ((item = Py.next(iterator)) != null) {
            if (!Py.contains(container, item)) {
                return false;
            }
        }
        return true;
    }

    @Builtin("__eq__($self, value, /)")
    static Object eq(PyDictView self, Object value) {
        return isSet(value)
                ? (Object) (self.size() == Py.len(value) && containsAll(value, self))
                : PyNotImplemented.NOT_IMPLEMENTED;
    }

    @Builtin("__ne__($self, value, /)")
    static Object ne(PyDictView self, Object value) {
        return eq(self, value) instanceof Boolean equal
                ? (Object) !equal
                : PyNotImplemented.NOT_IMPLEMENTED;
    }

    @Builtin("__lt__($self, value, /)")
    static Object lt(PyDictView self, Object value) {
        return isSet(value)
                ? (Object) (self.size() < Py.len(value) && containsAll(value, self))
                : PyNotImplemented.NOT_IMPLEMENTED;
    }

    @Builtin("__le__($self, value, /)")
    static Object le(PyDictView self, Object value) {
        return isSet(value)
                ? (Object) (self.size() <= Py.len(value) && containsAll(value, self))
                : PyNotImplemented.NOT_IMPLEMENTED;
    }

    @Builtin("__gt__($self, value, /)")
    static Object gt(PyDictView self, Object value) {
        return isSet(value)
                ? (Object) (self.size() > Py.len(value) && containsAll(self, value))
                : PyNotImplemented.NOT_IMPLEMENTED;
    }

    @Builtin("__ge__($self, value, /)")
    static Object ge(PyDictView self, Object value) {
        return isSet(value)
                ? (Object) (self.size() >= Py.len(value) && containsAll(self, value))
                : PyNotImplemented.NOT_IMPLEMENTED;
    }

    @Builtin("isdisjoint($self, other, /)")
    static boolean isDisjoint(PyDictView self, Object other) {
        if (self == other) {
            return self.size() == 0;
        }
        Object container = self;
        Object items = other;
        if (isSet(other) && Py.len(other) > self.size()) {
            container = other;
            items = self;
        }
        Object iterator = Py.iter(items);
        Object item;
        while ((item = Py.next(iterator)) != null) {
            if (Py.contains(container, item)) {
                return false;
            }
        }
        return true;
    }

    // Set operations: each makes a set; either operand may be the view
    // --------------------------------------------------------

    @Builtin("__and__($self, value, /)")
    static Object and(PyDictView self, Object value) {
        if (value instanceof PySet set && set.isExact() && self.size() <= set.size()) {
            return Py.callMethod(set, "intersection", self);
        }
        PyDictView container = self;
        Object items = value;
        if (value instanceof PyDictView view && view.isSetLike() && view.size() > self.size()) {
            container = view;
            items = self;
        }
        PySet result = new PySet();
        Object iterator = Py.iter(items);
        Object item;
        while ((item = Py.next(iterator)) != null) {
            if (container.contains(item)) {
                result.add(item);
            }
        }
        return result;
    }

    @Builtin("__rand__($self, value, /)")
    static Object reflectedAnd(PyDictView self, Object value) {
        return and(self, value);
    }

    @Builtin("__or__($self, value, /)")
    static Object or(Object self, Object value) {
        PySet result = new PySet();
        result.addAll(self);
        result.addAll(value);
        return result;
    }

    @Builtin("__ror__($self, value, /)")
    static Object reflectedOr(Object self, Object value) {
        return or(value, self);
    }

    @Builtin("__sub__($self, value, /)")
    static Object sub(Object self, Object value) {
        PySet result = new PySet();
        result.addAll(self);
        result.removeAll(value);
        return result;
    }

    @Builtin("__rsub__($self, value, /)")
    static Object reflectedSub(Object self, Object value) {
        return sub(value, self);
    }

    @Builtin("__xor__($self, value, /)")
    static Object xor(Object self, Object value) {
        if (self instanceof PyDictView a
                && value instanceof PyDictView b
                && a.getKind() == DictKind.ITEMS
                && b.getKind() == DictKind.ITEMS) {
            PySet result = new PySet();
            addMissing(result, a, b);
            addMissing(result, b, a);
            return result;
        }
        PySet result = new PySet();
        result.addAll(self);
        result.toggleAll(value);
        return result;
    }

    /** Adds the items of {@code from} that are not in {@code other}. Equal items need not be hashable. */
    private static void addMissing(PySet result, PyDictView from, PyDictView other) {
        PyIterator iterator = from.iterator(false);
        Object item;
        while ((item = iterator.next()) != null) {
            if (!other.contains(item)) {
                result.add(item);
            }
        }
    }

    @Builtin("__rxor__($self, value, /)")
    static Object reflectedXor(Object self, Object value) {
        return xor(value, self);
    }
}
