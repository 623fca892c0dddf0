package org.pyft.modules.contextvars;

import org.pyft.builtin.Builtin;
import org.pyft.builtin.BuiltinModule;
import org.pyft.objects.module.PyModule;

/** {@code _contextvars}: what {@code contextvars} takes from Java (PEP 567). */
@BuiltinModule("_contextvars")
public final class ContextvarsModule {
    private ContextvarsModule() {}

    static void init(PyModule module) {
        module.addType(PyVarContext.TYPE);
        module.addType(PyContextVar.TYPE);
        module.addType(PyToken.TYPE);
    }

    @Builtin("copy_context()")
    static Object copyContext() {
        return PyVarContext.copyCurrent();
    }
}
