package org.pyft.syntax;

/** What a source is parsed as, as {@code compile}'s mode argument says. */
public enum Mode {
    /** A file: any number of statements. */
    EXEC,
    /** One expression. */
    EVAL,
    /** One statement typed at a prompt. */
    SINGLE,
    /** A signature type comment. */
    FUNC_TYPE
}
