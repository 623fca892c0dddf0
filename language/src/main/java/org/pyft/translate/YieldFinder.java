package org.pyft.translate;

import org.pyft.syntax.tree.Arguments;
import org.pyft.syntax.tree.Comprehension;
import org.pyft.syntax.tree.ExceptHandler;
import org.pyft.syntax.tree.Expr;
import org.pyft.syntax.tree.Keyword;
import org.pyft.syntax.tree.MatchCase;
import org.pyft.syntax.tree.Stmt;
import org.pyft.syntax.tree.WithItem;

import java.util.IdentityHashMap;
import java.util.List;

/**
 * Finds out which expressions and statements of a generator or coroutine may suspend it.
 */
final class YieldFinder {
    private final IdentityHashMap<Object, Boolean> known = new IdentityHashMap<>();
    private final boolean active;

    /** Where the code is no generator the answer is always no. */
    YieldFinder(boolean active) {
        this.active = active;
    }

    boolean suspends(Expr expression) {
        if (!active || expression == null) {
            return false;
        }
        Boolean result = known.get(expression);
        if (result == null) {
            result = find(expression);
            known.put(expression, result);
        }
        return result;
    }

    boolean suspends(Stmt statement) {
        if (!active) {
            return false;
        }
        Boolean result = known.get(statement);
        if (result == null) {
            result = find(statement);
            known.put(statement, result);
        }
        return result;
    }

    boolean anyExpression(List<Expr> expressions) {
        for (Expr expression : expressions) {
            if (suspends(expression)) {
                return true;
            }
        }
        return false;
    }

    boolean anyStatement(List<Stmt> statements) {
        for (Stmt statement : statements) {
            if (suspends(statement)) {
                return true;
            }
        }
        return false;
    }

    boolean arguments(Arguments args) {
        return anyExpression(args.defaults()) || anyExpression(args.kwDefaults());
    }

    boolean keywords(List<Keyword> keywords) {
        for (Keyword keyword : keywords) {
            if (suspends(keyword.value())) {
                return true;
            }
        }
        return false;
    }

    private boolean find(Expr expression) {
        return switch (expression) {
            case Expr.Await _, Expr.Yield _, Expr.YieldFrom _ -> true;
            case Expr.BoolOp e -> anyExpression(e.values());
            case Expr.NamedExpr e -> suspends(e.value());
            case Expr.BinOp e -> suspends(e.left()) || suspends(e.right());
            case Expr.UnaryOp e -> suspends(e.operand());
            case Expr.Lambda e -> arguments(e.args());
            case Expr.IfExp e -> suspends(e.test()) || suspends(e.body()) || suspends(e.orElse());
            case Expr.Dict e -> anyExpression(e.keys()) || anyExpression(e.values());
            case Expr.Set e -> anyExpression(e.elts());
            case Expr.ListComp e -> suspends(e.elt()) || generators(e.generators());
            case Expr.SetComp e -> suspends(e.elt()) || generators(e.generators());
            case Expr.DictComp e ->
                    suspends(e.key()) || suspends(e.value()) || generators(e.generators());
            case Expr.GeneratorExp e -> suspends(e.generators().getFirst().iter());
            case Expr.Compare e -> suspends(e.left()) || anyExpression(e.comparators());
            case Expr.Call e ->
                    suspends(e.func()) || anyExpression(e.args()) || keywords(e.keywords());
            case Expr.FormattedValue e -> suspends(e.value()) || suspends(e.formatSpec());
            case Expr.Interpolation e -> suspends(e.value()) || suspends(e.formatSpec());
            case Expr.JoinedStr e -> anyExpression(e.values());
            case Expr.TemplateStr e -> anyExpression(e.values());
            case Expr.Attribute e -> suspends(e.value());
            case Expr.Subscript e -> suspends(e.value()) || suspends(e.slice());
            case Expr.Starred e -> suspends(e.value());
            case Expr.List e -> anyExpression(e.elts());
            case Expr.Tuple e -> anyExpression(e.elts());
            case Expr.Slice e -> suspends(e.lower()) || suspends(e.upper()) || suspends(e.step());
            case Expr.Constant _, Expr.Name _ -> false;
        };
    }

    private boolean generators(List<Comprehension> generators) {
        for (Comprehension generator : generators) {
            if (generator.isAsync()
                    || suspends(generator.iter())
                    || suspends(generator.target())
                    || anyExpression(generator.ifs())) {
                return true;
            }
        }
        return false;
    }

    private boolean find(Stmt statement) {
        return switch (statement) {
            case Stmt.FunctionDef s -> anyExpression(s.decoratorList()) || arguments(s.args());
            case Stmt.AsyncFunctionDef s -> anyExpression(s.decoratorList()) || arguments(s.args());
            case Stmt.ClassDef s ->
                    anyExpression(s.decoratorList())
                            || s.typeParams().isEmpty()
                                    && (anyExpression(s.bases()) || keywords(s.keywords()));
            case Stmt.Return s -> suspends(s.value());
            case Stmt.Delete s -> anyExpression(s.targets());
            case Stmt.Assign s -> suspends(s.value()) || anyExpression(s.targets());
            case Stmt.TypeAlias _ -> false;
            case Stmt.AugAssign s -> suspends(s.target()) || suspends(s.value());
            case Stmt.AnnAssign s -> suspends(s.target()) || suspends(s.value());
            case Stmt.For s ->
                    suspends(s.target())
                            || suspends(s.iter())
                            || anyStatement(s.body())
                            || anyStatement(s.orElse());
            case Stmt.AsyncFor _, Stmt.AsyncWith _ -> true;
            case Stmt.While s ->
                    suspends(s.test()) || anyStatement(s.body()) || anyStatement(s.orElse());
            case Stmt.If s ->
                    suspends(s.test()) || anyStatement(s.body()) || anyStatement(s.orElse());
            case Stmt.With s -> items(s.items()) || anyStatement(s.body());
            case Stmt.Match s -> suspends(s.subject()) || cases(s.cases());
            case Stmt.Raise s -> suspends(s.exc()) || suspends(s.cause());
            case Stmt.Try s ->
                    anyStatement(s.body())
                            || handlers(s.handlers())
                            || anyStatement(s.orElse())
                            || anyStatement(s.finalBody());
            case Stmt.TryStar s ->
                    anyStatement(s.body())
                            || handlers(s.handlers())
                            || anyStatement(s.orElse())
                            || anyStatement(s.finalBody());
            case Stmt.Assert s -> suspends(s.test()) || suspends(s.msg());
            case Stmt.ExprStmt s -> suspends(s.value());
            case Stmt.Import _,
                    Stmt.ImportFrom _,
                    Stmt.Global _,
                    Stmt.Nonlocal _,
                    Stmt.Pass _,
                    Stmt.Break _,
                    Stmt.Continue _ ->
                    false;
        };
    }

    private boolean items(List<WithItem> items) {
        for (WithItem item : items) {
            if (suspends(item.contextExpr()) || suspends(item.optionalVars())) {
                return true;
            }
        }
        return false;
    }

    private boolean cases(List<MatchCase> cases) {
        for (MatchCase each : cases) {
            if (suspends(each.guard()) || anyStatement(each.body())) {
                return true;
            }
        }
        return false;
    }

    private boolean handlers(List<ExceptHandler> handlers) {
        for (ExceptHandler handler : handlers) {
            if (suspends(handler.type()) || anyStatement(handler.body())) {
                return true;
            }
        }
        return false;
    }
}
