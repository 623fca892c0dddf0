package org.pyft.modules.typing;

import org.pyft.builtin.Builtin;
import org.pyft.builtin.BuiltinModule;
import org.pyft.objects.module.PyModule;
import org.pyft.objects.type.PyType;
import org.pyft.objects.type.PyUnion;

/** {@code _typing}: the types behind {@code typing}. */
@BuiltinModule("_typing")
public final class TypingModule {
    private static final PyType GENERIC =
            PyType.builtin("typing.Generic", new GenericMethodsTable()).withBaseLayout();

    private TypingModule() {}

    static void init(PyModule module) {
        module.addType(PyTypeVar.TYPE);
        module.addType(PyParamSpec.TYPE);
        module.addType(PyTypeVarTuple.TYPE);
        module.addType(PyParamSpecPart.ARGS_TYPE);
        module.addType(PyParamSpecPart.KWARGS_TYPE);
        module.addType(PyTypeAlias.TYPE);
        module.addType(GENERIC);
        module.addType(PyUnion.TYPE);
        module.put("NoDefault", PyNoDefault.NO_DEFAULT);
    }

    @Builtin("_idfunc(x, /)")
    static Object identity(Object value) {
        return value;
    }
}
