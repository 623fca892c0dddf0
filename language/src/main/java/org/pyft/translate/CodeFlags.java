package org.pyft.translate;

import org.pyft.objects.code.PyCode;
import org.pyft.syntax.scope.Scope;

/**
 * Computes {@code co_flags}.
 */
final class CodeFlags {
    private CodeFlags() {}

    static int of(Scope scope, Unit unit, boolean hasDocstring) {
        int flags = unit.scopes().futures().flags();
        if (scope.kind().isFunctionLike()) {
            flags |= PyCode.OPTIMIZED | PyCode.NEWLOCALS;
            if (scope.isNested()) {
                flags |= PyCode.NESTED;
            }
            if (scope.isAsyncGenerator()) {
                flags |= PyCode.ASYNC_GENERATOR;
            } else if (scope.isGenerator()) {
                flags |= PyCode.GENERATOR;
            } else if (scope.isCoroutine()) {
                flags |= PyCode.COROUTINE;
            }
            if (scope.hasVarArgs()) {
                flags |= PyCode.VARARGS;
            }
            if (scope.hasVarKeywords()) {
                flags |= PyCode.VARKEYWORDS;
            }
            if (scope.isMethod()) {
                flags |= PyCode.METHOD;
            }
        } else if (scope.isCoroutine()) {
            flags |= PyCode.COROUTINE;
        }
        if (hasDocstring) {
            flags |= PyCode.HAS_DOCSTRING;
        }
        return flags;
    }
}
