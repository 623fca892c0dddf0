package org.pyft.syntax.scope;

import org.pyft.syntax.tree.Mod;

/** The checks that CPython makes while it generates code. */
final class CompileChecks {
    CompileChecks(SyntaxErrors errors, ScopeTree tree, ScopeOptions options) {}

    void check(Mod mod) {}
}
