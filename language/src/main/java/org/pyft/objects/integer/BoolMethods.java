package org.pyft.objects.integer;

import org.pyft.builtin.Builtin;
import org.pyft.builtin.BuiltinType;
import org.pyft.objects.exception.ExceptionTypes;
import org.pyft.objects.none.PyNotImplemented;
import org.pyft.objects.type.PyType;
import org.pyft.ops.Py;

/** Attributes of {@code bool}; everything else is inherited from {@code int}. */
@BuiltinType("bool")
public final class BoolMethods {
    private BoolMethods() {}

    @Builtin("__new__($type, object=False, /)")
    static Object create(PyType type, Object object) {
        return object != null && Py.isTrue(object);
    }

    @Builtin("__repr__($self, /)")
    static String repr(Object self) {
        return self == Boolean.TRUE || (Boolean) self ? "True" : "False";
    }

    @Builtin("__invert__($self, /)")
    static Object invert(Object self) {
        Py.warn(
                ExceptionTypes.DEPRECATION_WARNING,
                "Bitwise inversion '~' on bool is deprecated and will be removed in Python 3.16. This returns the bitwise inversion of the underlying int object and is usually not what you expect from the negation of a bool. Use the 'not' operator for boolean negation or ~int(x) for the bitwise inversion of the underlying int.");
        return (Boolean) self ? -2L : -1L;
    }

    @Builtin("__and__($self, value, /)")
    static Object and(Object self, Object value) {
        if (self instanceof Boolean a && value instanceof Boolean b) {
            return a & b;
        }
        return Ints.isInt(value)
                ? Ints.and(Ints.plain(self), Ints.plain(value))
                : PyNotImplemented.NOT_IMPLEMENTED;
    }

    @Builtin("__rand__($self, value, /)")
    static Object reflectedAnd(Object self, Object value) {
        return and(self, value);
    }

    @Builtin("__or__($self, value, /)")
    static Object or(Object self, Object value) {
        if (self instanceof Boolean a && value instanceof Boolean b) {
            return a | b;
        }
        return Ints.isInt(value)
                ? Ints.or(Ints.plain(self), Ints.plain(value))
                : PyNotImplemented.NOT_IMPLEMENTED;
    }

    @Builtin("__ror__($self, value, /)")
    static Object reflectedOr(Object self, Object value) {
        return or(self, value);
    }

    @Builtin("__xor__($self, value, /)")
    static Object xor(Object self, Object value) {
        if (self instanceof Boolean a && value instanceof Boolean b) {
            return a ^ b;
        }
        return Ints.isInt(value)
                ? Ints.xor(Ints.plain(self), Ints.plain(value))
                : PyNotImplemented.NOT_IMPLEMENTED;
    }

    @Builtin("__rxor__($self, value, /)")
    static Object reflectedXor(Object self, Object value) {
        return xor(self, value);
    }
}
