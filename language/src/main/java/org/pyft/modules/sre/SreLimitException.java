package org.pyft.modules.sre;

/** A match needs more memory for backtracking than an array can hold; the caller raises {@code MemoryError}. */
public final class SreLimitException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    SreLimitException() {
        super("regular expression needs too much memory", null, false, false);
    }
}
