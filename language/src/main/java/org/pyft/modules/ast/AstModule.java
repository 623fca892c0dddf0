package org.pyft.modules.ast;

import org.pyft.PyContext;
import org.pyft.builtin.BuiltinModule;
import org.pyft.objects.module.PyModule;
import org.pyft.programs.Programs;
import org.pyft.translate.AstConverter;

/** The module {@code _ast}: the node classes and the flags that make {@code compile} return nodes. */
@BuiltinModule("_ast")
final class AstModule {
    private AstModule() {}

    static void init(PyModule module) {
        AstTypes types = AstTypes.get();
        module.put("AST", types.base);
        module.put("PyCF_ALLOW_TOP_LEVEL_AWAIT", (long) Programs.ALLOW_TOP_LEVEL_AWAIT);
        module.put("PyCF_ONLY_AST", (long) Programs.ONLY_AST);
        module.put("PyCF_TYPE_COMMENTS", (long) Programs.TYPE_COMMENTS);
        module.put("PyCF_OPTIMIZED_AST", (long) Programs.OPTIMIZED_AST);
        for (AstTypes.NodeType type : types.all()) {
            module.put(type.grammar().name(), type.type());
        }
        AstConverter.registration(PyContext.get()).set(new AstConversion());
    }
}
