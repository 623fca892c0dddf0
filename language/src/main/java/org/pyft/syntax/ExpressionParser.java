package org.pyft.syntax;

import org.pyft.syntax.tree.Arg;
import org.pyft.syntax.tree.Arguments;
import org.pyft.syntax.tree.BinaryOperator;
import org.pyft.syntax.tree.BoolOperator;
import org.pyft.syntax.tree.CompareOperator;
import org.pyft.syntax.tree.Comprehension;
import org.pyft.syntax.tree.Constants;
import org.pyft.syntax.tree.Expr;
import org.pyft.syntax.tree.ExprContext;
import org.pyft.syntax.tree.Keyword;
import org.pyft.syntax.tree.UnaryOperator;

import java.util.ArrayList;
import java.util.List;

/** Expressions, by recursive descent with precedence climbing for the binary operators. */
abstract class ExpressionParser extends StringParser {
    private static final byte[] PRECEDENCE = new byte[128];
    private static final BinaryOperator[] BINARY = new BinaryOperator[128];

    static {
        operator(Tokens.VBAR, 1, BinaryOperator.BIT_OR);
        operator(Tokens.CIRCUMFLEX, 2, BinaryOperator.BIT_XOR);
        operator(Tokens.AMPER, 3, BinaryOperator.BIT_AND);
        operator(Tokens.LEFT_SHIFT, 4, BinaryOperator.L_SHIFT);
        operator(Tokens.RIGHT_SHIFT, 4, BinaryOperator.R_SHIFT);
        operator(Tokens.PLUS, 5, BinaryOperator.ADD);
        operator(Tokens.MINUS, 5, BinaryOperator.SUB);
        operator(Tokens.STAR, 6, BinaryOperator.MULT);
        operator(Tokens.SLASH, 6, BinaryOperator.DIV);
        operator(Tokens.DOUBLE_SLASH, 6, BinaryOperator.FLOOR_DIV);
        operator(Tokens.PERCENT, 6, BinaryOperator.MOD);
        operator(Tokens.AT, 6, BinaryOperator.MAT_MULT);
    }

    ExpressionParser(Lexer lexer) {
        super(lexer);
    }

    private static void operator(int kind, int precedence, BinaryOperator operator) {
        PRECEDENCE[kind] = (byte) precedence;
        BINARY[kind] = operator;
    }

    /** Whether inequality is written {@code <>}. */
    abstract boolean barryAsFlufl();

    // ---- lists of expressions ----

    @Override
    final Expr yieldOrStarExpressions() {
        return kind == Tokens.YIELD ? yieldExpression() : starExpressions();
    }

    final Expr yieldExpression() {
        int startToken = current;
        advance();
        if (accept(Tokens.FROM)) {
            Expr value = expression();
            return new Expr.YieldFrom(value, spanFrom(startToken));
        }
        Expr value = startsExpression(kind) || kind == Tokens.STAR ? starExpressions() : null;
        return new Expr.Yield(value, spanFrom(startToken));
    }

    /** Whether an expression can start with that token. */
    static boolean startsExpression(int kind) {
        return switch (kind) {
            case Tokens.NAME,
                    Tokens.NUMBER,
                    Tokens.STRING,
                    Tokens.FSTRING_START,
                    Tokens.TSTRING_START,
                    Tokens.LPAR,
                    Tokens.LSQB,
                    Tokens.LBRACE,
                    Tokens.ELLIPSIS,
                    Tokens.PLUS,
                    Tokens.MINUS,
                    Tokens.TILDE,
                    Tokens.TRUE,
                    Tokens.FALSE,
                    Tokens.NONE,
                    Tokens.NOT,
                    Tokens.LAMBDA,
                    Tokens.AWAIT ->
                    true;
            default -> false;
        };
    }

    final Expr starExpressions() {
        int startToken = current;
        Expr first = starExpression();
        if (kind != Tokens.COMMA) {
            return first;
        }
        List<Expr> elements = new ArrayList<>();
        elements.add(first);
        while (accept(Tokens.COMMA)) {
            if (!startsExpression(kind) && kind != Tokens.STAR) {
                break;
            }
            elements.add(starExpression());
        }
        return new Expr.Tuple(elements, ExprContext.LOAD, spanFrom(startToken));
    }

    final Expr starExpression() {
        if (kind != Tokens.STAR) {
            return expression();
        }
        int startToken = current;
        advance();
        Expr value = binary(1);
        return new Expr.Starred(value, ExprContext.LOAD, spanFrom(startToken));
    }

    final Expr starNamedExpression() {
        return kind == Tokens.STAR ? starExpression() : namedExpression();
    }

    final Expr namedExpression() {
        if (kind == Tokens.NAME && peekKind() == Tokens.COLON_EQUAL) {
            int startToken = current;
            Expr target =
                    new Expr.Name(lexer.names[current], ExprContext.STORE, tokenSpan(current));
            advance();
            advance();
            Expr value = expression();
            requireVersion(8, "Assignment expressions are");
            return new Expr.NamedExpr(target, value, spanFrom(startToken));
        }
        Expr value = expression();
        if (kind == Tokens.COLON_EQUAL) {
            throw Mismatch.INSTANCE;
        }
        return value;
    }

    /** {@code expression (',' expression)*}: a tuple without parentheses and without stars. */
    final Expr expressions() {
        int startToken = current;
        Expr first = expression();
        if (kind != Tokens.COMMA) {
            return first;
        }
        List<Expr> elements = new ArrayList<>();
        elements.add(first);
        while (accept(Tokens.COMMA)) {
            if (!startsExpression(kind)) {
                break;
            }
            elements.add(expression());
        }
        return new Expr.Tuple(elements, ExprContext.LOAD, spanFrom(startToken));
    }

    // ---- operators ----

    final Expr expression() {
        if (kind == Tokens.LAMBDA) {
            return lambda();
        }
        enter();
        int startToken = current;
        Expr body = disjunction();
        if (kind == Tokens.IF) {
            advance();
            Expr test = disjunction();
            expect(Tokens.ELSE);
            Expr orElse = expression();
            body = new Expr.IfExp(test, body, orElse, spanFrom(startToken));
        }
        leave();
        return body;
    }

    private Expr lambda() {
        int startToken = current;
        enter();
        advance();
        Arguments args = kind == Tokens.COLON ? noArguments() : parameters(Tokens.COLON);
        expect(Tokens.COLON);
        Expr body = expression();
        leave();
        return new Expr.Lambda(args, body, spanFrom(startToken));
    }

    final Expr disjunction() {
        int startToken = current;
        Expr first = conjunction();
        if (kind != Tokens.OR) {
            return first;
        }
        List<Expr> values = new ArrayList<>();
        values.add(first);
        while (accept(Tokens.OR)) {
            values.add(conjunction());
        }
        return new Expr.BoolOp(BoolOperator.OR, values, spanFrom(startToken));
    }

    private Expr conjunction() {
        int startToken = current;
        Expr first = inversion();
        if (kind != Tokens.AND) {
            return first;
        }
        List<Expr> values = new ArrayList<>();
        values.add(first);
        while (accept(Tokens.AND)) {
            values.add(inversion());
        }
        return new Expr.BoolOp(BoolOperator.AND, values, spanFrom(startToken));
    }

    private Expr inversion() {
        if (kind != Tokens.NOT) {
            return comparison();
        }
        int startToken = current;
        enter();
        advance();
        Expr operand = inversion();
        leave();
        return new Expr.UnaryOp(UnaryOperator.NOT, operand, spanFrom(startToken));
    }

    private Expr comparison() {
        int startToken = current;
        Expr left = binary(1);
        CompareOperator operator = compareOperator();
        if (operator == null) {
            return left;
        }
        List<CompareOperator> operators = new ArrayList<>(2);
        List<Expr> comparators = new ArrayList<>(2);
        do {
            operators.add(operator);
            comparators.add(binary(1));
            operator = compareOperator();
        } while (operator != null);
        return new Expr.Compare(left, operators, comparators, spanFrom(startToken));
    }

    /** Takes a comparison operator, or returns null. */
    private CompareOperator compareOperator() {
        switch (kind) {
            case Tokens.EQ_EQUAL -> {
                advance();
                return CompareOperator.EQ;
            }
            case Tokens.NOT_EQUAL -> {
                checkNotEqual();
                advance();
                return CompareOperator.NOT_EQ;
            }
            case Tokens.LESS -> {
                advance();
                return CompareOperator.LT;
            }
            case Tokens.LESS_EQUAL -> {
                advance();
                return CompareOperator.LT_E;
            }
            case Tokens.GREATER -> {
                advance();
                return CompareOperator.GT;
            }
            case Tokens.GREATER_EQUAL -> {
                advance();
                return CompareOperator.GT_E;
            }
            case Tokens.IN -> {
                advance();
                return CompareOperator.IN;
            }
            case Tokens.NOT -> {
                advance();
                expect(Tokens.IN);
                return CompareOperator.NOT_IN;
            }
            case Tokens.IS -> {
                advance();
                return accept(Tokens.NOT) ? CompareOperator.IS_NOT : CompareOperator.IS;
            }
            default -> {
                return null;
            }
        }
    }

    /** PEP 401: with the flag {@code <>} is the only way to write inequality, without it {@code !=} is. */
    private void checkNotEqual() {
        boolean diamond = lexer.bytes[lexer.starts[current]] == '<';
        if (barryAsFlufl() && !diamond) {
            throw errorAtToken("with Barry as BDFL, use '<>' instead of '!='", current);
        }
        if (!barryAsFlufl() && diamond) {
            throw Mismatch.INSTANCE;
        }
    }

    /** Binary operators that bind at least as tightly as asked. */
    final Expr binary(int precedence) {
        int startToken = current;
        Expr left = factor();
        while (true) {
            int p = PRECEDENCE[kind];
            if (p < precedence || p == 0) {
                return left;
            }
            BinaryOperator operator = BINARY[kind];
            if (operator == BinaryOperator.MAT_MULT) {
                requireVersion(5, "The '@' operator is");
            }
            advance();
            Expr right = p == 6 ? factor() : binary(p + 1);
            left = new Expr.BinOp(left, operator, right, spanFrom(startToken));
        }
    }

    private Expr factor() {
        UnaryOperator operator =
                switch (kind) {
                    case Tokens.MINUS -> UnaryOperator.U_SUB;
                    case Tokens.PLUS -> UnaryOperator.U_ADD;
                    case Tokens.TILDE -> UnaryOperator.INVERT;
                    default -> null;
                };
        if (operator == null) {
            return power();
        }
        int startToken = current;
        enter();
        advance();
        Expr operand = factor();
        leave();
        return new Expr.UnaryOp(operator, operand, spanFrom(startToken));
    }

    private Expr power() {
        int startToken = current;
        Expr base;
        if (kind == Tokens.AWAIT) {
            advance();
            Expr value = primary();
            requireVersion(5, "Await expressions are");
            base = new Expr.Await(value, spanFrom(startToken));
        } else {
            base = primary();
        }
        if (kind != Tokens.DOUBLE_STAR) {
            return base;
        }
        enter();
        advance();
        Expr exponent = factor();
        leave();
        return new Expr.BinOp(base, BinaryOperator.POW, exponent, spanFrom(startToken));
    }

    // ---- primaries ----

    final Expr primary() {
        int startToken = current;
        Expr value = atom();
        while (true) {
            switch (kind) {
                case Tokens.DOT -> {
                    advance();
                    String name = expectName();
                    value = new Expr.Attribute(value, name, ExprContext.LOAD, spanFrom(startToken));
                }
                case Tokens.LPAR -> value = call(value, startToken);
                case Tokens.LSQB -> {
                    advance();
                    Expr slice = slices();
                    expect(Tokens.RSQB);
                    value =
                            new Expr.Subscript(
                                    value, slice, ExprContext.LOAD, spanFrom(startToken));
                }
                default -> {
                    return value;
                }
            }
        }
    }

    private Expr call(Expr function, int startToken) {
        enter();
        List<Expr> args = new ArrayList<>(4);
        List<Keyword> keywords = new ArrayList<>(2);
        arguments(args, keywords, true);
        leave();
        return new Expr.Call(function, args, keywords, spanFrom(startToken));
    }

    /** {@code '(' arguments ')'}. */
    final void arguments(List<Expr> args, List<Keyword> keywords, boolean generator) {
        int open = current;
        boolean unpacked = false;
        advance();
        while (kind != Tokens.RPAR) {
            int startToken = current;
            if (kind == Tokens.STAR) {
                if (unpacked) {
                    throw Mismatch.INSTANCE;
                }
                advance();
                Expr value = expression();
                args.add(new Expr.Starred(value, ExprContext.LOAD, spanFrom(startToken)));
            } else if (kind == Tokens.DOUBLE_STAR) {
                advance();
                Expr value = expression();
                keywords.add(new Keyword(null, value, spanFrom(startToken)));
                unpacked = true;
            } else if (kind == Tokens.NAME && peekKind() == Tokens.EQUAL) {
                String name = lexer.names[current];
                advance();
                advance();
                Expr value = expression();
                keywords.add(new Keyword(name, value, spanFrom(startToken)));
            } else if (!keywords.isEmpty()) {
                throw Mismatch.INSTANCE;
            } else {
                Expr value = namedExpression();
                if (kind == Tokens.FOR || kind == Tokens.ASYNC) {
                    if (!generator || !args.isEmpty()) {
                        throw Mismatch.INSTANCE;
                    }
                    List<Comprehension> generators = comprehensions();
                    expect(Tokens.RPAR);
                    args.add(new Expr.GeneratorExp(value, generators, spanFrom(open)));
                    return;
                }
                args.add(value);
            }
            if (!accept(Tokens.COMMA)) {
                break;
            }
        }
        expect(Tokens.RPAR);
    }

    private Expr slices() {
        int startToken = current;
        Expr first = slice();
        if (kind != Tokens.COMMA && !(first instanceof Expr.Starred)) {
            return first;
        }
        List<Expr> elements = new ArrayList<>(4);
        elements.add(first);
        while (accept(Tokens.COMMA)) {
            if (kind == Tokens.RSQB) {
                break;
            }
            elements.add(slice());
        }
        return new Expr.Tuple(elements, ExprContext.LOAD, spanFrom(startToken));
    }

    private Expr slice() {
        int startToken = current;
        Expr lower = null;
        if (kind == Tokens.STAR) {
            advance();
            Expr value = expression();
            return new Expr.Starred(value, ExprContext.LOAD, spanFrom(startToken));
        }
        if (kind != Tokens.COLON) {
            lower = namedExpression();
            if (kind != Tokens.COLON
                    || lower instanceof Expr.NamedExpr && lexer.kinds[startToken] == Tokens.NAME) {
                return lower;
            }
        }
        advance();
        Expr upper = startsExpression(kind) ? expression() : null;
        Expr step = null;
        if (accept(Tokens.COLON)) {
            step = startsExpression(kind) ? expression() : null;
        }
        return new Expr.Slice(lower, upper, step, spanFrom(startToken));
    }

    // ---- atoms ----

    private Expr atom() {
        int token = current;
        switch (kind) {
            case Tokens.NAME -> {
                Expr name = new Expr.Name(lexer.names[token], ExprContext.LOAD, tokenSpan(token));
                advance();
                return name;
            }
            case Tokens.NUMBER -> {
                return number();
            }
            case Tokens.STRING, Tokens.FSTRING_START, Tokens.TSTRING_START -> {
                return strings();
            }
            case Tokens.LPAR -> {
                return parenthesised();
            }
            case Tokens.LSQB -> {
                return list();
            }
            case Tokens.LBRACE -> {
                return braces();
            }
            case Tokens.TRUE -> {
                return constant(Boolean.TRUE);
            }
            case Tokens.FALSE -> {
                return constant(Boolean.FALSE);
            }
            case Tokens.NONE -> {
                return constant(Constants.NONE);
            }
            case Tokens.ELLIPSIS -> {
                return constant(Constants.ELLIPSIS);
            }
            default -> throw Mismatch.INSTANCE;
        }
    }

    private Expr constant(Object value) {
        Expr constant = new Expr.Constant(value, null, tokenSpan(current));
        advance();
        return constant;
    }

    final Expr.Constant number() {
        int token = current;
        Object value =
                NumberLiterals.parse(
                        lexer.bytes,
                        lexer.starts[token],
                        lexer.ends[token],
                        options.maxIntDigits());
        if (value == null) {
            throw tooManyDigits(token);
        }
        if (options.featureVersion() < 6 && hasUnderscore(token)) {
            requireVersion(6, "Underscores in numeric literals are");
        }
        Expr.Constant constant = new Expr.Constant(value, null, tokenSpan(token));
        advance();
        return constant;
    }

    private boolean hasUnderscore(int token) {
        for (int i = lexer.starts[token]; i < lexer.ends[token]; i++) {
            if (lexer.bytes[i] == '_') {
                return true;
            }
        }
        return false;
    }

    private Expr parenthesised() {
        int open = current;
        enter();
        advance();
        Expr result;
        if (kind == Tokens.RPAR) {
            advance();
            result = new Expr.Tuple(new ArrayList<>(0), ExprContext.LOAD, spanFrom(open));
        } else if (kind == Tokens.YIELD) {
            result = yieldExpression();
            expect(Tokens.RPAR);
        } else {
            Expr first = starNamedExpression();
            if (kind == Tokens.COMMA) {
                List<Expr> elements = restOfElements(first, Tokens.RPAR);
                advance();
                result = new Expr.Tuple(elements, ExprContext.LOAD, spanFrom(open));
            } else if (first instanceof Expr.Starred) {
                throw Mismatch.INSTANCE;
            } else if (kind == Tokens.FOR || kind == Tokens.ASYNC) {
                List<Comprehension> generators = comprehensions();
                expect(Tokens.RPAR);
                result = new Expr.GeneratorExp(first, generators, spanFrom(open));
            } else {
                expect(Tokens.RPAR);
                result = first;
            }
        }
        leave();
        return result;
    }

    /** The elements after the first, up to the closing token, which stays. */
    private List<Expr> restOfElements(Expr first, int close) {
        List<Expr> elements = new ArrayList<>();
        elements.add(first);
        while (accept(Tokens.COMMA)) {
            if (kind == close) {
                break;
            }
            elements.add(starNamedExpression());
        }
        if (kind != close) {
            throw Mismatch.INSTANCE;
        }
        return elements;
    }

    private Expr list() {
        int open = current;
        enter();
        advance();
        Expr result;
        if (kind == Tokens.RSQB) {
            advance();
            result = new Expr.List(new ArrayList<>(0), ExprContext.LOAD, spanFrom(open));
        } else {
            Expr first = starNamedExpression();
            if ((kind == Tokens.FOR || kind == Tokens.ASYNC) && !(first instanceof Expr.Starred)) {
                List<Comprehension> generators = comprehensions();
                expect(Tokens.RSQB);
                result = new Expr.ListComp(first, generators, spanFrom(open));
            } else {
                List<Expr> elements = restOfElements(first, Tokens.RSQB);
                advance();
                result = new Expr.List(elements, ExprContext.LOAD, spanFrom(open));
            }
        }
        leave();
        return result;
    }

    private Expr braces() {
        int open = current;
        enter();
        advance();
        Expr result;
        if (kind == Tokens.RBRACE) {
            advance();
            result = new Expr.Dict(new ArrayList<>(0), new ArrayList<>(0), spanFrom(open));
        } else if (kind == Tokens.DOUBLE_STAR) {
            result = dict(open, null);
        } else {
            Expr first = starNamedExpression();
            if (kind == Tokens.COLON
                    && !(first instanceof Expr.Starred)
                    && !(first instanceof Expr.NamedExpr
                            && lexer.kinds[open + 2] == Tokens.COLON_EQUAL)) {
                result = dict(open, first);
            } else if ((kind == Tokens.FOR || kind == Tokens.ASYNC)
                    && !(first instanceof Expr.Starred)) {
                List<Comprehension> generators = comprehensions();
                expect(Tokens.RBRACE);
                result = new Expr.SetComp(first, generators, spanFrom(open));
            } else {
                List<Expr> elements = restOfElements(first, Tokens.RBRACE);
                advance();
                result = new Expr.Set(elements, spanFrom(open));
            }
        }
        leave();
        return result;
    }

    /** A dict display or comprehension whose first key, if it has one, is read. */
    private Expr dict(int open, Expr firstKey) {
        List<Expr> keys = new ArrayList<>();
        List<Expr> values = new ArrayList<>();
        Expr key = firstKey;
        while (true) {
            if (key == null && kind == Tokens.DOUBLE_STAR) {
                advance();
                keys.add(null);
                values.add(binary(1));
            } else {
                if (key == null) {
                    key = expression();
                }
                expect(Tokens.COLON);
                Expr value = expression();
                if (keys.isEmpty() && (kind == Tokens.FOR || kind == Tokens.ASYNC)) {
                    List<Comprehension> generators = comprehensions();
                    expect(Tokens.RBRACE);
                    return new Expr.DictComp(key, value, generators, spanFrom(open));
                }
                keys.add(key);
                values.add(value);
                key = null;
            }
            if (!accept(Tokens.COMMA) || kind == Tokens.RBRACE) {
                break;
            }
        }
        expect(Tokens.RBRACE);
        return new Expr.Dict(keys, values, spanFrom(open));
    }

    // ---- comprehensions ----

    private List<Comprehension> comprehensions() {
        List<Comprehension> clauses = new ArrayList<>(2);
        while (kind == Tokens.FOR || kind == Tokens.ASYNC) {
            boolean isAsync = accept(Tokens.ASYNC);
            expect(Tokens.FOR);
            Expr target = starTargets();
            expect(Tokens.IN);
            Expr iter = disjunction();
            List<Expr> ifs = new ArrayList<>(1);
            while (accept(Tokens.IF)) {
                ifs.add(disjunction());
            }
            if (isAsync) {
                requireVersion(6, "Async comprehensions are");
            }
            clauses.add(new Comprehension(target, iter, ifs, isAsync));
        }
        return clauses;
    }

    // ---- targets ----

    /** The targets of a loop, with or without commas. */
    final Expr starTargets() {
        int startToken = current;
        Expr first = starTarget();
        if (kind != Tokens.COMMA) {
            return first;
        }
        List<Expr> elements = new ArrayList<>(4);
        elements.add(first);
        while (accept(Tokens.COMMA)) {
            if (!startsExpression(kind) && kind != Tokens.STAR) {
                break;
            }
            elements.add(starTarget());
        }
        return new Expr.Tuple(elements, ExprContext.STORE, spanFrom(startToken));
    }

    /** One target; the operators that can follow it, such as {@code in}, stay. */
    final Expr starTarget() {
        int startToken = current;
        if (accept(Tokens.STAR)) {
            if (kind == Tokens.STAR) {
                throw Mismatch.INSTANCE;
            }
            Expr value = target(primary(), ExprContext.STORE);
            return new Expr.Starred(value, ExprContext.STORE, spanFrom(startToken));
        }
        return target(primary(), ExprContext.STORE);
    }

    /** Turns an expression into what is stored to or deleted. */
    static Expr target(Expr expr, ExprContext ctx) {
        return switch (expr) {
            case Expr.Name e -> new Expr.Name(e.id(), ctx, e.span());
            case Expr.Attribute e -> new Expr.Attribute(e.value(), e.attr(), ctx, e.span());
            case Expr.Subscript e -> new Expr.Subscript(e.value(), e.slice(), ctx, e.span());
            case Expr.Tuple e -> new Expr.Tuple(targets(e.elts(), ctx), ctx, e.span());
            case Expr.List e -> new Expr.List(targets(e.elts(), ctx), ctx, e.span());
            case Expr.Starred e when ctx == ExprContext.STORE ->
                    new Expr.Starred(target(e.value(), ctx), ctx, e.span());
            default -> throw Mismatch.INSTANCE;
        };
    }

    private static List<Expr> targets(List<Expr> elements, ExprContext ctx) {
        List<Expr> targets = new ArrayList<>(elements.size());
        for (Expr element : elements) {
            targets.add(target(element, ctx));
        }
        return targets;
    }

    /** A target that is neither a sequence nor starred. */
    static Expr singleTarget(Expr expr) {
        return switch (expr) {
            case Expr.Name e -> new Expr.Name(e.id(), ExprContext.STORE, e.span());
            case Expr.Attribute e ->
                    new Expr.Attribute(e.value(), e.attr(), ExprContext.STORE, e.span());
            case Expr.Subscript e ->
                    new Expr.Subscript(e.value(), e.slice(), ExprContext.STORE, e.span());
            default -> throw Mismatch.INSTANCE;
        };
    }

    // ---- parameters ----

    static Arguments noArguments() {
        return new Arguments(List.of(), List.of(), null, List.of(), List.of(), null, List.of());
    }

    /** The parameters of a lambda (up to a colon) or of a function (up to a parenthesis). */
    final Arguments parameters(int close) {
        boolean isLambda = close == Tokens.COLON;
        List<Arg> posOnly = List.of();
        List<Arg> args = new ArrayList<>(4);
        List<Expr> defaults = new ArrayList<>(2);
        List<Arg> kwOnly = new ArrayList<>(2);
        List<Expr> kwDefaults = new ArrayList<>(2);
        Arg varArg = null;
        Arg kwArg = null;
        boolean star = false;
        boolean slash = false;
        while (kind != close) {
            if (kind == Tokens.NAME) {
                Arg arg = parameter(isLambda, false);
                Expr value = accept(Tokens.EQUAL) ? expression() : null;
                boolean more = endParameter(close);
                arg = withTypeComment(arg);
                if (star) {
                    kwOnly.add(arg);
                    kwDefaults.add(value);
                } else {
                    args.add(arg);
                    if (value != null) {
                        defaults.add(value);
                    } else if (!defaults.isEmpty()) {
                        throw Mismatch.INSTANCE;
                    }
                }
                if (!more) {
                    break;
                }
                continue;
            }
            if (kind == Tokens.SLASH) {
                if (slash || star || args.isEmpty()) {
                    throw Mismatch.INSTANCE;
                }
                requireVersion(8, "Positional-only parameters are");
                slash = true;
                advance();
                posOnly = args;
                args = new ArrayList<>(4);
                if (!accept(Tokens.COMMA)) {
                    break;
                }
                continue;
            }
            if (kind == Tokens.STAR) {
                if (star) {
                    throw Mismatch.INSTANCE;
                }
                star = true;
                advance();
                if (accept(Tokens.COMMA)) {
                    if (kind != Tokens.NAME) {
                        throw Mismatch.INSTANCE;
                    }
                    continue;
                }
                varArg = parameter(isLambda, true);
                boolean more = endParameter(close);
                varArg = withTypeComment(varArg);
                if (!more) {
                    break;
                }
                continue;
            }
            expect(Tokens.DOUBLE_STAR);
            kwArg = parameter(isLambda, false);
            endParameter(close);
            kwArg = withTypeComment(kwArg);
            break;
        }
        if (kind != close) {
            throw Mismatch.INSTANCE;
        }
        return new Arguments(posOnly, args, varArg, kwOnly, kwDefaults, kwArg, defaults);
    }

    private int typeCommentToken = -1;

    /** Takes the comma and the type comment after a parameter; false at the end of the parameters. */
    private boolean endParameter(int close) {
        typeCommentToken = -1;
        boolean comma = accept(Tokens.COMMA);
        if (kind == Tokens.TYPE_COMMENT && close == Tokens.RPAR) {
            typeCommentToken = current;
            advance();
        }
        if (!comma && kind != close) {
            throw Mismatch.INSTANCE;
        }
        return comma;
    }

    private Arg withTypeComment(Arg arg) {
        if (typeCommentToken < 0) {
            return arg;
        }
        return new Arg(arg.arg(), arg.annotation(), tokenText(typeCommentToken), arg.span());
    }

    final String tokenText(int token) {
        return source.text(lexer.starts[token], lexer.ends[token]);
    }

    private Arg parameter(boolean isLambda, boolean starred) {
        int startToken = current;
        String name = expectName();
        Expr annotation = null;
        if (!isLambda && accept(Tokens.COLON)) {
            annotation = starred ? starExpression() : expression();
        }
        return new Arg(name, annotation, null, spanFrom(startToken));
    }
}
