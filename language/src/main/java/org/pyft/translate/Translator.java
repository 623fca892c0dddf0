package org.pyft.translate;

import org.pyft.PyFTLanguage;
import org.pyft.nodes.StatementNode;
import org.pyft.nodes.control.AssignNode;
import org.pyft.nodes.control.ReturnNode;
import org.pyft.nodes.expression.ConstantNode;
import org.pyft.nodes.name.WriteNameNode;
import org.pyft.objects.code.PyCode;
import org.pyft.syntax.scope.Scope;
import org.pyft.syntax.scope.ScopeTree;
import org.pyft.syntax.tree.Expr;
import org.pyft.syntax.tree.Mod;
import org.pyft.syntax.tree.Stmt;

import java.util.ArrayList;
import java.util.List;

/**
 * The entry point: syntax tree and scopes to a code object.
 */
public final class Translator {
    private Translator() {}

    /** Translates a whole module, an interactive statement or an expression. */
    public static PyCode translateModule(
            PyFTLanguage language, Mod mod, ScopeTree scopes, String filename, int optimization) {
        return translate(language, mod, scopes, filename, optimization, false);
    }

    /** Translates a module that returns the value of its last statement if that is an expression. */
    public static PyCode translateReturningLast(
            PyFTLanguage language, Mod mod, ScopeTree scopes, String filename, int optimization) {
        return translate(language, mod, scopes, filename, optimization, true);
    }

    private static PyCode translate(
            PyFTLanguage language,
            Mod mod,
            ScopeTree scopes,
            String filename,
            int optimization,
            boolean returnsLast) {
        Unit unit = new Unit(language, mod, filename, scopes, optimization, 0);
        Scope scope = scopes.module();
        FunctionTranslator outer = new CodeTranslator(unit, scope).functions;
        return outer.newCode(
                scope,
                Signatures.positionalOnly(),
                1,
                null,
                made -> {
                    CodeTranslator code = new CodeTranslator(unit, scope);
                    code.openFrame(0);
                    return code.close(made, body(code, mod, returnsLast));
                });
    }

    private static StatementNode body(CodeTranslator code, Mod mod, boolean returnsLast) {
        List<StatementNode> out = new ArrayList<>();
        switch (mod) {
            case Mod.Expression m -> {
                Expr value = code.hoister.hoist(m.body(), out);
                out.add(code.at(new ReturnNode(code.expressions.translate(value)), value.span()));
            }
            case Mod.Interactive m -> {
                code.functions.annotations.begin(out);
                code.functions.annotations.end(mod, "__annotate__", out);
                code.interactive = true;
                out.add(code.statements.block(m.body()));
            }
            case Mod.Module m -> {
                code.functions.annotations.begin(out);
                code.functions.annotations.end(mod, "__annotate__", out);
                Object docstring = Docstrings.of(m.body());
                if (docstring != null && code.unit.keepsDocstrings()) {
                    out.add(
                            new AssignNode(
                                    new WriteNameNode("__doc__"), new ConstantNode(docstring)));
                }
                List<Stmt> body = Docstrings.skip(m.body(), docstring);
                if (returnsLast
                        && !m.body().isEmpty()
                        && m.body().getLast() instanceof Stmt.ExprStmt last) {
                    List<Stmt> changed = new ArrayList<>(m.body());
                    changed.set(changed.size() - 1, new Stmt.Return(last.value(), last.span()));
                    body = changed;
                }
                out.add(code.statements.block(body));
            }
            case Mod.FunctionType _ ->
                    throw new IllegalArgumentException("a signature cannot be executed");
        }
        return code.block(out, code.isResumable());
    }
}
