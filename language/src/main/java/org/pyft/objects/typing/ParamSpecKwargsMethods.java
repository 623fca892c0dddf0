package org.pyft.objects.typing;

import org.pyft.builtin.Builtin;
import org.pyft.builtin.BuiltinType;
import org.pyft.objects.type.PyType;

/** The constructor of {@code ParamSpecKwargs}. */
@BuiltinType("typing.ParamSpecKwargs")
public final class ParamSpecKwargsMethods {
    private ParamSpecKwargsMethods() {}

    @Builtin("__new__($type, origin)")
    static Object create(PyType type, Object origin) {
        return new PyParamSpecPart(origin, true);
    }
}
