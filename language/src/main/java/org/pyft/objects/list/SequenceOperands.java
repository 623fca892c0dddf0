package org.pyft.objects.list;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;

import org.pyft.objects.descriptor.PyMethodDescriptor;
import org.pyft.objects.exception.PyErr;
import org.pyft.objects.none.PyNotImplemented;
import org.pyft.objects.type.PyType;
import org.pyft.ops.Py;
import org.pyft.ops.Types;

/** The operands that lists and tuples take: indices, factors, and objects with operators of their own. */
public final class SequenceOperands {
    private SequenceOperands() {}

    /** A subscript as a long. TypeError that names {@code sequence} if it is no int; IndexError if it is out of any range. */
    public static long index(Object key, String sequence) {
        return key instanceof Long l ? l : convert(key, sequence);
    }

    @TruffleBoundary
    private static long convert(Object key, String sequence) {
        Object index = Py.indexOrNull(key);
        if (index == null) {
            throw PyErr.typeError(
                    "%s indices must be integers or slices, not %s", sequence, Types.of(key));
        }
        return index instanceof Long l ? l : Py.asSize(key);
    }

    /** An index argument of a method as a long. OverflowError outside the range. */
    static long argument(Object value) {
        return value instanceof Long l ? l : convertArgument(value);
    }

    @TruffleBoundary
    private static long convertArgument(Object value) {
        if (Py.index(value) instanceof Long l) {
            return l;
        }
        throw PyErr.overflowError("Python int too large to convert to C ssize_t");
    }

    /** The right operand of a repetition. */
    @TruffleBoundary
    public static long times(Object value) {
        Object index = Py.indexOrNull(value);
        if (index == null) {
            throw PyErr.typeError(
                    "can't multiply sequence by non-int of type '%s'", Types.of(value));
        }
        if (index instanceof Long l) {
            return l;
        }
        throw PyErr.overflowError("cannot fit '%s' into an index-sized integer", Types.of(value));
    }

    /**
     * The result of the reflected operator of {@code other}, or null. Sequences concatenate and repeat only after the operands'
     * numeric operators have had their chance, so a reflected method that is written in Python comes first.
     */
    @TruffleBoundary
    public static Object reflected(Object self, Object other, String name) {
        PyType type = Types.of(other);
        if (type.isBuiltin()) {
            return null;
        }
        Object method = type.lookup(name);
        if (method == null || method instanceof PyMethodDescriptor) {
            return null;
        }
        Object result = Py.callSpecialOrNull(other, name, self);
        return result == PyNotImplemented.NOT_IMPLEMENTED ? null : result;
    }

    /** {@code size} as an int; MemoryError where no Java array could hold so many elements. */
    public static int checkSize(long size) {
        return ListStorage.checkSize(size);
    }
}
