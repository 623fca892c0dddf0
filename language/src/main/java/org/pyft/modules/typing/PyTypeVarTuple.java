package org.pyft.modules.typing;

import org.pyft.objects.type.PyType;

/** {@code typing.TypeVarTuple}. */
public final class PyTypeVarTuple extends PyTypeParameter {
    public static final PyType TYPE =
            PyType.builtin("typing.TypeVarTuple", new TypeVarTupleMethodsTable()).notSubclassable();

    PyTypeVarTuple(Object name, LazyValue defaultValue, Object module) {
        super(name, defaultValue, module);
    }

    @Override
    public PyType builtinType() {
        return TYPE;
    }
}
