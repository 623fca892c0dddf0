package org.pyft.programs;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;

import org.pyft.PyContext;
import org.pyft.objects.exception.PyBaseException;
import org.pyft.objects.exception.PyErr;
import org.pyft.objects.exception.PyException;
import org.pyft.objects.frame.PyFrame;
import org.pyft.objects.frame.StackWalk;
import org.pyft.objects.none.PyNone;
import org.pyft.objects.str.Str;
import org.pyft.objects.structseq.StructSequence;
import org.pyft.objects.traceback.PyTraceback;
import org.pyft.objects.tuple.PyTuple;
import org.pyft.ops.Py;
import org.pyft.ops.Types;

/** Exceptions that nobody can catch: {@code sys.unraisablehook}. */
public final class Unraisable {
    static final StructSequence ARGUMENTS =
            StructSequence.define(
                    "UnraisableHookArgs",
                    5,
                    "exc_type",
                    "exc_value",
                    "exc_traceback",
                    "err_msg",
                    "object");

    private Unraisable() {}

    /** Hands an exception to the hook. The message may be None. */
    @TruffleBoundary
    public static void write(
            PyContext context, PyBaseException exception, Object object, Object message) {
        if (exception.getTraceback() == null) {
            exception.setTraceback(here());
        }
        Object traceback =
                exception.getTraceback() == null ? PyNone.NONE : exception.getTraceback();
        PyTuple arguments =
                ARGUMENTS.create(
                        exception.getType(),
                        exception,
                        traceback,
                        message,
                        object == null ? PyNone.NONE : object);
        Object hook = context.sysAttribute("unraisablehook");
        try {
            if (hook != null && hook != PyNone.NONE) {
                Py.call(hook, arguments);
                return;
            }
        } catch (PyException e) {
            arguments =
                    ARGUMENTS.create(
                            e.getValue().getType(),
                            e.getValue(),
                            e.getValue().getTraceback() == null
                                    ? PyNone.NONE
                                    : e.getValue().getTraceback(),
                            Str.of("Exception ignored in sys.unraisablehook"),
                            hook);
        }
        try {
            defaultHook(arguments);
        } catch (PyException e) {
            // Nowhere is left to report it.
        }
    }

    /** An entry for the innermost activation, or null. */
    private static PyTraceback here() {
        PyFrame frame = StackWalk.frame(0);
        return frame == null ? null : new PyTraceback(null, frame, frame.getPosition());
    }

    public static void defaultHook(Object unraisable) {
        if (Types.of(unraisable) != ARGUMENTS.type()) {
            throw PyErr.typeError("sys.unraisablehook argument type must be UnraisableHookArgs");
        }
        PyContext context = PyContext.get();
        Object file = context.sysAttribute("stderr");
        if (file == null || file == PyNone.NONE) {
            return;
        }
        PyTuple arguments = (PyTuple) unraisable;
        Object message = arguments.get(3);
        Object object = arguments.get(4);
        StringBuilder head = new StringBuilder();
        if (message != PyNone.NONE) {
            head.append(Py.strString(message));
        } else if (object != PyNone.NONE) {
            head.append("Exception ignored in");
        }
        if (object != PyNone.NONE) {
            head.append(": ").append(safeRepr(object)).append('\n');
        } else if (message != PyNone.NONE) {
            head.append(":\n");
        }
        Py.callMethod(file, "write", Str.of(head.toString()));
        ErrorDisplay.show(arguments.get(1), arguments.get(2));
    }

    private static String safeRepr(Object object) {
        try {
            return Py.reprString(object);
        } catch (PyException e) {
            return "<object repr() failed>";
        }
    }
}
