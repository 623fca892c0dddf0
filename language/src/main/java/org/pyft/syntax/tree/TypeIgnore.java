package org.pyft.syntax.tree;

/**
 * A {@code # type: ignore} comment; reported only where type comments are asked for.
 */
public record TypeIgnore(int line, String tag) {}
