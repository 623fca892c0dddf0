package org.pyft.nodes.expression;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;

import org.pyft.objects.none.PyNone;
import org.pyft.objects.type.PyType;
import org.pyft.ops.Types;

/**
 * Tells whether an object can be iterated, for error messages that name the construct that wanted to.
 */
public final class Iterables {
    private Iterables() {}

    /** Whether {@code iter(object)} finds a method to call. */
    @TruffleBoundary
    public static boolean isIterable(Object object) {
        PyType type = Types.of(object);
        Object iter = type.lookup("__iter__");
        if (iter != null) {
            return iter != PyNone.NONE;
        }
        return type.lookup("__getitem__") != null;
    }
}
