package org.pyft.syntax;

import org.pyft.syntax.tree.Alias;
import org.pyft.syntax.tree.BinaryOperator;
import org.pyft.syntax.tree.Expr;
import org.pyft.syntax.tree.ExprContext;
import org.pyft.syntax.tree.Span;
import org.pyft.syntax.tree.Stmt;
import org.pyft.syntax.tree.TypeParam;

import java.util.ArrayList;
import java.util.List;

/** Simple statements: those that end with their line. */
abstract class StatementParser extends PatternParser {
    StatementParser(Lexer lexer) {
        super(lexer);
    }

    /** A line of statements between semicolons. */
    final void simpleStatements(List<Stmt> out) {
        simpleStatementsBeforeNewline(out);
        advance();
    }

    /** A line of statements; its end stays. */
    final void simpleStatementsBeforeNewline(List<Stmt> out) {
        do {
            out.add(simpleStatement());
            if (!accept(Tokens.SEMI)) {
                break;
            }
        } while (kind != Tokens.NEWLINE);
        if (kind != Tokens.NEWLINE) {
            throw Mismatch.INSTANCE;
        }
    }

    private Stmt simpleStatement() {
        int startToken = current;
        switch (kind) {
            case Tokens.RETURN -> {
                advance();
                Expr value =
                        startsExpression(kind) || kind == Tokens.STAR ? starExpressions() : null;
                return new Stmt.Return(value, spanFrom(startToken));
            }
            case Tokens.IMPORT -> {
                advance();
                List<Alias> names = new ArrayList<>(2);
                do {
                    names.add(dottedAlias());
                } while (accept(Tokens.COMMA));
                return new Stmt.Import(names, spanFrom(startToken));
            }
            case Tokens.FROM -> {
                return importFrom();
            }
            case Tokens.RAISE -> {
                return raise();
            }
            case Tokens.PASS -> {
                advance();
                return new Stmt.Pass(spanFrom(startToken));
            }
            case Tokens.BREAK -> {
                advance();
                return new Stmt.Break(spanFrom(startToken));
            }
            case Tokens.CONTINUE -> {
                advance();
                return new Stmt.Continue(spanFrom(startToken));
            }
            case Tokens.DEL -> {
                return delete();
            }
            case Tokens.ASSERT -> {
                advance();
                Expr test = expression();
                Expr message = accept(Tokens.COMMA) ? expression() : null;
                return new Stmt.Assert(test, message, spanFrom(startToken));
            }
            case Tokens.GLOBAL -> {
                advance();
                List<String> names = nameList();
                return new Stmt.Global(names, spanFrom(startToken));
            }
            case Tokens.NONLOCAL -> {
                advance();
                List<String> names = nameList();
                return new Stmt.Nonlocal(names, spanFrom(startToken));
            }
            case Tokens.YIELD -> {
                Expr value = yieldExpression();
                return new Stmt.ExprStmt(value, spanFrom(startToken));
            }
            default -> {
                if (atSoftKeyword("type") && peekKind() == Tokens.NAME) {
                    return typeAlias();
                }
                return expressionStatement();
            }
        }
    }

    private List<String> nameList() {
        List<String> names = new ArrayList<>(2);
        do {
            names.add(expectName());
        } while (accept(Tokens.COMMA));
        return names;
    }

    private Stmt raise() {
        int startToken = current;
        advance();
        if (!startsExpression(kind)) {
            return new Stmt.Raise(null, null, spanFrom(startToken));
        }
        Expr exception = expression();
        Expr cause = accept(Tokens.FROM) ? expression() : null;
        return new Stmt.Raise(exception, cause, spanFrom(startToken));
    }

    private Stmt delete() {
        int startToken = current;
        advance();
        List<Expr> targets = new ArrayList<>(2);
        do {
            targets.add(target(primary(), ExprContext.DEL));
        } while (accept(Tokens.COMMA) && kind != Tokens.SEMI && kind != Tokens.NEWLINE);
        if (kind != Tokens.SEMI && kind != Tokens.NEWLINE) {
            throw Mismatch.INSTANCE;
        }
        return new Stmt.Delete(targets, spanFrom(startToken));
    }

    // ---- imports ----

    private String dottedModule() {
        String name = expectName();
        if (kind != Tokens.DOT) {
            return name;
        }
        StringBuilder dotted = new StringBuilder(name);
        while (accept(Tokens.DOT)) {
            dotted.append('.').append(expectName());
        }
        return dotted.toString().intern();
    }

    private Alias dottedAlias() {
        int startToken = current;
        String name = dottedModule();
        String asName = accept(Tokens.AS) ? expectName() : null;
        return new Alias(name, asName, spanFrom(startToken));
    }

    private Stmt importFrom() {
        int startToken = current;
        advance();
        int level = 0;
        while (true) {
            if (accept(Tokens.DOT)) {
                level++;
            } else if (accept(Tokens.ELLIPSIS)) {
                level += 3;
            } else {
                break;
            }
        }
        String module = kind == Tokens.IMPORT && level > 0 ? null : dottedModule();
        expect(Tokens.IMPORT);
        List<Alias> names = new ArrayList<>(4);
        if (kind == Tokens.STAR) {
            names.add(new Alias("*", null, tokenSpan(current)));
            advance();
        } else if (accept(Tokens.LPAR)) {
            do {
                names.add(alias());
            } while (accept(Tokens.COMMA) && kind != Tokens.RPAR);
            expect(Tokens.RPAR);
        } else {
            do {
                names.add(alias());
            } while (accept(Tokens.COMMA));
        }
        Stmt.ImportFrom result = new Stmt.ImportFrom(module, names, level, spanFrom(startToken));
        if (level == 0 && "__future__".equals(module)) {
            futureImport(names);
        }
        return result;
    }

    /** Told of every {@code from __future__ import}, which can change the grammar. */
    abstract void futureImport(List<Alias> names);

    private Alias alias() {
        int startToken = current;
        String name = expectName();
        String asName = accept(Tokens.AS) ? expectName() : null;
        return new Alias(name, asName, spanFrom(startToken));
    }

    // ---- assignments and expressions ----

    private static BinaryOperator augmentation(int kind) {
        return switch (kind) {
            case Tokens.PLUS_EQUAL -> BinaryOperator.ADD;
            case Tokens.MIN_EQUAL -> BinaryOperator.SUB;
            case Tokens.STAR_EQUAL -> BinaryOperator.MULT;
            case Tokens.SLASH_EQUAL -> BinaryOperator.DIV;
            case Tokens.PERCENT_EQUAL -> BinaryOperator.MOD;
            case Tokens.AMPER_EQUAL -> BinaryOperator.BIT_AND;
            case Tokens.VBAR_EQUAL -> BinaryOperator.BIT_OR;
            case Tokens.CIRCUMFLEX_EQUAL -> BinaryOperator.BIT_XOR;
            case Tokens.LEFT_SHIFT_EQUAL -> BinaryOperator.L_SHIFT;
            case Tokens.RIGHT_SHIFT_EQUAL -> BinaryOperator.R_SHIFT;
            case Tokens.DOUBLE_STAR_EQUAL -> BinaryOperator.POW;
            case Tokens.DOUBLE_SLASH_EQUAL -> BinaryOperator.FLOOR_DIV;
            case Tokens.AT_EQUAL -> BinaryOperator.MAT_MULT;
            default -> null;
        };
    }

    private Stmt expressionStatement() {
        int startToken = current;
        Expr first = starExpressions();
        if (kind == Tokens.NEWLINE || kind == Tokens.SEMI) {
            return new Stmt.ExprStmt(first, spanFrom(startToken));
        }
        if (kind == Tokens.EQUAL) {
            return assignment(first, startToken);
        }
        if (kind == Tokens.COLON) {
            return annotatedAssignment(first, startToken);
        }
        BinaryOperator operator = augmentation(kind);
        if (operator == null) {
            return new Stmt.ExprStmt(first, spanFrom(startToken));
        }
        Expr target = singleTarget(first);
        if (operator == BinaryOperator.MAT_MULT) {
            requireVersion(5, "The '@' operator is");
        }
        advance();
        Expr value = yieldOrStarExpressions();
        return new Stmt.AugAssign(target, operator, value, spanFrom(startToken));
    }

    private Stmt assignment(Expr first, int startToken) {
        List<Expr> targets = new ArrayList<>(1);
        Expr value = first;
        do {
            targets.add(target(value, ExprContext.STORE));
            advance();
            value = yieldOrStarExpressions();
        } while (kind == Tokens.EQUAL);
        String comment = typeComment();
        Span span = spanFrom(startToken);
        return new Stmt.Assign(targets, value, comment, span);
    }

    private Stmt annotatedAssignment(Expr first, int startToken) {
        boolean simple = first instanceof Expr.Name && lexer.kinds[startToken] == Tokens.NAME;
        Expr target = singleTarget(first);
        advance();
        Expr annotation = expression();
        Expr value = accept(Tokens.EQUAL) ? yieldOrStarExpressions() : null;
        requireVersion(
                6, simple ? "Variable annotation syntax is" : "Variable annotations syntax is");
        return new Stmt.AnnAssign(target, annotation, value, simple, spanFrom(startToken));
    }

    final String typeComment() {
        if (kind != Tokens.TYPE_COMMENT) {
            return null;
        }
        String text = tokenText(current);
        advance();
        return text;
    }

    // ---- type aliases and type parameters ----

    private Stmt typeAlias() {
        int startToken = current;
        advance();
        Expr name = new Expr.Name(lexer.names[current], ExprContext.STORE, tokenSpan(current));
        advance();
        List<TypeParam> params = typeParams();
        expect(Tokens.EQUAL);
        Expr value = expression();
        requireVersion(12, "Type statement is");
        return new Stmt.TypeAlias(name, params, value, spanFrom(startToken));
    }

    /** Type parameters in brackets; an empty list where there are none. */
    final List<TypeParam> typeParams() {
        if (kind != Tokens.LSQB) {
            return List.of();
        }
        advance();
        List<TypeParam> params = new ArrayList<>(2);
        do {
            params.add(typeParam());
        } while (accept(Tokens.COMMA) && kind != Tokens.RSQB);
        expect(Tokens.RSQB);
        requireVersion(12, "Type parameter lists are");
        return params;
    }

    private TypeParam typeParam() {
        int startToken = current;
        if (accept(Tokens.STAR)) {
            String name = expectName();
            Expr value = typeDefault(true);
            return new TypeParam.TypeVarTuple(name, value, spanFrom(startToken));
        }
        if (accept(Tokens.DOUBLE_STAR)) {
            String name = expectName();
            Expr value = typeDefault(false);
            return new TypeParam.ParamSpec(name, value, spanFrom(startToken));
        }
        String name = expectName();
        Expr bound = accept(Tokens.COLON) ? expression() : null;
        Expr value = typeDefault(false);
        return new TypeParam.TypeVar(name, bound, value, spanFrom(startToken));
    }

    private Expr typeDefault(boolean starred) {
        if (!accept(Tokens.EQUAL)) {
            return null;
        }
        Expr value = starred ? starExpression() : expression();
        requireVersion(13, "Type parameter defaults are");
        return value;
    }
}
