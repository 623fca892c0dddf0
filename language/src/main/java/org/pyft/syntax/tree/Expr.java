package org.pyft.syntax.tree;

/**
 * An expression. Components mirror the {@code expr} type of Python's abstract grammar; a component that the grammar
 * calls optional is null where absent.
 */
public sealed interface Expr extends Positioned {
    /** {@code a and b and c}. */
    record BoolOp(BoolOperator op, java.util.List<Expr> values, Span span) implements Expr {}

    /** {@code target := value}. */
    record NamedExpr(Expr target, Expr value, Span span) implements Expr {}

    /** {@code left + right}. */
    record BinOp(Expr left, BinaryOperator op, Expr right, Span span) implements Expr {}

    /** {@code -operand}. */
    record UnaryOp(UnaryOperator op, Expr operand, Span span) implements Expr {}

    /** {@code lambda args: body}. */
    record Lambda(Arguments args, Expr body, Span span) implements Expr {}

    /** {@code body if test else orElse}. */
    record IfExp(Expr test, Expr body, Expr orElse, Span span) implements Expr {}

    /** {@code {key: value, **value}}; the key of a {@code **} item is null. */
    record Dict(java.util.List<Expr> keys, java.util.List<Expr> values, Span span)
            implements Expr {}

    /** {@code {a, b}}. */
    record Set(java.util.List<Expr> elts, Span span) implements Expr {}

    /** {@code [elt for …]}. */
    record ListComp(Expr elt, java.util.List<Comprehension> generators, Span span)
            implements Expr {}

    /** {@code {elt for …}}. */
    record SetComp(Expr elt, java.util.List<Comprehension> generators, Span span) implements Expr {}

    /** {@code {key: value for …}}. */
    record DictComp(Expr key, Expr value, java.util.List<Comprehension> generators, Span span)
            implements Expr {}

    /** {@code (elt for …)}. */
    record GeneratorExp(Expr elt, java.util.List<Comprehension> generators, Span span)
            implements Expr {}

    /** {@code await value}. */
    record Await(Expr value, Span span) implements Expr {}

    /** {@code yield value}; the value may be null. */
    record Yield(Expr value, Span span) implements Expr {}

    /** {@code yield from value}. */
    record YieldFrom(Expr value, Span span) implements Expr {}

    /** {@code left < a <= b}. */
    record Compare(
            Expr left,
            java.util.List<CompareOperator> ops,
            java.util.List<Expr> comparators,
            Span span)
            implements Expr {}

    /** {@code func(args, keyword=value)}. */
    record Call(Expr func, java.util.List<Expr> args, java.util.List<Keyword> keywords, Span span)
            implements Expr {}

    /** A replacement field of an f-string; conversion: -1 or the character s, r, a; {@code formatSpec} may be null. */
    record FormattedValue(Expr value, int conversion, Expr formatSpec, Span span) implements Expr {}

    /** A replacement field of a t-string; {@code str} is the expression's source text as a constant; {@code formatSpec} may be null. */
    record Interpolation(Expr value, Object str, int conversion, Expr formatSpec, Span span)
            implements Expr {}

    /** An f-string. */
    record JoinedStr(java.util.List<Expr> values, Span span) implements Expr {}

    /** A t-string. */
    record TemplateStr(java.util.List<Expr> values, Span span) implements Expr {}

    /** A literal; see {@link Constants} for the kinds of value; {@code kind} is "u" or null. */
    record Constant(Object value, String kind, Span span) implements Expr {}

    /** {@code value.attr}. */
    record Attribute(Expr value, String attr, ExprContext ctx, Span span) implements Expr {}

    /** {@code value[slice]}. */
    record Subscript(Expr value, Expr slice, ExprContext ctx, Span span) implements Expr {}

    /** {@code *value}. */
    record Starred(Expr value, ExprContext ctx, Span span) implements Expr {}

    /** A name. */
    record Name(String id, ExprContext ctx, Span span) implements Expr {}

    /** {@code [a, b]}. */
    record List(java.util.List<Expr> elts, ExprContext ctx, Span span) implements Expr {}

    /** {@code (a, b)}. */
    record Tuple(java.util.List<Expr> elts, ExprContext ctx, Span span) implements Expr {}

    /** {@code lower:upper:step} inside a subscript; each may be null. */
    record Slice(Expr lower, Expr upper, Expr step, Span span) implements Expr {}
}
