package org.pyft.modules.symtable;

import com.oracle.truffle.api.strings.TruffleString;

import org.pyft.builtin.Builtin;
import org.pyft.builtin.BuiltinModule;
import org.pyft.objects.exception.PyErr;
import org.pyft.objects.module.PyModule;
import org.pyft.objects.str.Str;
import org.pyft.programs.Programs;
import org.pyft.programs.SourceText;
import org.pyft.syntax.Mode;
import org.pyft.syntax.scope.Resolution;
import org.pyft.syntax.scope.ScopeKind;
import org.pyft.syntax.scope.Symbol;

/** The module {@code _symtable}. */
@BuiltinModule("_symtable")
final class SymtableModule {
    private static final long SCOPE_MASK = 15;

    private SymtableModule() {}

    static void init(PyModule module) {
        module.put("USE", (long) Symbol.USE);
        module.put("DEF_GLOBAL", (long) Symbol.DEF_GLOBAL);
        module.put("DEF_NONLOCAL", (long) Symbol.DEF_NONLOCAL);
        module.put("DEF_LOCAL", (long) Symbol.DEF_LOCAL);
        module.put("DEF_PARAM", (long) Symbol.DEF_PARAM);
        module.put("DEF_TYPE_PARAM", (long) Symbol.DEF_TYPE_PARAM);
        module.put("DEF_FREE_CLASS", (long) Symbol.DEF_FREE_CLASS);
        module.put("DEF_IMPORT", (long) Symbol.DEF_IMPORT);
        module.put("DEF_BOUND", (long) (Symbol.DEF_LOCAL | Symbol.DEF_PARAM | Symbol.DEF_IMPORT));
        module.put("DEF_ANNOT", (long) Symbol.DEF_ANNOT);
        module.put("DEF_COMP_ITER", (long) Symbol.DEF_COMP_ITER);
        module.put("DEF_COMP_CELL", (long) Symbol.DEF_COMP_CELL);
        module.put("TYPE_FUNCTION", (long) ScopeKind.FUNCTION.symtableType());
        module.put("TYPE_CLASS", (long) ScopeKind.CLASS.symtableType());
        module.put("TYPE_MODULE", (long) ScopeKind.MODULE.symtableType());
        module.put("TYPE_ANNOTATION", (long) ScopeKind.ANNOTATION.symtableType());
        module.put("TYPE_TYPE_ALIAS", (long) ScopeKind.TYPE_ALIAS.symtableType());
        module.put("TYPE_TYPE_PARAMETERS", (long) ScopeKind.TYPE_PARAMETERS.symtableType());
        module.put("TYPE_TYPE_VARIABLE", (long) ScopeKind.TYPE_VARIABLE.symtableType());
        for (Resolution resolution : Resolution.values()) {
            module.put(resolution.name(), (long) resolution.number());
        }
        module.put("SCOPE_OFF", (long) Symbol.SCOPE_OFFSET);
        module.put("SCOPE_MASK", SCOPE_MASK);
    }

    @Builtin("symtable(source, filename, startstr, /)")
    static Object symtable(Object source, Object filename, TruffleString start) {
        String file = SourceText.fileName(filename);
        Mode mode =
                switch (Str.toJava(start)) {
                    case "exec" -> Mode.EXEC;
                    case "eval" -> Mode.EVAL;
                    case "single" -> Mode.SINGLE;
                    default ->
                            throw PyErr.valueError(
                                    "symtable() arg 3 must be 'exec' or 'eval' or 'single'");
                };
        return PySymbolTable.of(Programs.symbols(source, file, mode));
    }
}
