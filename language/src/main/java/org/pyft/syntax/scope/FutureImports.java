package org.pyft.syntax.scope;

import org.pyft.syntax.tree.Alias;
import org.pyft.syntax.tree.CodePoints;
import org.pyft.syntax.tree.Expr;
import org.pyft.syntax.tree.Mod;
import org.pyft.syntax.tree.Span;
import org.pyft.syntax.tree.Stmt;

import java.util.List;

/** Reads the {@code from __future__ import} statements at the head of a module. */
final class FutureImports {
    private FutureImports() {}

    static boolean isFutureImport(Stmt statement) {
        return statement instanceof Stmt.ImportFrom s
                && s.level() == 0
                && "__future__".equals(s.module());
    }

    /** The inherited features and those that the module asks for. */
    static Futures find(Mod mod, Futures inherited, SyntaxErrors errors) {
        Futures futures = inherited;
        List<Stmt> body = body(mod);
        int start = startsWithDocstring(body) ? 1 : 0;
        for (int i = start; i < body.size() && isFutureImport(body.get(i)); i++) {
            for (Alias alias : ((Stmt.ImportFrom) body.get(i)).names()) {
                futures = futures.plus(feature(alias, errors));
            }
        }
        return futures;
    }

    /** Where the last of the future imports at the head of the module stands, or null. */
    static Span last(Mod mod) {
        List<Stmt> body = body(mod);
        Span last = null;
        int start = startsWithDocstring(body) ? 1 : 0;
        for (int i = start; i < body.size() && isFutureImport(body.get(i)); i++) {
            last = body.get(i).span();
        }
        return last;
    }

    private static List<Stmt> body(Mod mod) {
        return switch (mod) {
            case Mod.Module m -> m.body();
            case Mod.Interactive m -> m.body();
            case Mod.Expression _, Mod.FunctionType _ -> List.of();
        };
    }

    private static boolean startsWithDocstring(List<Stmt> body) {
        return !body.isEmpty() && body.getFirst() instanceof Stmt.ExprStmt s && isString(s.value());
    }

    static boolean isString(Expr expression) {
        return expression instanceof Expr.Constant c
                && (c.value() instanceof String || c.value() instanceof CodePoints);
    }

    private static int feature(Alias alias, SyntaxErrors errors) {
        return switch (alias.name()) {
            case "nested_scopes",
                    "generators",
                    "division",
                    "absolute_import",
                    "with_statement",
                    "print_function",
                    "unicode_literals",
                    "generator_stop" ->
                    0;
            case "barry_as_FLUFL" -> Futures.BARRY_AS_BDFL;
            case "annotations" -> Futures.ANNOTATIONS;
            case "braces" -> throw errors.at(alias.span(), "not a chance");
            default ->
                    throw errors.at(
                            alias.span(), "future feature " + alias.name() + " is not defined");
        };
    }
}
