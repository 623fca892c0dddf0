package org.pyft.syntax;

import org.pyft.syntax.SyntaxException.Kind;

/** Builds syntax errors from positions in a source. */
final class SyntaxErrors {
    private SyntaxErrors() {}

    /**
     * An error at a stretch given in lines and byte columns. An end column below zero is unknown, which CPython reports as 0 for
     * the parser's own errors.
     */
    static SyntaxException at(
            Source source,
            Kind kind,
            String message,
            int line,
            int column,
            int endLine,
            int endColumn) {
        int lineStart = source.lineStart(line);
        int offset = source.characters(lineStart, lineStart + Math.max(column, 0)) + 1;
        int endOffset = 0;
        if (endColumn >= 0) {
            // CPython counts the characters in the first line's text, also for an end that is on
            // another line.
            int lineEnd = source.lineEnd(lineStart);
            int end = lineStart + endColumn;
            endOffset =
                    endLine == line || end <= lineEnd
                            ? source.characters(lineStart, end) + 1
                            : source.characters(lineStart, lineEnd) + 1;
        }
        return new SyntaxException(
                kind,
                message,
                source.filename,
                line,
                offset,
                endLine,
                endOffset,
                lineText(source, line));
    }

    /** The text of a line with its line end, as an error shows it. */
    static String lineText(Source source, int line) {
        int start = source.lineStart(line);
        int end = source.lineEnd(start);
        return source.text(start, Math.min(end + 1, source.length));
    }
}
