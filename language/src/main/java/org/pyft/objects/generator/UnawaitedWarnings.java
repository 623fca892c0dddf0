package org.pyft.objects.generator;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;

import org.pyft.PyContext;
import org.pyft.objects.dict.PyDict;
import org.pyft.objects.exception.ExceptionTypes;
import org.pyft.objects.exception.PyException;
import org.pyft.objects.none.PyNone;
import org.pyft.objects.str.Str;
import org.pyft.ops.Py;

/** The RuntimeWarning for coroutines and awaitables that nobody has awaited. */
final class UnawaitedWarnings {
    private UnawaitedWarnings() {}

    /** Warns through {@code warnings._warn_unawaited_coroutine} if that module is loaded, so that the origin can be shown. */
    @TruffleBoundary
    static void warn(PyCoroutine coroutine) {
        PyDict modules = PyContext.get().imports().modules();
        Object warnings = modules.getStr(Str.of("warnings"));
        Object function =
                warnings == null ? null : Py.lookupAttr(warnings, "_warn_unawaited_coroutine");
        PyException failure = null;
        if (function != null) {
            try {
                Py.call(function, coroutine);
                return;
            } catch (PyException e) {
                failure = e;
            }
        }
        if (failure != null) {
            if (failure.getValue().getType().isSubtypeOf(ExceptionTypes.WARNING)) {
                throw failure;
            }
            SuspendedBody.report(failure, "finalizing coroutine ", coroutine);
        }
        PyContext.get()
                .warn(
                        ExceptionTypes.RUNTIME_WARNING,
                        "coroutine '" + coroutine.getQualifiedName() + "' was never awaited",
                        1);
    }

    /** Warns of {@code asend}, {@code athrow} or {@code aclose}. */
    @TruffleBoundary
    static void warn(String method, String generator) {
        try {
            PyContext.get()
                    .warn(
                            ExceptionTypes.RUNTIME_WARNING,
                            "coroutine method '"
                                    + method
                                    + "' of '"
                                    + generator
                                    + "' was never awaited",
                            1);
        } catch (PyException e) {
            PyContext.get().writeUnraisable(e, PyNone.NONE);
        }
    }
}
