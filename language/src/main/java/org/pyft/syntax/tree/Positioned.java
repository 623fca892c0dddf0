package org.pyft.syntax.tree;

/** A node that knows the source it came from. */
public interface Positioned {
    /** Where the node stands in the source. */
    Span span();
}
