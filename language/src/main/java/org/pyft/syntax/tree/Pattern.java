package org.pyft.syntax.tree;

import java.util.List;

/**
 * A pattern of a {@code case} clause.
 */
public sealed interface Pattern extends Positioned {
    /** A literal or a dotted name. */
    record MatchValue(Expr value, Span span) implements Pattern {}

    /** {@code None}, {@code True} or {@code False}. */
    record MatchSingleton(Object value, Span span) implements Pattern {}

    /** {@code [a, *b]}. */
    record MatchSequence(List<Pattern> patterns, Span span) implements Pattern {}

    /** {@code {key: pattern, **rest}}; {@code rest} may be null. */
    record MatchMapping(List<Expr> keys, List<Pattern> patterns, String rest, Span span)
            implements Pattern {}

    /** {@code cls(pattern, attr=pattern)}. */
    record MatchClass(
            Expr cls,
            List<Pattern> patterns,
            List<String> kwdAttrs,
            List<Pattern> kwdPatterns,
            Span span)
            implements Pattern {}

    /** {@code *name}; the name is null for {@code *_}. */
    record MatchStar(String name, Span span) implements Pattern {}

    /** {@code pattern as name}; a capture has a null pattern, the wildcard a null name too. */
    record MatchAs(Pattern pattern, String name, Span span) implements Pattern {}

    /** {@code a | b}. */
    record MatchOr(List<Pattern> patterns, Span span) implements Pattern {}
}
