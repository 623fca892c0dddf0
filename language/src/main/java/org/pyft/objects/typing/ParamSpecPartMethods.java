package org.pyft.objects.typing;

import org.pyft.builtin.Builtin;
import org.pyft.builtin.BuiltinType;
import org.pyft.builtin.Getter;

/** The methods and attributes that {@code ParamSpecArgs} and {@code ParamSpecKwargs} have in common. */
@BuiltinType("typing.ParamSpecArgs")
public final class ParamSpecPartMethods {
    private ParamSpecPartMethods() {}

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
        throw Typing.cannotSubclass(self.builtinType().getShortName());
    }

    @Getter("__origin__")
    static Object origin(PyParamSpecPart self) {
        return self.getOrigin();
    }
}
