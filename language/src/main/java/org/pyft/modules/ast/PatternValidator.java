package org.pyft.modules.ast;

import org.pyft.objects.exception.PyErr;
import org.pyft.syntax.tree.BinaryOperator;
import org.pyft.syntax.tree.BytesValue;
import org.pyft.syntax.tree.CodePoints;
import org.pyft.syntax.tree.ComplexValue;
import org.pyft.syntax.tree.Constants;
import org.pyft.syntax.tree.Expr;
import org.pyft.syntax.tree.Pattern;
import org.pyft.syntax.tree.UnaryOperator;

import java.math.BigInteger;
import java.util.List;

/** The part of {@link TreeValidator} that checks patterns. */
final class PatternValidator {
    private final TreeValidator validator;

    PatternValidator(TreeValidator validator) {
        this.validator = validator;
    }

    private void patterns(List<Pattern> patterns, boolean starAllowed) {
        for (Pattern pattern : patterns) {
            if (pattern == null) {
                throw PyErr.valueError("None disallowed in pattern list");
            }
            pattern(pattern, starAllowed);
        }
    }

    void pattern(Pattern pattern, boolean starAllowed) {
        TreeValidator.positions(pattern);
        switch (pattern) {
            case Pattern.MatchValue p -> value(p.value());
            case Pattern.MatchSingleton p -> {
                TreeValidator.constant(p.value());
                if (p.value() != Constants.NONE && !(p.value() instanceof Boolean)) {
                    throw PyErr.valueError("MatchSingleton can only contain True, False and None");
                }
            }
            case Pattern.MatchSequence p -> patterns(p.patterns(), true);
            case Pattern.MatchMapping p -> mapping(p);
            case Pattern.MatchClass p -> {
                if (p.kwdAttrs().size() != p.kwdPatterns().size()) {
                    throw PyErr.valueError(
                            "MatchClass doesn't have the same number of keyword attributes as patterns");
                }
                className(p.cls());
                p.kwdAttrs().forEach(TreeValidator::name);
                patterns(p.patterns(), false);
                patterns(p.kwdPatterns(), false);
            }
            case Pattern.MatchStar p -> {
                if (!starAllowed) {
                    throw PyErr.valueError("can't use MatchStar here");
                }
                capture(p.name());
            }
            case Pattern.MatchAs p -> {
                capture(p.name());
                if (p.pattern() != null) {
                    if (p.name() == null) {
                        throw PyErr.valueError(
                                "MatchAs must specify a target name if a pattern is given");
                    }
                    pattern(p.pattern(), false);
                }
            }
            case Pattern.MatchOr p -> {
                if (p.patterns().size() < 2) {
                    throw PyErr.valueError("MatchOr requires at least 2 patterns");
                }
                patterns(p.patterns(), false);
            }
        }
    }

    private static void capture(String name) {
        if (name != null) {
            if (name.equals("_")) {
                throw PyErr.valueError("can't capture name '_' in patterns");
            }
            TreeValidator.name(name);
        }
    }

    private void mapping(Pattern.MatchMapping p) {
        if (p.keys().size() != p.patterns().size()) {
            throw PyErr.valueError("MatchMapping doesn't have the same number of keys as patterns");
        }
        capture(p.rest());
        for (Expr key : p.keys()) {
            boolean singleton =
                    key instanceof Expr.Constant c
                            && (c.value() == Constants.NONE || c.value() instanceof Boolean);
            if (!singleton) {
                value(key);
            }
        }
        patterns(p.patterns(), false);
    }

    private void className(Expr cls) {
        validator.load(cls);
        Expr e = cls;
        while (e instanceof Expr.Attribute attribute) {
            e = attribute.value();
        }
        if (!(e instanceof Expr.Name)) {
            throw PyErr.valueError(
                    "MatchClass cls field can only contain Name or Attribute nodes.");
        }
    }

    private void value(Expr expression) {
        validator.load(expression);
        boolean allowed =
                switch (expression) {
                    case Expr.Constant e -> {
                        if (!isLiteral(e.value())) {
                            throw PyErr.valueError(
                                    "unexpected constant inside of a literal pattern");
                        }
                        yield true;
                    }
                    case Expr.Attribute _, Expr.JoinedStr _, Expr.TemplateStr _ -> true;
                    case Expr.UnaryOp e -> isNegative(e, true);
                    case Expr.BinOp e -> isComplex(e);
                    case null, default -> false;
                };
        if (!allowed) {
            throw PyErr.valueError("patterns may only match literals and attribute lookups");
        }
    }

    private static boolean isLiteral(Object value) {
        return switch (value) {
            case Long _,
                    BigInteger _,
                    Double _,
                    BytesValue _,
                    ComplexValue _,
                    String _,
                    CodePoints _ ->
                    true;
            default -> false;
        };
    }

    private static boolean isReal(Expr e) {
        return e instanceof Expr.Constant c
                && (c.value() instanceof Long
                        || c.value() instanceof BigInteger
                        || c.value() instanceof Double);
    }

    private static boolean isImaginary(Expr e) {
        return e instanceof Expr.Constant c && c.value() instanceof ComplexValue;
    }

    private static boolean isNegative(Expr e, boolean imaginaryAllowed) {
        return e instanceof Expr.UnaryOp unary
                && unary.op() == UnaryOperator.U_SUB
                && (isReal(unary.operand()) || imaginaryAllowed && isImaginary(unary.operand()));
    }

    /** A real number plus or minus an imaginary one. */
    private static boolean isComplex(Expr.BinOp e) {
        return (e.op() == BinaryOperator.ADD || e.op() == BinaryOperator.SUB)
                && (isReal(e.left()) || isNegative(e.left(), false))
                && isImaginary(e.right());
    }
}
