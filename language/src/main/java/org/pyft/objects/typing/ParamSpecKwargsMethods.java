package org.pyft.objects.typing;

import org.pyft.builtin.Builtin;
import org.pyft.builtin.BuiltinType;
import org.pyft.builtin.Getter;
import org.pyft.objects.type.PyType;

/** The methods and attributes of {@code ParamSpecKwargs}. */
@BuiltinType("typing.ParamSpecKwargs")
public final class ParamSpecKwargsMethods {
    private ParamSpecKwargsMethods() {}

    @Builtin("__new__($type, origin)")
    static Object create(PyType type, Object origin) {
        return new PyParamSpecPart(origin, true);
    }

    @Builtin("__repr__($self, /)")
    static Object repr(PyParamSpecPart self) {
        return self.describe();
    }

    @Builtin("__eq__($self, value, /)")
    static Object equal(PyParamSpecPart self, Object value) {
        return self.isEqual(value);
    }

    @Builtin("__mro_entries__($self, bases, /)")
    static Object mroEntries(PyParamSpecPart self, Object bases) {
        throw Typing.cannotSubclass("ParamSpecKwargs");
    }

    @Getter("__origin__")
    static Object origin(PyParamSpecPart self) {
        return self.getOrigin();
    }
}
