package org.pyft.syntax.tree;

/**
 * One parameter; annotation and type comment may be null.
 */
public record Arg(String arg, Expr annotation, String typeComment, Span span)
        implements Positioned {}
