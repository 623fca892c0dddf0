package org.pyft.syntax.scope;

/** Where the value of a name lives, seen from one scope. */
public enum Resolution {
    /** In the scope itself. In a class or module: its namespace. */
    LOCAL(1),
    /** Declared {@code global} here. */
    GLOBAL_EXPLICIT(2),
    /** Bound in no enclosing function: a global or a built-in. */
    GLOBAL_IMPLICIT(3),
    /** In a cell of an enclosing scope. */
    FREE(4),
    /** In the scope itself, in a cell because an inner scope uses it. */
    CELL(5);

    private final int number;

    Resolution(int number) {
        this.number = number;
    }

    /** The number by which Python's {@code _symtable} calls it. */
    public int number() {
        return number;
    }
}
