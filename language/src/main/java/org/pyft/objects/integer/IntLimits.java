package org.pyft.objects.integer;

import org.pyft.objects.exception.PyErr;

/** The limit on the length of ints in decimal text ({@code sys.set_int_max_str_digits}), a setting of the context. */
public final class IntLimits {
    /** The limit unless somebody sets another. */
    public static final int DEFAULT_MAX_STRING_DIGITS = 4300;

    private IntLimits() {
    }

    /** The limit in force, 0 for none. */
    public static int maxStringDigits() {
        return DEFAULT_MAX_STRING_DIGITS;
    }

    /** The error for an int that is too long to become text. */
    static RuntimeException tooLongToFormat(int limit) {
        return PyErr.valueError("Exceeds the limit (%s digits) for integer string conversion; use sys.set_int_max_str_digits() to increase the limit", limit);
    }

    /** The error for text with {@code digits} digits. */
    static RuntimeException tooLongToParse(int limit, int digits) {
        return PyErr.valueError("Exceeds the limit (%s digits) for integer string conversion: value has %s digits; use sys.set_int_max_str_digits() to increase the limit", limit, digits);
    }
}
