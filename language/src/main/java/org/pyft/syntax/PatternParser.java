package org.pyft.syntax;

import org.pyft.syntax.tree.BinaryOperator;
import org.pyft.syntax.tree.ComplexValue;
import org.pyft.syntax.tree.Constants;
import org.pyft.syntax.tree.Expr;
import org.pyft.syntax.tree.ExprContext;
import org.pyft.syntax.tree.Pattern;
import org.pyft.syntax.tree.UnaryOperator;

import java.util.ArrayList;
import java.util.List;

/** The patterns of {@code case} clauses. */
abstract class PatternParser extends ExpressionParser {
    PatternParser(Lexer lexer) {
        super(lexer);
    }

    /** A clause's pattern: a sequence pattern needs no parentheses there. */
    final Pattern patterns() {
        int startToken = current;
        Pattern first = maybeStar();
        if (kind != Tokens.COMMA) {
            if (first instanceof Pattern.MatchStar) {
                throw Mismatch.INSTANCE;
            }
            return first;
        }
        List<Pattern> patterns = new ArrayList<>();
        patterns.add(first);
        while (accept(Tokens.COMMA)) {
            if (kind == Tokens.COLON || kind == Tokens.IF) {
                break;
            }
            patterns.add(maybeStar());
        }
        return new Pattern.MatchSequence(patterns, spanFrom(startToken));
    }

    private Pattern maybeStar() {
        if (kind != Tokens.STAR) {
            return pattern();
        }
        int startToken = current;
        advance();
        String name = atSoftKeyword("_") ? null : lexer.names[current];
        if (name == null) {
            advance();
        } else {
            name = captureTarget();
        }
        return new Pattern.MatchStar(name, spanFrom(startToken));
    }

    private String captureTarget() {
        if (atSoftKeyword("_")) {
            throw Mismatch.INSTANCE;
        }
        String name = expectName();
        if (kind == Tokens.DOT || kind == Tokens.LPAR || kind == Tokens.EQUAL) {
            throw Mismatch.INSTANCE;
        }
        return name;
    }

    private Pattern pattern() {
        int startToken = current;
        enter();
        Pattern pattern = orPattern();
        if (accept(Tokens.AS)) {
            String name = captureTarget();
            pattern = new Pattern.MatchAs(pattern, name, spanFrom(startToken));
        }
        leave();
        return pattern;
    }

    private Pattern orPattern() {
        int startToken = current;
        Pattern first = closedPattern();
        if (kind != Tokens.VBAR) {
            return first;
        }
        List<Pattern> patterns = new ArrayList<>();
        patterns.add(first);
        while (accept(Tokens.VBAR)) {
            patterns.add(closedPattern());
        }
        return new Pattern.MatchOr(patterns, spanFrom(startToken));
    }

    private Pattern closedPattern() {
        int startToken = current;
        switch (kind) {
            case Tokens.NUMBER,
                    Tokens.MINUS,
                    Tokens.PLUS,
                    Tokens.STRING,
                    Tokens.FSTRING_START,
                    Tokens.TSTRING_START -> {
                Expr value = literal();
                return new Pattern.MatchValue(value, spanFrom(startToken));
            }
            case Tokens.NONE -> {
                return singleton(Constants.NONE);
            }
            case Tokens.TRUE -> {
                return singleton(Boolean.TRUE);
            }
            case Tokens.FALSE -> {
                return singleton(Boolean.FALSE);
            }
            case Tokens.NAME -> {
                return namedPattern();
            }
            case Tokens.LPAR -> {
                return parenthesisedPattern();
            }
            case Tokens.LSQB -> {
                advance();
                List<Pattern> patterns = sequence(Tokens.RSQB);
                return new Pattern.MatchSequence(patterns, spanFrom(startToken));
            }
            case Tokens.LBRACE -> {
                return mapping();
            }
            default -> throw Mismatch.INSTANCE;
        }
    }

    private Pattern singleton(Object value) {
        int startToken = current;
        advance();
        return new Pattern.MatchSingleton(value, spanFrom(startToken));
    }

    /** A literal as a pattern or as a key: a number, a complex number or a string. */
    private Expr literal() {
        if (kind != Tokens.NUMBER && kind != Tokens.MINUS && kind != Tokens.PLUS) {
            return strings();
        }
        int startToken = current;
        Expr left = signedNumber();
        if (kind != Tokens.PLUS && kind != Tokens.MINUS) {
            return left;
        }
        BinaryOperator operator = kind == Tokens.PLUS ? BinaryOperator.ADD : BinaryOperator.SUB;
        Expr.Constant real =
                (Expr.Constant) (left instanceof Expr.UnaryOp negated ? negated.operand() : left);
        if (real.value() instanceof ComplexValue) {
            throw error("real number required in complex literal", real.span());
        }
        advance();
        if (kind != Tokens.NUMBER) {
            throw Mismatch.INSTANCE;
        }
        Expr.Constant imag = number();
        if (!(imag.value() instanceof ComplexValue)) {
            throw error("imaginary number required in complex literal", imag.span());
        }
        return new Expr.BinOp(left, operator, imag, spanFrom(startToken));
    }

    private Expr signedNumber() {
        int startToken = current;
        boolean negative = kind == Tokens.MINUS;
        if (negative || kind == Tokens.PLUS) {
            advance();
        }
        if (kind != Tokens.NUMBER) {
            throw Mismatch.INSTANCE;
        }
        Expr.Constant number = number();
        return negative
                ? new Expr.UnaryOp(UnaryOperator.U_SUB, number, spanFrom(startToken))
                : number;
    }

    private Pattern namedPattern() {
        int startToken = current;
        int next = peekKind();
        if (next != Tokens.DOT && next != Tokens.LPAR) {
            String name = lexer.names[current];
            boolean wildcard = atSoftKeyword("_");
            advance();
            if (kind == Tokens.EQUAL) {
                throw Mismatch.INSTANCE;
            }
            return new Pattern.MatchAs(null, wildcard ? null : name, spanFrom(startToken));
        }
        Expr value = dottedName();
        if (kind == Tokens.LPAR) {
            return classPattern(value, startToken);
        }
        if (kind == Tokens.EQUAL) {
            throw Mismatch.INSTANCE;
        }
        return new Pattern.MatchValue(value, spanFrom(startToken));
    }

    private Expr dottedName() {
        int startToken = current;
        Expr value = new Expr.Name(lexer.names[current], ExprContext.LOAD, tokenSpan(current));
        advance();
        while (accept(Tokens.DOT)) {
            String name = expectName();
            value = new Expr.Attribute(value, name, ExprContext.LOAD, spanFrom(startToken));
        }
        return value;
    }

    private Pattern parenthesisedPattern() {
        int startToken = current;
        advance();
        if (accept(Tokens.RPAR)) {
            return new Pattern.MatchSequence(List.of(), spanFrom(startToken));
        }
        Pattern first = maybeStar();
        if (kind == Tokens.RPAR && !(first instanceof Pattern.MatchStar)) {
            advance();
            return first;
        }
        if (kind != Tokens.COMMA) {
            throw Mismatch.INSTANCE;
        }
        advance();
        List<Pattern> patterns = new ArrayList<>();
        patterns.add(first);
        patterns.addAll(sequence(Tokens.RPAR));
        return new Pattern.MatchSequence(patterns, spanFrom(startToken));
    }

    /** Patterns up to and including the closing token. */
    private List<Pattern> sequence(int close) {
        List<Pattern> patterns = new ArrayList<>();
        while (kind != close) {
            patterns.add(maybeStar());
            if (!accept(Tokens.COMMA)) {
                break;
            }
        }
        expect(close);
        return patterns;
    }

    private Pattern mapping() {
        int startToken = current;
        advance();
        List<Expr> keys = new ArrayList<>();
        List<Pattern> patterns = new ArrayList<>();
        String rest = null;
        while (kind != Tokens.RBRACE) {
            if (accept(Tokens.DOUBLE_STAR)) {
                rest = captureTarget();
                accept(Tokens.COMMA);
                break;
            }
            keys.add(key());
            expect(Tokens.COLON);
            patterns.add(pattern());
            if (!accept(Tokens.COMMA)) {
                break;
            }
        }
        expect(Tokens.RBRACE);
        return new Pattern.MatchMapping(keys, patterns, rest, spanFrom(startToken));
    }

    private Expr key() {
        int token = current;
        switch (kind) {
            case Tokens.NUMBER,
                    Tokens.MINUS,
                    Tokens.PLUS,
                    Tokens.STRING,
                    Tokens.FSTRING_START,
                    Tokens.TSTRING_START -> {
                return literal();
            }
            case Tokens.NONE, Tokens.TRUE, Tokens.FALSE -> {
                Object value =
                        kind == Tokens.NONE ? Constants.NONE : (Object) (kind == Tokens.TRUE);
                advance();
                return new Expr.Constant(value, null, tokenSpan(token));
            }
            case Tokens.NAME -> {
                Expr key = dottedName();
                if (!(key instanceof Expr.Attribute)) {
                    throw Mismatch.INSTANCE;
                }
                return key;
            }
            default -> throw Mismatch.INSTANCE;
        }
    }

    private Pattern classPattern(Expr cls, int startToken) {
        advance();
        List<Pattern> patterns = new ArrayList<>();
        List<String> attrs = new ArrayList<>();
        List<Pattern> attrPatterns = new ArrayList<>();
        while (kind != Tokens.RPAR) {
            if (kind == Tokens.NAME && peekKind() == Tokens.EQUAL) {
                attrs.add(lexer.names[current]);
                advance();
                advance();
                attrPatterns.add(pattern());
            } else {
                if (!attrs.isEmpty()) {
                    throw Mismatch.INSTANCE;
                }
                patterns.add(pattern());
            }
            if (!accept(Tokens.COMMA)) {
                break;
            }
        }
        expect(Tokens.RPAR);
        return new Pattern.MatchClass(cls, patterns, attrs, attrPatterns, spanFrom(startToken));
    }
}
