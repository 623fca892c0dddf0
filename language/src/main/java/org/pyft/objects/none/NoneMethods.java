package org.pyft.objects.none;

import org.pyft.builtin.Builtin;
import org.pyft.builtin.BuiltinType;
import org.pyft.objects.type.PyType;

/** Attributes of {@code NoneType}. */
@BuiltinType("NoneType")
final class NoneMethods {
    private NoneMethods() {}

    @Builtin("__new__($type, /)")
    static Object create(PyType type) {
        return PyNone.NONE;
    }

    @Builtin("__repr__($self, /)")
    static String repr(PyNone self) {
        return "None";
    }

    @Builtin("__bool__($self, /)")
    static boolean bool(PyNone self) {
        return false;
    }

    @Builtin("__hash__($self, /)")
    static long hash(PyNone self) {
        return 0xfca86420L;
    }
}
