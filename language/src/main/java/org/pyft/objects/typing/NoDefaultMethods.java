package org.pyft.objects.typing;

import org.pyft.builtin.Builtin;
import org.pyft.builtin.BuiltinType;
import org.pyft.objects.dict.PyDict;
import org.pyft.objects.exception.PyErr;
import org.pyft.objects.str.Str;
import org.pyft.objects.type.PyType;

/** The methods of {@code NoDefaultType}. */
@BuiltinType("NoDefaultType")
public final class NoDefaultMethods {
    private NoDefaultMethods() {}

    @Builtin("__new__($type, /, *args, **kwargs)")
    static Object create(PyType type, Object[] args, PyDict kwargs) {
        if (args.length > 0 || kwargs.size() > 0) {
            throw PyErr.typeError("NoDefaultType takes no arguments");
        }
        return PyNoDefault.NO_DEFAULT;
    }

    @Builtin("__repr__($self, /)")
    static Object repr(PyNoDefault self) {
        return Str.of("typing.NoDefault");
    }

    @Builtin("__reduce__($self, /)")
    static Object reduce(PyNoDefault self) {
        return Str.of("NoDefault");
    }
}
