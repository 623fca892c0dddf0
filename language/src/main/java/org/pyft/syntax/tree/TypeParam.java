package org.pyft.syntax.tree;

/**
 * A type parameter (PEP 695, PEP 696).
 */
public sealed interface TypeParam extends Positioned {
    /** {@code T: bound = default}; both may be null. */
    record TypeVar(String name, Expr bound, Expr defaultValue, Span span) implements TypeParam {}

    /** {@code **P = default}; the default may be null. */
    record ParamSpec(String name, Expr defaultValue, Span span) implements TypeParam {}

    /** {@code *Ts = default}; the default may be null. */
    record TypeVarTuple(String name, Expr defaultValue, Span span) implements TypeParam {}
}
