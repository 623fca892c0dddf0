package org.pyft.objects.typing;

import org.pyft.objects.type.PyType;

/** {@code typing.TypeVarTuple}. */
public final class PyTypeVarTuple extends PyTypeParameter {
    public static final PyType TYPE =
            PyType.builtin("typing.TypeVarTuple", new TypeVarTupleMethodsTable())
                    .notSubclassable()
                    .withDict();

    PyTypeVarTuple(Object name, LazyValue defaultValue) {
        super(name, defaultValue);
    }

    @Override
    public PyType builtinType() {
        return TYPE;
    }
}
