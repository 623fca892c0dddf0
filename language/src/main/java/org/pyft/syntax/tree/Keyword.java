package org.pyft.syntax.tree;

/**
 * A keyword argument; {@code arg} is null for {@code **value}.
 */
public record Keyword(String arg, Expr value, Span span) implements Positioned {}
