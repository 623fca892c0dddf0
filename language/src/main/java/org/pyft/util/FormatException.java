package org.pyft.util;

/** A format string or specification that cannot be carried out; the caller raises the Python exception of that kind. */
public final class FormatException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** The Python exception to raise. */
    public enum Kind {
        VALUE,
        TYPE,
        OVERFLOW
    }

    private final Kind kind;

    public FormatException(String message) {
        this(Kind.VALUE, message);
    }

    public FormatException(Kind kind, String message) {
        super(message, null, false, false);
        this.kind = kind;
    }

    /** The Python exception to raise. */
    public Kind kind() {
        return kind;
    }
}
