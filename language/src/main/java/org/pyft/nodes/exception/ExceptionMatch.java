package org.pyft.nodes.exception;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;

import org.pyft.objects.exception.ExceptionTypes;
import org.pyft.objects.exception.PyBaseException;
import org.pyft.objects.exception.PyErr;
import org.pyft.objects.tuple.PyTuple;
import org.pyft.objects.type.PyType;

/**
 * Decides whether an exception is one of the types that a clause names.
 */
final class ExceptionMatch {
    private ExceptionMatch() {}

    static boolean matches(PyBaseException exception, Object types) {
        if (types instanceof PyType type && type.isSubtypeOf(ExceptionTypes.BASE_EXCEPTION)) {
            return exception.getType().isSubtypeOf(type);
        }
        return matchesAny(exception, types);
    }

    @TruffleBoundary
    private static boolean matchesAny(PyBaseException exception, Object types) {
        if (types instanceof PyTuple tuple) {
            for (int i = 0; i < tuple.size(); i++) {
                check(tuple.get(i));
            }
            for (int i = 0; i < tuple.size(); i++) {
                if (exception.getType().isSubtypeOf((PyType) tuple.get(i))) {
                    return true;
                }
            }
            return false;
        }
        check(types);
        return exception.getType().isSubtypeOf((PyType) types);
    }

    private static void check(Object type) {
        if (!(type instanceof PyType cls && cls.isSubtypeOf(ExceptionTypes.BASE_EXCEPTION))) {
            throw PyErr.typeError(
                    "catching classes that do not inherit from BaseException is not allowed");
        }
    }

    /** What {@code except*} may name: exceptions, but not groups. */
    @TruffleBoundary
    static void checkStar(Object types) {
        if (types instanceof PyTuple tuple) {
            for (int i = 0; i < tuple.size(); i++) {
                checkStarType(tuple.get(i));
            }
        } else {
            checkStarType(types);
        }
    }

    private static void checkStarType(Object type) {
        check(type);
        if (((PyType) type).isSubtypeOf(ExceptionTypes.BASE_EXCEPTION_GROUP)) {
            throw PyErr.typeError(
                    "catching ExceptionGroup with except* is not allowed. Use except instead.");
        }
    }
}
