package org.pyft.builtin;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.strings.TruffleString;

import org.pyft.objects.exception.PyErr;
import org.pyft.objects.instance.PyWrapper;
import org.pyft.objects.none.PyNone;
import org.pyft.ops.Py;
import org.pyft.ops.Types;

/** Conversions of bound arguments to the Java types of a built-in's parameters; called by generated code. */
public final class Arguments {
    private Arguments() {}

    /** {@code operator.index} as a long; OverflowError outside the range. */
    public static long toLong(Object value) {
        return value instanceof Long l ? l : Py.asLong(value);
    }

    /** {@code operator.index} as an int; OverflowError outside the range. */
    public static int toInt(Object value) {
        long l = toLong(value);
        if ((int) l != l) {
            throw PyErr.overflowError(
                    l > 0
                            ? "signed integer is greater than maximum"
                            : "signed integer is less than minimum");
        }
        return (int) l;
    }

    /** {@code float(value)} through {@code __float__} or {@code __index__}. */
    public static double toDouble(Object value) {
        return value instanceof Double d ? d : Py.asDouble(value);
    }

    /** {@code bool(value)}. */
    public static boolean toBoolean(Object value) {
        return value instanceof Boolean b ? b : Py.isTrue(value);
    }

    /** The receiver of a str method. */
    public static TruffleString selfString(Object value, String method) {
        if (PyWrapper.unwrap(value) instanceof TruffleString string) {
            return string;
        }
        throw (RuntimeException) badSelf(value, method, "str");
    }

    /** A str argument; with {@code optional}, null stays null. */
    public static TruffleString string(
            Object value, String method, String label, boolean optional) {
        if (PyWrapper.unwrap(value) instanceof TruffleString string) {
            return string;
        }
        return (TruffleString) badArgument(value, method, label, "str", optional);
    }

    /** Throws the TypeError for a receiver of another type. */
    @TruffleBoundary
    public static Object badSelf(Object value, String method, String typeName) {
        throw PyErr.typeError(
                "descriptor '%s' for '%s' objects doesn't apply to a '%s' object",
                method, typeName, Types.of(value).getName());
    }

    /** Throws the TypeError for an argument of another type, unless it is missing and may be. The label is empty for an only argument. */
    @TruffleBoundary
    public static Object badArgument(
            Object value, String method, String label, String typeName, boolean optional) {
        if (value == null && optional) {
            return null;
        }
        throw PyErr.typeError(
                "%s() argument%s must be %s, not %s",
                method,
                label.isEmpty() ? "" : " " + label,
                typeName,
                value == PyNone.NONE ? "None" : Types.of(value).getName());
    }
}
