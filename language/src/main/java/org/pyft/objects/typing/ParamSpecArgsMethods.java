package org.pyft.objects.typing;

import org.pyft.builtin.Builtin;
import org.pyft.builtin.BuiltinType;
import org.pyft.objects.type.PyType;

/** The constructor of {@code ParamSpecArgs}. */
@BuiltinType("typing.ParamSpecArgs")
public final class ParamSpecArgsMethods {
    private ParamSpecArgsMethods() {}

    @Builtin("__new__($type, origin)")
    static Object create(PyType type, Object origin) {
        return new PyParamSpecPart(origin, false);
    }
}
