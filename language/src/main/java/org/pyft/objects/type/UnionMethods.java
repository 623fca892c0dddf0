package org.pyft.objects.type;

import org.pyft.builtin.Builtin;
import org.pyft.builtin.BuiltinType;
import org.pyft.builtin.Getter;
import org.pyft.objects.exception.PyErr;
import org.pyft.objects.none.PyNotImplemented;
import org.pyft.objects.set.PyFrozenSet;
import org.pyft.objects.str.Str;
import org.pyft.objects.tuple.PyTuple;
import org.pyft.ops.Py;

import java.util.ArrayList;
import java.util.List;

/** Attributes of {@code typing.Union}. */
@BuiltinType("typing.Union")
final class UnionMethods {
    private UnionMethods() {}

    @Builtin("__class_getitem__($type, item, /)")
    static Object classGetItem(PyType type, Object item) {
        return PyUnion.checked(
                item instanceof PyTuple tuple && tuple.isExact()
                        ? tuple.toArray()
                        : new Object[] {item});
    }

    @Builtin("__or__($self, value, /)")
    static Object or(Object self, Object value) {
        return PyUnion.orChecked(self, value);
    }

    @Builtin("__ror__($self, value, /)")
    static Object reflectedOr(Object self, Object value) {
        return PyUnion.orChecked(value, self);
    }

    @Builtin("__eq__($self, value, /)")
    static Object eq(PyUnion self, Object value) {
        if (!(value instanceof PyUnion other)) {
            return PyNotImplemented.NOT_IMPLEMENTED;
        }
        return self.getArguments().length == other.getArguments().length
                && containsAll(self, other);
    }

    private static boolean containsAll(PyUnion a, PyUnion b) {
        for (Object item : a.getArguments()) {
            boolean found = false;
            for (Object candidate : b.getArguments()) {
                found |= Py.eq(item, candidate);
            }
            if (!found) {
                return false;
            }
        }
        return true;
    }

    @Builtin("__hash__($self, /)")
    static long hash(PyUnion self) {
        if (self.unhashableCount() > 0) {
            for (Object item : self.getArguments()) {
                Py.hash(item);
            }
            throw PyErr.typeError("union contains %s unhashable elements", self.unhashableCount());
        }
        return Py.hash(PyFrozenSet.of(self.getArguments().clone()));
    }

    @Builtin("__repr__($self, /)")
    static String repr(PyUnion self) {
        List<String> parts = new ArrayList<>();
        for (Object item : self.getArguments()) {
            parts.add(TypeText.of(item));
        }
        return String.join(" | ", parts);
    }

    @Builtin("__instancecheck__($self, instance, /)")
    static boolean instanceCheck(PyUnion self, Object instance) {
        return Py.isInstance(instance, self);
    }

    @Builtin("__subclasscheck__($self, subclass, /)")
    static boolean subclassCheck(PyUnion self, Object subclass) {
        return Py.isSubclass(subclass, self);
    }

    @Builtin("__mro_entries__($self, bases, /)")
    static Object mroEntries(PyUnion self, Object bases) {
        throw PyErr.typeError("Cannot subclass %s", Py.repr(self));
    }

    @Builtin("__getitem__($self, item, /)")
    static Object getItem(PyUnion self, Object item) {
        return PyUnion.checked(
                GenericParameters.substitute(
                        self, self.getArguments(), self.getParameters(), item));
    }

    @Getter("__args__")
    static Object arguments(PyUnion self) {
        return PyTuple.of(self.getArguments().clone());
    }

    @Getter("__parameters__")
    static Object parameters(PyUnion self) {
        return self.getParameters();
    }

    @Getter("__origin__")
    static Object origin(PyUnion self) {
        return PyUnion.TYPE;
    }

    @Getter("__name__")
    static Object name(PyUnion self) {
        return Str.of("Union");
    }

    @Getter("__qualname__")
    static Object qualifiedName(PyUnion self) {
        return Str.of("Union");
    }
}
