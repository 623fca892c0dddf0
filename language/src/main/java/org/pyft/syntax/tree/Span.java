package org.pyft.syntax.tree;

/**
 * A stretch of source. Lines count from 1; columns are offsets in bytes of the line's UTF-8 form and count from 0, as in
 * Python's {@code ast}; the end is exclusive.
 */
public record Span(int line, int column, int endLine, int endColumn) {
    /** From the start of this to the end of the other. */
    public Span to(Span end) {
        return new Span(line, column, end.endLine, end.endColumn);
    }
}
