package org.pyft.syntax;

/**
 * A source that is not Python. Carries what Python's {@code SyntaxError} shows. Offsets count characters from 1; an end
 * offset or end line that CPython leaves unset is 0 or negative as there.
 */
public final class SyntaxException extends RuntimeException {
    private static final long serialVersionUID = 1;

    /** Which exception class Python raises. */
    public enum Kind {
        /** {@code SyntaxError}. */
        SYNTAX,
        /** {@code IndentationError}. */
        INDENTATION,
        /** {@code TabError}. */
        TAB,
        /** {@code _IncompleteInputError}. */
        INCOMPLETE_INPUT,
        /** {@code MemoryError}: nested too deeply to parse; has a message and no position. */
        MEMORY,
        /** {@code ValueError}: a name that is a constant in its normalised form; has a message and no position. */
        VALUE
    }

    private final Kind kind;
    private final String filename;
    private final int line;
    private final int offset;
    private final int endLine;
    private final int endOffset;
    private final String text;
    private String source;

    public SyntaxException(
            Kind kind,
            String message,
            String filename,
            int line,
            int offset,
            int endLine,
            int endOffset,
            String text) {
        super(message, null, false, false);
        this.kind = kind;
        this.filename = filename;
        this.line = line;
        this.offset = offset;
        this.endLine = endLine;
        this.endOffset = endOffset;
        this.text = text;
    }

    public Kind kind() {
        return kind;
    }

    public String filename() {
        return filename;
    }

    /** The line, from 1; 0 where the error has no position. */
    public int line() {
        return line;
    }

    public int offset() {
        return offset;
    }

    public int endLine() {
        return endLine;
    }

    public int endOffset() {
        return endOffset;
    }

    /** This error, found by the parser in {@code source}. */
    SyntaxException foundIn(String source) {
        this.source = source;
        return this;
    }

    /** All that the parser was given; null for an error that was found before or after parsing. */
    public String source() {
        return source;
    }

    /** The source line that the error is in, or null. */
    public String text() {
        return text;
    }
}
