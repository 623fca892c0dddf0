package org.pyft.objects.instance;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;

import org.pyft.PyContext;
import org.pyft.objects.exception.PyException;
import org.pyft.objects.none.PyNone;
import org.pyft.objects.str.Str;
import org.pyft.ops.Py;
import org.pyft.ops.Types;
import org.pyft.sharing.Sharing;

/**
 * Runs {@code __del__}. The instance stays strongly reachable from a registry; a sentinel that only the instance's attributes refer to
 * tells when the program has dropped it. Finalizers run on a thread that polls, never on a collector thread.
 */
public final class Finalizers {
    private Finalizers() {}

    /** Registers an instance whose class has {@code __del__}. */
    @TruffleBoundary
    static void register(PyInstance instance) {
        PyContext.get().finalization().register(instance);
    }

    /** Calls {@code __del__}; errors go to {@code sys.unraisablehook}. */
    @TruffleBoundary
    public static void run(Object instance) {
        Sharing.publishIfStarted(instance);
        Object method = Types.of(instance).lookup("__del__");
        if (method == null) {
            return;
        }
        try {
            Py.callSpecialOrNull(instance, "__del__");
        } catch (PyException e) {
            PyContext.get()
                    .writeUnraisable(
                            e,
                            PyNone.NONE,
                            Str.of(
                                    "Exception ignored while calling deallocator "
                                            + Py.reprString(method)));
        }
    }
}
