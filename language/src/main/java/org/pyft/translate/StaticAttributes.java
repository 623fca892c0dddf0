package org.pyft.translate;

import org.pyft.objects.str.Str;
import org.pyft.objects.tuple.PyTuple;
import org.pyft.syntax.tree.ExceptHandler;
import org.pyft.syntax.tree.Expr;
import org.pyft.syntax.tree.Stmt;
import org.pyft.syntax.tree.WithItem;

import java.util.List;
import java.util.Set;

/**
 * Finds {@code __static_attributes__}: the attributes that the methods of a class assign on {@code self}.
 */
final class StaticAttributes {
    private final Set<String> names = new java.util.TreeSet<>();

    private StaticAttributes() {}

    static PyTuple of(List<Stmt> body) {
        StaticAttributes finder = new StaticAttributes();
        for (Stmt statement : body) {
            finder.statement(statement, false);
        }
        Object[] result = new Object[finder.names.size()];
        int i = 0;
        for (String name : finder.names) {
            result[i++] = Str.of(name);
        }
        return PyTuple.of(result);
    }

    private void statements(List<Stmt> list, boolean inFunction) {
        for (Stmt statement : list) {
            statement(statement, inFunction);
        }
    }

    private void statement(Stmt statement, boolean inFunction) {
        switch (statement) {
            case Stmt.FunctionDef s -> statements(s.body(), true);
            case Stmt.AsyncFunctionDef s -> statements(s.body(), true);
            case Stmt.If s -> {
                statements(s.body(), inFunction);
                statements(s.orElse(), inFunction);
            }
            case Stmt.For s -> {
                target(s.target(), inFunction);
                statements(s.body(), inFunction);
                statements(s.orElse(), inFunction);
            }
            case Stmt.AsyncFor s -> {
                target(s.target(), inFunction);
                statements(s.body(), inFunction);
                statements(s.orElse(), inFunction);
            }
            case Stmt.While s -> {
                statements(s.body(), inFunction);
                statements(s.orElse(), inFunction);
            }
            case Stmt.With s -> with(s.items(), s.body(), inFunction);
            case Stmt.AsyncWith s -> with(s.items(), s.body(), inFunction);
            case Stmt.Try s ->
                    tryStatement(s.body(), s.handlers(), s.orElse(), s.finalBody(), inFunction);
            case Stmt.TryStar s ->
                    tryStatement(s.body(), s.handlers(), s.orElse(), s.finalBody(), inFunction);
            case Stmt.Match s -> s.cases().forEach(each -> statements(each.body(), inFunction));
            case Stmt.Assign s -> s.targets().forEach(each -> target(each, inFunction));
            case Stmt.AugAssign s -> target(s.target(), inFunction);
            case Stmt.AnnAssign s -> {
                if (s.value() != null) {
                    target(s.target(), inFunction);
                }
            }
            default -> {}
        }
    }

    private void with(List<WithItem> items, List<Stmt> body, boolean inFunction) {
        for (WithItem item : items) {
            if (item.optionalVars() != null) {
                target(item.optionalVars(), inFunction);
            }
        }
        statements(body, inFunction);
    }

    private void tryStatement(
            List<Stmt> body,
            List<ExceptHandler> handlers,
            List<Stmt> orElse,
            List<Stmt> finalBody,
            boolean inFunction) {
        statements(body, inFunction);
        handlers.forEach(handler -> statements(handler.body(), inFunction));
        statements(orElse, inFunction);
        statements(finalBody, inFunction);
    }

    private void target(Expr target, boolean inFunction) {
        switch (target) {
            case Expr.Attribute e
                    when inFunction
                            && e.value() instanceof Expr.Name name
                            && name.id().equals("self") ->
                    names.add(e.attr());
            case Expr.Tuple e -> e.elts().forEach(each -> target(each, inFunction));
            case Expr.List e -> e.elts().forEach(each -> target(each, inFunction));
            case Expr.Starred e -> target(e.value(), inFunction);
            default -> {}
        }
    }
}
