package org.pyft.syntax.tree;

/**
 * One context manager of a {@code with} statement; {@code optionalVars} may be null.
 */
public record WithItem(Expr contextExpr, Expr optionalVars) {}
