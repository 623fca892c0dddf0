package org.pyft.syntax.scope;

import org.pyft.syntax.tree.Expr;
import org.pyft.syntax.tree.Mod;
import org.pyft.syntax.tree.Stmt;

import java.util.IdentityHashMap;
import java.util.List;

/**
 * The scopes of a syntax tree, found by the identity of the nodes that open them.
 */
public final class ScopeTree {
    private final Scope module;
    private final Futures futures;
    private final IdentityHashMap<Object, Scope> scopes;
    private final IdentityHashMap<Object, Scope> typeParams;
    private final IdentityHashMap<Object, Scope> lazy;
    private final IdentityHashMap<Object, Scope> annotations;

    ScopeTree(
            Scope module,
            Futures futures,
            IdentityHashMap<Object, Scope> scopes,
            IdentityHashMap<Object, Scope> typeParams,
            IdentityHashMap<Object, Scope> lazy,
            IdentityHashMap<Object, Scope> annotations) {
        this.module = module;
        this.futures = futures;
        this.scopes = scopes;
        this.typeParams = typeParams;
        this.lazy = lazy;
        this.annotations = annotations;
    }

    /** The scope of the whole tree. */
    public Scope module() {
        return module;
    }

    /** The features inherited and those that the tree imports from {@code __future__}. */
    public Futures futures() {
        return futures;
    }

    /**
     * The scope of a {@link Mod}, {@link Stmt.FunctionDef}, {@link Stmt.AsyncFunctionDef}, {@link Stmt.ClassDef},
     * {@link Expr.Lambda}, {@link Expr.ListComp}, {@link Expr.SetComp}, {@link Expr.DictComp} or {@link Expr.GeneratorExp}.
     */
    public Scope scopeOf(Object node) {
        return scopes.get(node);
    }

    /** The type parameter scope of a generic function, class or type alias; null if it is not generic. */
    public Scope typeParamScope(Stmt node) {
        return typeParams.get(node);
    }

    /**
     * The scope of something evaluated on demand: of the value of a {@link Stmt.TypeAlias} (give the statement), or of the bound or
     * default of a type parameter (give that expression).
     */
    public Scope lazyScope(Object node) {
        return lazy.get(node);
    }

    /**
     * The scope of the {@code __annotate__} function of a function definition, class or module; null if there is no such function.
     * Where {@code from __future__ import annotations} is in force only function definitions have one, and it gives strings.
     */
    public Scope annotationScope(Object node) {
        Scope scope = annotations.get(node);
        return scope == null || !scope.hasAnnotations() ? null : scope;
    }

    /** The scopes of functions that give annotations as strings: they are in no other scope. */
    List<Scope> detachedAnnotationScopes() {
        return futures.annotations()
                ? annotations.values().stream().filter(scope -> scope.ofFunction).toList()
                : List.of();
    }
}
