package org.pyft.objects.integer;

import org.pyft.PyContext;

/** The limit on the length of ints in decimal text ({@code sys.set_int_max_str_digits}), a setting of the context. */
public final class IntLimits {
    private IntLimits() {}

    /** The limit in force, 0 for none. */
    public static int maxStringDigits() {
        return PyContext.get().maximumStringDigits();
    }
}
