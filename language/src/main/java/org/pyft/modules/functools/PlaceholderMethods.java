package org.pyft.modules.functools;

import org.pyft.builtin.Builtin;
import org.pyft.builtin.BuiltinType;
import org.pyft.objects.dict.PyDict;
import org.pyft.objects.exception.PyErr;
import org.pyft.objects.type.PyType;

/** The attributes of {@code Placeholder}. */
@BuiltinType("functools._PlaceholderType")
final class PlaceholderMethods {
    private PlaceholderMethods() {}

    @Builtin("__new__($type, /, *args, **kwargs)")
    static Object create(@SuppressWarnings("unused") PyType type, Object[] args, PyDict kwargs) {
        if (args.length > 0 || kwargs != null && kwargs.size() > 0) {
            throw PyErr.typeError("PlaceholderType takes no arguments");
        }
        return PyPlaceholder.PLACEHOLDER;
    }

    @Builtin("__repr__($self, /)")
    static String repr(@SuppressWarnings("unused") PyPlaceholder self) {
        return "Placeholder";
    }

    @Builtin("__reduce__($self, /)")
    static String reduce(@SuppressWarnings("unused") PyPlaceholder self) {
        return "Placeholder";
    }
}
