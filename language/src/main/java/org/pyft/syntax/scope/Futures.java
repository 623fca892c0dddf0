package org.pyft.syntax.scope;

/**
 * The {@code __future__} features in force, as the flags that {@code compile()} and code objects use.
 */
public record Futures(int flags) {
    /** {@code CO_FUTURE_DIVISION} and so on: features that have become mandatory, kept because code flags show them. */
    public static final int DIVISION = 0x20000;

    public static final int ABSOLUTE_IMPORT = 0x40000;
    public static final int WITH_STATEMENT = 0x80000;
    public static final int PRINT_FUNCTION = 0x100000;
    public static final int UNICODE_LITERALS = 0x200000;
    public static final int BARRY_AS_BDFL = 0x400000;
    public static final int GENERATOR_STOP = 0x800000;

    /** Annotations are kept as strings. */
    public static final int ANNOTATIONS = 0x1000000;

    /** No feature. */
    public static final Futures NONE = new Futures(0);

    public boolean annotations() {
        return (flags & ANNOTATIONS) != 0;
    }

    /** These features and those. */
    public Futures plus(int more) {
        return (flags | more) == flags ? this : new Futures(flags | more);
    }
}
