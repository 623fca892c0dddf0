package org.pyft.syntax.scope;

import org.pyft.syntax.tree.ExceptHandler;
import org.pyft.syntax.tree.MatchCase;
import org.pyft.syntax.tree.Mod;
import org.pyft.syntax.tree.Span;
import org.pyft.syntax.tree.Stmt;

import java.util.List;

/** Warns of {@code return}, {@code break} and {@code continue} that leave a {@code finally} clause (PEP 765). */
final class FinallyWarnings {
    private final SyntaxErrors errors;

    /** In a {@code finally} clause of the current function. */
    private boolean inFinally;

    /** In a loop inside that clause. */
    private boolean inLoop;

    FinallyWarnings(SyntaxErrors errors) {
        this.errors = errors;
    }

    void check(Mod mod) {
        switch (mod) {
            case Mod.Module m -> visit(m.body());
            case Mod.Interactive m -> visit(m.body());
            case Mod.Expression _, Mod.FunctionType _ -> {}
        }
    }

    private void visit(List<Stmt> body) {
        for (int i = 0, n = body.size(); i < n; i++) {
            visit(body.get(i));
        }
    }

    private void visit(List<Stmt> body, boolean finallyClause, boolean loop) {
        boolean outerFinally = inFinally;
        boolean outerLoop = inLoop;
        inFinally = finallyClause;
        inLoop = loop;
        visit(body);
        inFinally = outerFinally;
        inLoop = outerLoop;
    }

    private void visit(Stmt statement) {
        switch (statement) {
            case Stmt.Return s -> warn("return", inFinally, s.span());
            case Stmt.Break s -> warn("break", inFinally && !inLoop, s.span());
            case Stmt.Continue s -> warn("continue", inFinally && !inLoop, s.span());
            case Stmt.FunctionDef s -> visit(s.body(), false, false);
            case Stmt.AsyncFunctionDef s -> visit(s.body(), false, false);
            case Stmt.ClassDef s -> visit(s.body(), inFinally, inLoop);
            case Stmt.If s -> {
                visit(s.body());
                visit(s.orElse());
            }
            case Stmt.For s -> {
                visit(s.body(), inFinally, true);
                visit(s.orElse());
            }
            case Stmt.AsyncFor s -> {
                visit(s.body(), inFinally, true);
                visit(s.orElse());
            }
            case Stmt.While s -> {
                visit(s.body(), inFinally, true);
                visit(s.orElse());
            }
            case Stmt.With s -> visit(s.body());
            case Stmt.AsyncWith s -> visit(s.body());
            case Stmt.Match s -> {
                for (MatchCase each : s.cases()) {
                    visit(each.body());
                }
            }
            case Stmt.Try s -> visit(s.body(), s.handlers(), s.orElse(), s.finalBody());
            case Stmt.TryStar s -> visit(s.body(), s.handlers(), s.orElse(), s.finalBody());
            default -> {}
        }
    }

    private void visit(
            List<Stmt> body,
            List<ExceptHandler> handlers,
            List<Stmt> orElse,
            List<Stmt> finalBody) {
        visit(body);
        for (ExceptHandler handler : handlers) {
            visit(handler.body());
        }
        visit(orElse);
        visit(finalBody, true, false);
    }

    private void warn(String what, boolean leaves, Span span) {
        if (leaves) {
            errors.warn(span, "'" + what + "' in a 'finally' block");
        }
    }
}
