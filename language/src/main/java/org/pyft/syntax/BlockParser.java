package org.pyft.syntax;

import org.pyft.syntax.tree.Alias;
import org.pyft.syntax.tree.Arguments;
import org.pyft.syntax.tree.ExceptHandler;
import org.pyft.syntax.tree.Expr;
import org.pyft.syntax.tree.ExprContext;
import org.pyft.syntax.tree.Keyword;
import org.pyft.syntax.tree.MatchCase;
import org.pyft.syntax.tree.Mod;
import org.pyft.syntax.tree.Pattern;
import org.pyft.syntax.tree.Span;
import org.pyft.syntax.tree.Stmt;
import org.pyft.syntax.tree.TypeParam;
import org.pyft.syntax.tree.WithItem;

import java.util.ArrayList;
import java.util.List;

/** Compound statements and whole sources. */
final class BlockParser extends StatementParser {
    /** The first token of the top-level statement being read. */
    private int statementToken;

    /** The first token of the one before: a diagnosis starts there, as {@code elif} can be wrong for what precedes it. */
    private int previousStatementToken;

    private boolean barryAsFlufl;

    BlockParser(Lexer lexer) {
        super(lexer);
        barryAsFlufl = lexer.options.barryAsFlufl();
    }

    int diagnosisToken() {
        return previousStatementToken;
    }

    @Override
    boolean barryAsFlufl() {
        return barryAsFlufl;
    }

    @Override
    void futureImport(List<Alias> names) {
        for (Alias alias : names) {
            if (alias.name().equals("barry_as_FLUFL")) {
                barryAsFlufl = true;
            }
        }
    }

    // ---- sources ----

    Mod parse(Mode mode) {
        start();
        return switch (mode) {
            case EXEC -> file();
            case EVAL -> {
                Expr body = expressions();
                endOfExpression();
                yield new Mod.Expression(body);
            }
            case SINGLE -> interactive();
            case FUNC_TYPE -> functionType();
        };
    }

    private Mod file() {
        List<Stmt> body = new ArrayList<>();
        while (kind != Tokens.ENDMARKER) {
            previousStatementToken = statementToken;
            statementToken = current;
            statement(body);
        }
        return new Mod.Module(body, List.copyOf(lexer.typeIgnores));
    }

    private void endOfExpression() {
        while (kind == Tokens.NEWLINE) {
            advance();
        }
        if (kind != Tokens.ENDMARKER) {
            throw Mismatch.INSTANCE;
        }
    }

    private Mod interactive() {
        List<Stmt> body = new ArrayList<>();
        if (kind == Tokens.NEWLINE) {
            body.add(new Stmt.Pass(tokenSpan(current)));
            return new Mod.Interactive(body);
        }
        if (startsCompound()) {
            body.add(compoundStatement());
            if (kind != Tokens.NEWLINE) {
                throw Mismatch.INSTANCE;
            }
        } else {
            Stmt match = atSoftKeyword("match") ? tryMatch() : null;
            if (match != null) {
                body.add(match);
                if (kind != Tokens.NEWLINE) {
                    throw Mismatch.INSTANCE;
                }
            } else {
                // The line end is not passed: what follows it must not be read.
                simpleStatementsBeforeNewline(body);
            }
        }
        return new Mod.Interactive(body);
    }

    private Mod functionType() {
        expect(Tokens.LPAR);
        List<Expr> types = new ArrayList<>();
        boolean hasStar = false;
        boolean more = kind != Tokens.RPAR;
        while (more) {
            boolean last = false;
            if (!hasStar && accept(Tokens.STAR)) {
                hasStar = true;
            } else if (accept(Tokens.DOUBLE_STAR)) {
                last = true;
            } else if (hasStar) {
                throw Mismatch.INSTANCE;
            }
            types.add(expression());
            more = !last && accept(Tokens.COMMA);
        }
        expect(Tokens.RPAR);
        expect(Tokens.RARROW);
        Expr returns = expression();
        endOfExpression();
        return new Mod.FunctionType(types, returns);
    }

    // ---- statements ----

    private boolean startsCompound() {
        return switch (kind) {
            case Tokens.DEF,
                    Tokens.AT,
                    Tokens.ASYNC,
                    Tokens.IF,
                    Tokens.CLASS,
                    Tokens.WITH,
                    Tokens.FOR,
                    Tokens.TRY,
                    Tokens.WHILE ->
                    true;
            default -> false;
        };
    }

    private void statement(List<Stmt> out) {
        if (startsCompound()) {
            out.add(compoundStatement());
            return;
        }
        if (atSoftKeyword("match")) {
            Stmt match = tryMatch();
            if (match != null) {
                out.add(match);
                return;
            }
        }
        simpleStatements(out);
    }

    private Stmt compoundStatement() {
        enter();
        Stmt statement =
                switch (kind) {
                    case Tokens.DEF -> function(List.of());
                    case Tokens.AT -> decorated();
                    case Tokens.ASYNC -> async(List.of());
                    case Tokens.IF -> ifStatement();
                    case Tokens.CLASS -> classDef(List.of());
                    case Tokens.WITH -> with(current, false);
                    case Tokens.FOR -> forStatement(current, false);
                    case Tokens.TRY -> tryStatement();
                    default -> whileStatement();
                };
        leave();
        return statement;
    }

    private List<Stmt> block() {
        List<Stmt> body = new ArrayList<>();
        if (kind != Tokens.NEWLINE) {
            simpleStatements(body);
            return body;
        }
        advance();
        expect(Tokens.INDENT);
        do {
            statement(body);
        } while (kind != Tokens.DEDENT && kind != Tokens.ENDMARKER);
        expect(Tokens.DEDENT);
        return body;
    }

    private List<Stmt> elseBlock() {
        if (!accept(Tokens.ELSE)) {
            return List.of();
        }
        expectColon();
        return block();
    }

    /** A colon that nothing else could stand for: its absence is an error of its own. */
    private void expectColon() {
        if (kind != Tokens.COLON) {
            throw new Mistakes(lexer).atToken(SyntaxException.Kind.SYNTAX, current, "expected ':'");
        }
        advance();
    }

    private Stmt ifStatement() {
        int startToken = current;
        advance();
        Expr test = namedExpression();
        expect(Tokens.COLON);
        List<Stmt> body = block();
        List<Stmt> orElse;
        if (kind == Tokens.ELIF) {
            enter();
            orElse = List.of(ifStatement());
            leave();
        } else {
            orElse = elseBlock();
        }
        return new Stmt.If(test, body, orElse, spanFrom(startToken));
    }

    private Stmt whileStatement() {
        int startToken = current;
        advance();
        Expr test = namedExpression();
        expect(Tokens.COLON);
        List<Stmt> body = block();
        List<Stmt> orElse = elseBlock();
        return new Stmt.While(test, body, orElse, spanFrom(startToken));
    }

    private Stmt forStatement(int startToken, boolean isAsync) {
        advance();
        Expr target = starTargets();
        expect(Tokens.IN);
        Expr iter = starExpressions();
        expect(Tokens.COLON);
        String comment = typeComment();
        List<Stmt> body = block();
        List<Stmt> orElse = elseBlock();
        Span span = spanFrom(startToken);
        if (isAsync) {
            requireVersion(5, "Async for loops are");
            return new Stmt.AsyncFor(target, iter, body, orElse, comment, span);
        }
        return new Stmt.For(target, iter, body, orElse, comment, span);
    }

    private Stmt with(int startToken, boolean isAsync) {
        advance();
        List<WithItem> items = kind == Tokens.LPAR ? parenthesisedItems() : null;
        if (items == null) {
            items = new ArrayList<>(2);
            do {
                items.add(withItem());
            } while (accept(Tokens.COMMA));
        }
        expect(Tokens.COLON);
        String comment = typeComment();
        List<Stmt> body = block();
        Span span = spanFrom(startToken);
        if (isAsync) {
            requireVersion(5, "Async with statements are");
            return new Stmt.AsyncWith(items, body, comment, span);
        }
        return new Stmt.With(items, body, comment, span);
    }

    /** Items in parentheses, or null where the parenthesis belongs to an expression. */
    private List<WithItem> parenthesisedItems() {
        int open = current;
        int depth = depth();
        try {
            advance();
            List<WithItem> items = new ArrayList<>(2);
            do {
                items.add(withItem());
            } while (accept(Tokens.COMMA) && kind != Tokens.RPAR);
            if (accept(Tokens.RPAR) && kind == Tokens.COLON) {
                return items;
            }
        } catch (Mismatch mismatch) {
            // Not a list of items: read it as an expression.
        }
        resetDepth(depth);
        moveTo(open);
        return null;
    }

    private WithItem withItem() {
        Expr context = expression();
        if (kind != Tokens.AS) {
            return new WithItem(context, null);
        }
        advance();
        Expr target = starTarget();
        if (kind != Tokens.COMMA && kind != Tokens.RPAR && kind != Tokens.COLON) {
            throw Mismatch.INSTANCE;
        }
        return new WithItem(context, target);
    }

    private Stmt tryStatement() {
        int startToken = current;
        advance();
        expectColon();
        List<Stmt> body = block();
        List<ExceptHandler> handlers = new ArrayList<>(2);
        boolean groups = false;
        while (kind == Tokens.EXCEPT) {
            int handlerToken = current;
            advance();
            if (!handlers.isEmpty() && (kind == Tokens.STAR) != groups) {
                throw Mismatch.INSTANCE;
            }
            boolean star = accept(Tokens.STAR);
            groups = star;
            handlers.add(handler(handlerToken, star));
        }
        List<Stmt> orElse = handlers.isEmpty() ? List.of() : elseBlock();
        List<Stmt> finalBody = List.of();
        if (accept(Tokens.FINALLY)) {
            expectColon();
            finalBody = block();
        } else if (handlers.isEmpty()) {
            throw Mismatch.INSTANCE;
        }
        Span span = spanFrom(startToken);
        if (groups) {
            requireVersion(11, "Exception groups are");
            return new Stmt.TryStar(body, handlers, orElse, finalBody, span);
        }
        return new Stmt.Try(body, handlers, orElse, finalBody, span);
    }

    private ExceptHandler handler(int startToken, boolean star) {
        Expr type = null;
        String name = null;
        if (star || kind != Tokens.COLON) {
            int typeToken = current;
            type = expressions();
            boolean bareTuple =
                    type instanceof Expr.Tuple
                            && (lexer.kinds[typeToken] != Tokens.LPAR
                                    || !type.span().equals(firstAtom(typeToken, type)));
            if (bareTuple) {
                requireVersion(14, "except expressions without parentheses are");
            } else if (accept(Tokens.AS)) {
                name = expectName();
            }
        }
        expect(Tokens.COLON);
        List<Stmt> body = block();
        return new ExceptHandler(type, name, body, spanFrom(startToken));
    }

    /** The span that a tuple in parentheses would have if the parentheses that start it also ended it. */
    private Span firstAtom(int token, Expr type) {
        int open = lexer.levels[token];
        for (int i = token + 1; i < current; i++) {
            if (lexer.levels[i] == open - 1) {
                return tokenSpan(token).to(tokenSpan(i));
            }
        }
        return type.span();
    }

    // ---- definitions ----

    private Stmt decorated() {
        List<Expr> decorators = new ArrayList<>(2);
        while (accept(Tokens.AT)) {
            decorators.add(namedExpression());
            expect(Tokens.NEWLINE);
        }
        return switch (kind) {
            case Tokens.DEF -> function(decorators);
            case Tokens.ASYNC -> async(decorators);
            case Tokens.CLASS -> classDef(decorators);
            default -> throw Mismatch.INSTANCE;
        };
    }

    private Stmt async(List<Expr> decorators) {
        int startToken = current;
        advance();
        if (kind == Tokens.DEF) {
            return function(startToken, true, decorators);
        }
        if (decorators.isEmpty() && kind == Tokens.FOR) {
            return forStatement(startToken, true);
        }
        if (decorators.isEmpty() && kind == Tokens.WITH) {
            return with(startToken, true);
        }
        throw Mismatch.INSTANCE;
    }

    private Stmt function(List<Expr> decorators) {
        return function(current, false, decorators);
    }

    private Stmt function(int startToken, boolean isAsync, List<Expr> decorators) {
        advance();
        String name = expectName();
        List<TypeParam> typeParams = typeParams();
        expect(Tokens.LPAR);
        Arguments args = kind == Tokens.RPAR ? noArguments() : parameters(Tokens.RPAR);
        expect(Tokens.RPAR);
        Expr returns = accept(Tokens.RARROW) ? expression() : null;
        expect(Tokens.COLON);
        String comment = functionTypeComment();
        List<Stmt> body = block();
        Span span = spanFrom(startToken);
        if (isAsync) {
            requireVersion(5, "Async functions are");
            return new Stmt.AsyncFunctionDef(
                    name, args, body, decorators, returns, comment, typeParams, span);
        }
        return new Stmt.FunctionDef(
                name, args, body, decorators, returns, comment, typeParams, span);
    }

    /** A type comment behind the colon, or alone on the line before an indented body. */
    private String functionTypeComment() {
        if (kind == Tokens.NEWLINE && options.typeComments()) {
            int newline = current;
            if (peekKind() == Tokens.TYPE_COMMENT) {
                advance();
                String text = typeComment();
                if (kind == Tokens.NEWLINE && peekKind() == Tokens.INDENT) {
                    return text;
                }
                moveTo(newline);
                throw Mismatch.INSTANCE;
            }
            return null;
        }
        String text = typeComment();
        if (text != null && kind == Tokens.NEWLINE && peekKind() == Tokens.TYPE_COMMENT) {
            throw Mismatch.INSTANCE;
        }
        return text;
    }

    private Stmt classDef(List<Expr> decorators) {
        int startToken = current;
        advance();
        String name = expectName();
        List<TypeParam> typeParams = typeParams();
        List<Expr> bases = new ArrayList<>(2);
        List<Keyword> keywords = new ArrayList<>(1);
        if (kind == Tokens.LPAR) {
            arguments(bases, keywords, false);
        }
        expect(Tokens.COLON);
        List<Stmt> body = block();
        return new Stmt.ClassDef(
                name, bases, keywords, body, decorators, typeParams, spanFrom(startToken));
    }

    // ---- match ----

    /** A match statement, or null where {@code match} is a name. */
    private Stmt tryMatch() {
        int startToken = current;
        int depth = depth();
        int next = peekKind();
        if (!startsExpression(next) && next != Tokens.STAR) {
            return null;
        }
        Expr subject;
        try {
            advance();
            subject = subject();
            if (kind != Tokens.COLON || peekKind() != Tokens.NEWLINE) {
                resetDepth(depth);
                moveTo(startToken);
                return null;
            }
        } catch (Mismatch mismatch) {
            resetDepth(depth);
            moveTo(startToken);
            return null;
        }
        advance();
        advance();
        expect(Tokens.INDENT);
        if (!atSoftKeyword("case")) {
            throw Mismatch.INSTANCE;
        }
        List<MatchCase> cases = new ArrayList<>();
        enter();
        while (atSoftKeyword("case")) {
            advance();
            Pattern pattern = patterns();
            Expr guard = accept(Tokens.IF) ? namedExpression() : null;
            expect(Tokens.COLON);
            cases.add(new MatchCase(pattern, guard, block()));
        }
        leave();
        expect(Tokens.DEDENT);
        requireVersion(10, "Pattern matching is");
        return new Stmt.Match(subject, cases, spanFrom(startToken));
    }

    private Expr subject() {
        int startToken = current;
        Expr first = starNamedExpression();
        if (kind != Tokens.COMMA) {
            if (first instanceof Expr.Starred) {
                throw Mismatch.INSTANCE;
            }
            return first;
        }
        List<Expr> elements = new ArrayList<>();
        elements.add(first);
        while (accept(Tokens.COMMA)) {
            if (kind == Tokens.COLON) {
                break;
            }
            elements.add(starNamedExpression());
        }
        return new Expr.Tuple(elements, ExprContext.LOAD, spanFrom(startToken));
    }
}
