package org.pyft.syntax.tree;

/**
 * The two singleton constants that have no Java counterpart. The value of an {@link Expr.Constant} is one of:
 *
 * <ul>
 *   <li>{@link #NONE}, {@link #ELLIPSIS}, {@link Boolean};
 *   <li>{@link Long}, or {@link java.math.BigInteger} for an integer that does not fit a long;
 *   <li>{@link Double}, {@link ComplexValue};
 *   <li>{@link String}, or {@link CodePoints} for a string with surrogates in it;
 *   <li>{@link BytesValue}.
 * </ul>
 */
public enum Constants {
    NONE,
    ELLIPSIS
}
