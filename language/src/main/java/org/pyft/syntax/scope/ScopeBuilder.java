package org.pyft.syntax.scope;

import static org.pyft.syntax.scope.Symbol.DEF_ANNOT;
import static org.pyft.syntax.scope.Symbol.DEF_COMP_ITER;
import static org.pyft.syntax.scope.Symbol.DEF_GLOBAL;
import static org.pyft.syntax.scope.Symbol.DEF_IMPORT;
import static org.pyft.syntax.scope.Symbol.DEF_LOCAL;
import static org.pyft.syntax.scope.Symbol.DEF_NONLOCAL;
import static org.pyft.syntax.scope.Symbol.DEF_PARAM;
import static org.pyft.syntax.scope.Symbol.DEF_TYPE_PARAM;
import static org.pyft.syntax.scope.Symbol.USE;

import org.pyft.syntax.tree.Arguments;
import org.pyft.syntax.tree.Expr;
import org.pyft.syntax.tree.ExprContext;
import org.pyft.syntax.tree.Positioned;
import org.pyft.syntax.tree.Span;
import org.pyft.syntax.tree.Stmt;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/** The state of {@link SymbolCollector}: the scopes open at a point of the walk, and the names entered in them. */
abstract class ScopeBuilder {
    static final String CLASS_DICT = "__classdict__";
    static final String CONDITIONAL_ANNOTATIONS = "__conditional_annotations__";
    static final String FORMAT = ".format";

    /** What is known about a scope only while its code is being visited. */
    static final class Context {
        final Scope scope;
        final Context outer;
        int insideIterable;
        boolean iterationTarget;
        boolean unevaluatedAnnotation;
        boolean conditionalBlock;
        int conditionalAnnotationCount;
        Context annotations;
        String description;

        Context(Scope scope, Context outer) {
            this.scope = scope;
            this.outer = outer;
            if (outer != null) {
                insideIterable = outer.insideIterable;
            }
        }

        boolean is(ScopeKind kind) {
            return scope.kind() == kind;
        }

        /** A {@code def}, {@code lambda} or comprehension. */
        boolean isFunctionBlock() {
            return scope.kind().symtableType() == 0;
        }
    }

    final SyntaxErrors errors;
    final Futures futures;
    final boolean futureAnnotations;
    final boolean topLevelAwait;
    final IdentityHashMap<Object, Scope> scopes = new IdentityHashMap<>();
    final IdentityHashMap<Object, Scope> typeParams = new IdentityHashMap<>(0);
    final IdentityHashMap<Object, Scope> lazy = new IdentityHashMap<>(0);
    final IdentityHashMap<Object, Scope> annotations = new IdentityHashMap<>();
    Context current;
    Scope module;
    String privateName;

    ScopeBuilder(SyntaxErrors errors, Futures futures, boolean topLevelAwait) {
        this.errors = errors;
        this.futures = futures;
        this.futureAnnotations = futures.annotations();
        this.topLevelAwait = topLevelAwait;
    }

    // Scopes

    Scope open(ScopeKind kind, String name, String symtableName, Span span) {
        Scope outer = current.scope;
        Scope scope = new Scope(kind, name, symtableName, outer, span);
        scope.privateName = privateName;
        if (outer.mangledNames != null && kind != ScopeKind.CLASS) {
            scope.mangledNames = outer.mangledNames;
        }
        current = new Context(scope, current);
        return scope;
    }

    Scope openChild(ScopeKind kind, String name, String symtableName, Span span) {
        Scope outer = current.scope;
        Scope scope = open(kind, name, symtableName, span);
        outer.addChild(scope);
        return scope;
    }

    void close() {
        current = current.outer;
    }

    /** Opens an annotation scope, which leaves no trace in the tree of scopes if annotations stay strings. */
    Scope openAnnotations(Span span) {
        Scope scope =
                futureAnnotations
                        ? open(ScopeKind.ANNOTATION, "__annotate__", "__annotate__", span)
                        : openChild(ScopeKind.ANNOTATION, "__annotate__", "__annotate__", span);
        addFormatParameter(span);
        return scope;
    }

    void addFormatParameter(Span span) {
        define(FORMAT, DEF_PARAM, span);
        define(FORMAT, USE, span);
    }

    void seeClassScope(Span span) {
        current.scope.seesClassScope = true;
        define(CLASS_DICT, USE, span);
    }

    boolean inClassOrSeesIt() {
        return current.is(ScopeKind.CLASS) || current.scope.seesClassScope;
    }

    void openTypeParameters(Stmt owner, String name, Arguments args, Span span) {
        boolean inClass = inClassOrSeesIt();
        Scope scope =
                openChild(
                        ScopeKind.TYPE_PARAMETERS,
                        "<generic parameters of " + name + ">",
                        name,
                        span);
        typeParams.put(owner, scope);
        if (inClass) {
            seeClassScope(span);
        }
        if (owner instanceof Stmt.ClassDef) {
            define(".type_params", DEF_LOCAL, span);
            define(".type_params", USE, span);
            define(".generic_base", DEF_LOCAL, span);
            define(".generic_base", USE, span);
        }
        if (args != null) {
            define(".defaults", DEF_PARAM, span);
        }
        if (args != null && hasValue(args.kwDefaults())) {
            define(".kwdefaults", DEF_PARAM, span);
        }
    }

    private static boolean hasValue(List<Expr> expressions) {
        for (Expr expression : expressions) {
            if (expression != null) {
                return true;
            }
        }
        return false;
    }

    // Names

    void define(String name, int flag, Span span) {
        define(name, flag, span, ExprContext.STORE);
    }

    void define(String name, int flag, Span span, ExprContext ctx) {
        if ((flag & (DEF_PARAM | DEF_LOCAL | DEF_IMPORT)) != 0) {
            checkName(name, span, ctx);
        }
        if ((flag & DEF_TYPE_PARAM) != 0 && current.scope.mangledNames != null) {
            current.scope.addMangledName(name);
        }
        define(name, flag, current, span);
    }

    void define(String plainName, int flag, Context where, Span span) {
        // The name is mangled as in the scope being visited, even when it is entered elsewhere.
        String name = current.scope.mangle(plainName);
        Map<String, Symbol> table = where.scope.table();
        Symbol symbol = table.get(name);
        if (symbol == null) {
            symbol = new Symbol(name, flag);
            table.put(name, symbol);
        } else {
            if ((flag & symbol.flags & DEF_PARAM) != 0) {
                throw errors.at(
                        span, "duplicate argument '" + plainName + "' in function definition");
            }
            if ((flag & symbol.flags & DEF_TYPE_PARAM) != 0) {
                throw errors.at(span, "duplicate type parameter '" + plainName + "'");
            }
            symbol.flags |= flag;
        }
        if (where.iterationTarget) {
            if ((symbol.flags & (DEF_GLOBAL | DEF_NONLOCAL)) != 0) {
                throw errors.at(
                        span,
                        "comprehension inner loop cannot rebind assignment expression target '"
                                + plainName
                                + "'");
            }
            symbol.flags |= DEF_COMP_ITER;
        }
        if ((flag & DEF_PARAM) != 0) {
            where.scope.varNames.add(name);
            symbol.listed = true;
        } else if ((flag & DEF_GLOBAL) != 0) {
            Symbol global = module.table().get(name);
            if (global == null) {
                module.table().put(name, new Symbol(name, flag));
            } else {
                global.flags |= flag;
            }
        }
    }

    int flagsOf(String plainName, Context where) {
        Symbol symbol = where.scope.table().get(where.scope.mangle(plainName));
        return symbol == null ? 0 : symbol.flags;
    }

    void recordDirective(String plainName, Span span) {
        Symbol symbol = current.scope.table().get(current.scope.mangle(plainName));
        if (symbol.directive == null) {
            symbol.directive = span;
        }
    }

    void checkName(String name, Span span, ExprContext ctx) {
        if (name.equals("__debug__")) {
            if (ctx == ExprContext.STORE) {
                throw errors.at(span, "cannot assign to __debug__");
            }
            if (ctx == ExprContext.DEL) {
                throw errors.at(span, "cannot delete __debug__");
            }
        }
    }

    /** The target of a named expression in a comprehension is a variable of the scope around the comprehension. */
    void extendTargetScope(Expr.Name target) {
        String name = target.id();
        Span span = target.span();
        for (Context context = current; context != null; context = context.outer) {
            switch (context.scope.kind()) {
                case COMPREHENSION, GENERATOR_EXPRESSION -> {
                    int flags = flagsOf(name, context);
                    if ((flags & DEF_COMP_ITER) != 0 && (flags & DEF_LOCAL) != 0) {
                        throw errors.at(
                                span,
                                "assignment expression cannot rebind comprehension iteration variable '"
                                        + name
                                        + "'");
                    }
                }
                case FUNCTION, LAMBDA -> {
                    int declaration =
                            (flagsOf(name, context) & DEF_GLOBAL) != 0 ? DEF_GLOBAL : DEF_NONLOCAL;
                    define(name, declaration, span);
                    recordDirective(name, span);
                    define(name, DEF_LOCAL, context, span);
                    return;
                }
                case MODULE -> {
                    define(name, DEF_GLOBAL, span);
                    recordDirective(name, span);
                    define(name, DEF_GLOBAL, context, span);
                    return;
                }
                case CLASS ->
                        throw errors.at(
                                span,
                                "assignment expression within a comprehension cannot be used in a class body");
                case TYPE_PARAMETERS ->
                        throw errors.at(
                                span,
                                "assignment expression within a comprehension cannot be used within the definition of a generic");
                case TYPE_ALIAS ->
                        throw errors.at(
                                span,
                                "assignment expression within a comprehension cannot be used in a type alias");
                case TYPE_VARIABLE ->
                        throw errors.at(
                                span,
                                "assignment expression within a comprehension cannot be used in a TypeVar bound");
                case ANNOTATION -> {}
            }
        }
    }

    void rejectInAnnotation(String what, Positioned node) {
        String where =
                switch (current.scope.kind()) {
                    case ANNOTATION -> "an annotation";
                    case TYPE_VARIABLE -> current.description;
                    case TYPE_ALIAS -> "a type alias";
                    case TYPE_PARAMETERS -> "the definition of a generic";
                    default -> null;
                };
        if (where != null) {
            throw errors.at(node.span(), what + " cannot be used within " + where);
        }
    }

    /** Why a name cannot be declared global or nonlocal any more, or null. */
    static String conflict(String name, int flags, String declaration) {
        if ((flags & (DEF_PARAM | DEF_LOCAL | USE | DEF_ANNOT)) == 0) {
            return null;
        }
        if ((flags & DEF_PARAM) != 0) {
            return "name '" + name + "' is parameter and " + declaration;
        }
        if ((flags & USE) != 0) {
            return "name '" + name + "' is used prior to " + declaration + " declaration";
        }
        if ((flags & DEF_ANNOT) != 0) {
            return "annotated name '" + name + "' can't be " + declaration;
        }
        return "name '" + name + "' is assigned to before " + declaration + " declaration";
    }
}
