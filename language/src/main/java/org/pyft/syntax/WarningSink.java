package org.pyft.syntax;

/** Receives the warnings that reading a source gives rise to. A sink may throw, which ends the parse. */
@FunctionalInterface
public interface WarningSink {
    /** A sink that drops every warning. */
    WarningSink NONE = (category, message, filename, line, position) -> {};

    /** The class of a warning. */
    enum Category {
        SYNTAX_WARNING,
        DEPRECATION_WARNING
    }

    /**
     * @param line the line that the warning is about, from 1
     * @param position where to point when the sink wants to turn the warning into a syntax error; may be null
     */
    void warn(
            Category category, String message, String filename, int line, SyntaxException position);
}
