package org.pyft.modules.typing;

import org.pyft.builtin.Builtin;
import org.pyft.builtin.BuiltinModule;
import org.pyft.objects.module.PyModule;
import org.pyft.objects.type.PyUnion;
import org.pyft.objects.typing.GenericType;
import org.pyft.objects.typing.PyNoDefault;
import org.pyft.objects.typing.PyParamSpec;
import org.pyft.objects.typing.PyParamSpecPart;
import org.pyft.objects.typing.PyTypeAlias;
import org.pyft.objects.typing.PyTypeVar;
import org.pyft.objects.typing.PyTypeVarTuple;

/** {@code _typing}: the types behind {@code typing}. */
@BuiltinModule("_typing")
public final class TypingModule {
    private TypingModule() {}

    static void init(PyModule module) {
        module.addType(PyTypeVar.TYPE);
        module.addType(PyParamSpec.TYPE);
        module.addType(PyTypeVarTuple.TYPE);
        module.addType(PyParamSpecPart.ARGS_TYPE);
        module.addType(PyParamSpecPart.KWARGS_TYPE);
        module.addType(PyTypeAlias.TYPE);
        module.put("Generic", GenericType.get());
        module.addType(PyUnion.TYPE);
        module.put("NoDefault", PyNoDefault.NO_DEFAULT);
    }

    @Builtin("_idfunc(x, /)")
    static Object identity(Object value) {
        return value;
    }
}
