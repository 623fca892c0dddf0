package org.pyft.modules.warnings;

import com.oracle.truffle.api.strings.TruffleString;

import org.pyft.PyContext;
import org.pyft.builtin.Builtin;
import org.pyft.builtin.BuiltinModule;
import org.pyft.objects.dict.PyDict;
import org.pyft.objects.exception.PyErr;
import org.pyft.objects.instance.PyWrapper;
import org.pyft.objects.module.PyModule;
import org.pyft.objects.none.PyNone;
import org.pyft.objects.str.Str;
import org.pyft.objects.tuple.PyTuple;
import org.pyft.ops.Py;
import org.pyft.ops.Types;

/** {@code _warnings}: issuing warnings. */
@BuiltinModule("_warnings")
public final class WarningsModule {
    private WarningsModule() {}

    static void init(PyModule module) {
        WarningState state = WarningState.get();
        PyModule variables = PyContext.get().imports().createModule("_contextvars");
        if (variables != null && state.context == PyNone.NONE) {
            state.context = Py.call(variables.get("ContextVar"), Str.of("_warnings_context"));
        }
        module.put("filters", state.filters);
        module.put("_onceregistry", state.onceRegistry);
        module.put("_defaultaction", state.defaultAction);
        module.put("_warnings_context", state.context);
    }

    @Builtin("warn(message, category=None, stacklevel=1, source=None, *, skip_file_prefixes=())")
    static void warn(
            Object message,
            Object category,
            long stackLevel,
            Object source,
            Object skipFilePrefixes) {
        String[] prefixes = prefixes(skipFilePrefixes);
        Warnings.warn(
                message,
                Warnings.category(message, none(category)),
                prefixes.length > 0 && stackLevel < 2 ? 2 : stackLevel,
                none(source),
                prefixes);
    }

    private static String[] prefixes(Object value) {
        if (value == null) {
            return new String[0];
        }
        if (!(value instanceof PyTuple tuple)) {
            throw PyErr.typeError(
                    "warn() argument 'skip_file_prefixes' must be tuple, not %s", Types.of(value));
        }
        String[] result = new String[tuple.size()];
        for (int i = 0; i < result.length; i++) {
            if (!(PyWrapper.unwrap(tuple.get(i)) instanceof TruffleString text)) {
                throw PyErr.typeError(
                        "Found non-str '%s' in skip_file_prefixes.", Types.of(tuple.get(i)));
            }
            result[i] = Str.toJava(text);
        }
        return result;
    }

    @Builtin(
            "warn_explicit(message, category, filename, lineno, module=None, registry=None, module_globals=None, source=None)")
    static void warnExplicit(
            Object message,
            Object category,
            TruffleString filename,
            int line,
            Object module,
            Object registry,
            Object moduleGlobals,
            Object source) {
        if (registry != null && registry != PyNone.NONE && !(registry instanceof PyDict)) {
            throw PyErr.typeError("'registry' must be a dict or None");
        }
        String sourceLine = null;
        if (moduleGlobals != null && moduleGlobals != PyNone.NONE) {
            if (!(moduleGlobals instanceof PyDict globals)) {
                throw PyErr.typeError(
                        "module_globals must be a dict, not '%s'", Types.of(moduleGlobals));
            }
            sourceLine = Warnings.sourceLine(globals, line);
        }
        Warnings.warnExplicit(
                none(category),
                message,
                filename,
                line,
                none(module),
                registry instanceof PyDict dict ? dict : null,
                sourceLine,
                none(source));
    }

    private static Object none(Object value) {
        return value == PyNone.NONE ? null : value;
    }

    @Builtin("_filters_mutated_lock_held()")
    static void filtersMutatedLockHeld() {
        WarningState state = WarningState.get();
        if (!state.isHeld()) {
            throw PyErr.runtimeError("warnings lock is not held");
        }
        state.filtersChanged();
    }

    @Builtin("_acquire_lock()")
    static void acquireLock() {
        WarningState.get().acquire();
    }

    @Builtin("_release_lock()")
    static void releaseLock() {
        WarningState state = WarningState.get();
        if (!state.isHeld()) {
            throw PyErr.runtimeError("cannot release un-acquired lock");
        }
        state.release();
    }
}
