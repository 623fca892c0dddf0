package org.pyft.syntax.tree;

/**
 * An imported name; {@code asName} may be null.
 */
public record Alias(String name, String asName, Span span) implements Positioned {}
