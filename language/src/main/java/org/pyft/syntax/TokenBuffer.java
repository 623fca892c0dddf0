package org.pyft.syntax;

import java.util.Arrays;

/** The tokens read so far, column-wise: one array a field keeps the garbage collector out of the parser's way. */
class TokenBuffer {
    final Source source;
    final byte[] bytes;

    byte[] kinds = new byte[1024];
    int[] starts = new int[1024];
    int[] ends = new int[1024];
    int[] lines = new int[1024];
    int[] lineStarts = new int[1024];
    int[] endLines = new int[1024];
    int[] endLineStarts = new int[1024];

    /** The depth of open parentheses after the token. */
    int[] levels = new int[1024];

    String[] names = new String[1024];
    int count;

    TokenBuffer(Source source) {
        this.source = source;
        this.bytes = source.bytes;
    }

    void add(
            int kind,
            int start,
            int end,
            int line,
            int lineStart,
            int endLine,
            int endLineStart,
            int level) {
        if (count == kinds.length) {
            grow();
        }
        int i = count++;
        kinds[i] = (byte) kind;
        starts[i] = start;
        ends[i] = end;
        lines[i] = line;
        lineStarts[i] = lineStart;
        endLines[i] = endLine;
        endLineStarts[i] = endLineStart;
        levels[i] = level;
    }

    private void grow() {
        int n = count * 2;
        kinds = Arrays.copyOf(kinds, n);
        starts = Arrays.copyOf(starts, n);
        ends = Arrays.copyOf(ends, n);
        lines = Arrays.copyOf(lines, n);
        lineStarts = Arrays.copyOf(lineStarts, n);
        endLines = Arrays.copyOf(endLines, n);
        endLineStarts = Arrays.copyOf(endLineStarts, n);
        levels = Arrays.copyOf(levels, n);
        names = Arrays.copyOf(names, n);
    }

    /** The column of the token's start in bytes; -1 for an indent, a dedent and the end of the source. */
    final int column(int token) {
        int start = starts[token];
        return start < 0 ? -1 : start - lineStarts[token];
    }

    final int endColumn(int token) {
        int end = ends[token];
        return end < 0 ? -1 : end - endLineStarts[token];
    }
}
