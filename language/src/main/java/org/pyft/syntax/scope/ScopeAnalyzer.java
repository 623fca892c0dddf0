package org.pyft.syntax.scope;

import org.pyft.syntax.SyntaxException;
import org.pyft.syntax.tree.Mod;

/**
 * Finds the scopes of a syntax tree and where each name lives, and makes every check that Python makes between parsing and code
 * generation. Three linear passes: {@link SymbolCollector}, {@link SymbolResolver}, {@link CompileChecks}.
 */
public final class ScopeAnalyzer {
    private ScopeAnalyzer() {}

    /** Analyzes with {@link ScopeOptions#DEFAULT}. */
    public static ScopeTree analyze(Mod mod, String filename) {
        return analyze(mod, filename, ScopeOptions.DEFAULT);
    }

    /**
     * Analyzes a tree for execution.
     *
     * @throws SyntaxException if the tree is not a valid program; without the text of the line, and with offsets in bytes
     */
    public static ScopeTree analyze(Mod mod, String filename, ScopeOptions options) {
        SyntaxErrors errors = new SyntaxErrors(filename, options.warnings());
        Futures futures = FutureImports.find(mod, options.futures(), errors);
        new FinallyWarnings(errors).check(mod);
        ScopeTree tree = symbols(mod, options, futures, errors);
        new CompileChecks(errors, tree, options).check(mod);
        return tree;
    }

    /** Analyzes as Python's {@code _symtable} does: without the checks of code generation and without code's variable lists. */
    public static ScopeTree symbols(Mod mod, String filename, ScopeOptions options) {
        SyntaxErrors errors = new SyntaxErrors(filename, options.warnings());
        return symbols(mod, options, FutureImports.find(mod, options.futures(), errors), errors);
    }

    private static ScopeTree symbols(
            Mod mod, ScopeOptions options, Futures futures, SyntaxErrors errors) {
        ScopeTree tree = new SymbolCollector(errors, futures, options.topLevelAwait()).collect(mod);
        SymbolResolver resolver = new SymbolResolver(errors);
        resolver.resolve(tree.module(), null);
        tree.detachedAnnotationScopes().forEach(scope -> resolver.resolve(scope, null));
        return tree;
    }
}
