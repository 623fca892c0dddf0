package org.pyft.syntax.scope;

import org.pyft.syntax.tree.Span;

/**
 * A name in a scope: how the scope uses it, and where its value lives.
 */
public final class Symbol {
    /** Declared {@code global}. */
    public static final int DEF_GLOBAL = 1;

    /** Assigned. */
    public static final int DEF_LOCAL = 2;

    /** A parameter. */
    public static final int DEF_PARAM = 4;

    /** Declared {@code nonlocal}. */
    public static final int DEF_NONLOCAL = 8;

    /** Read. */
    public static final int USE = 16;

    /** Free in a method of the class, and a name of the class itself too. */
    public static final int DEF_FREE_CLASS = 64;

    /** Bound by an import. */
    public static final int DEF_IMPORT = 128;

    /** Annotated. */
    public static final int DEF_ANNOT = 256;

    /** An iteration variable of a comprehension. */
    public static final int DEF_COMP_ITER = 512;

    /** A type parameter. */
    public static final int DEF_TYPE_PARAM = 1024;

    /** A cell of an inlined comprehension. */
    public static final int DEF_COMP_CELL = 2048;

    /** Any kind of binding. */
    public static final int DEF_BOUND = DEF_LOCAL | DEF_PARAM | DEF_IMPORT | DEF_TYPE_PARAM;

    /** How far Python's {@code _symtable} shifts the resolution. */
    public static final int SCOPE_OFFSET = 12;

    private final String name;
    int flags;
    Resolution resolution;

    /** Where a global or nonlocal declaration stands. */
    Span directive;

    /** Put here because a comprehension with a variable of that name is inlined. */
    boolean addedByInlining;

    /** Whether the code of the scope has named it already: parameters, and locals met by {@link CompileChecks}. */
    boolean listed;

    Symbol(String name, int flags) {
        this.name = name;
        this.flags = flags;
    }

    /** The name, mangled. */
    public String name() {
        return name;
    }

    /** The {@code DEF_} and {@code USE} flags. */
    public int flags() {
        return flags;
    }

    /** Where the value lives. */
    public Resolution resolution() {
        return resolution;
    }

    /** The number that Python's {@code _symtable} shows. */
    public int symtableFlags() {
        return flags | (resolution.number() << SCOPE_OFFSET);
    }

    /** Whether the scope binds the name: assignment, parameter, import, type parameter. */
    public boolean isBound() {
        return (flags & DEF_BOUND) != 0;
    }

    /** Whether the name is here only because an inlined comprehension uses it. */
    public boolean isAddedByInlining() {
        return addedByInlining;
    }

    public boolean isParameter() {
        return (flags & DEF_PARAM) != 0;
    }

    public boolean isGlobal() {
        return resolution == Resolution.GLOBAL_EXPLICIT || resolution == Resolution.GLOBAL_IMPLICIT;
    }

    public boolean isCell() {
        return resolution == Resolution.CELL;
    }

    public boolean isFree() {
        return resolution == Resolution.FREE;
    }

    @Override
    public String toString() {
        return name + ":" + resolution + "/" + Integer.toHexString(flags);
    }
}
