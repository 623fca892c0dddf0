package org.pyft.objects.none;

import org.pyft.builtin.Builtin;
import org.pyft.builtin.BuiltinType;
import org.pyft.objects.type.PyType;

/** Attributes of {@code ellipsis}. */
@BuiltinType("ellipsis")
final class EllipsisMethods {
    private EllipsisMethods() {}

    @Builtin("__new__($type, /)")
    static Object create(PyType type) {
        return PyEllipsis.ELLIPSIS;
    }

    @Builtin("__repr__($self, /)")
    static String repr(PyEllipsis self) {
        return "Ellipsis";
    }

    @Builtin("__reduce__($self, /)")
    static String reduce(PyEllipsis self) {
        return "Ellipsis";
    }
}
