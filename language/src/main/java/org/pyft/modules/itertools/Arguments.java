package org.pyft.modules.itertools;

import org.pyft.objects.exception.PyErr;
import org.pyft.objects.none.PyNone;
import org.pyft.ops.Py;

/** Conversions of arguments. */
final class Arguments {
    private Arguments() {}

    /** None is as good as nothing. */
    static Object orNull(Object value) {
        return value == PyNone.NONE ? null : value;
    }

    /** An int in the range of sizes. */
    static long size(Object value) {
        if (Py.index(value) instanceof Long size) {
            return size;
        }
        throw PyErr.overflowError("Python int too large to convert to C ssize_t");
    }

    /** A position that is not negative; {@code fallback} for None; ValueError with {@code message} for anything else. */
    static long sliceIndex(Object value, long fallback, String message) {
        if (value == PyNone.NONE) {
            return fallback;
        }
        if (Py.indexOrNull(value) instanceof Long index && index >= 0) {
            return index;
        }
        throw PyErr.valueError("%s", message);
    }
}
