package org.pyft.objects.none;

import org.pyft.builtin.Builtin;
import org.pyft.builtin.BuiltinType;
import org.pyft.objects.type.PyType;

/** Attributes of {@code NotImplementedType}. */
@BuiltinType("NotImplementedType")
final class NotImplementedMethods {
    private NotImplementedMethods() {}

    @Builtin("__new__($type, /)")
    static Object create(PyType type) {
        return PyNotImplemented.NOT_IMPLEMENTED;
    }

    @Builtin("__repr__($self, /)")
    static String repr(PyNotImplemented self) {
        return "NotImplemented";
    }

    @Builtin("__bool__($self, /)")
    static boolean bool(PyNotImplemented self) {
        throw org.pyft.objects.exception.PyErr.typeError(
                "NotImplemented should not be used in a boolean context");
    }

    @Builtin("__reduce__($self, /)")
    static String reduce(PyNotImplemented self) {
        return "NotImplemented";
    }
}
