package org.pyft.modules.warnings;

import com.oracle.truffle.api.strings.TruffleString;

import org.pyft.PyContext;
import org.pyft.objects.dict.PyDict;
import org.pyft.objects.exception.ExceptionTypes;
import org.pyft.objects.exception.PyBaseException;
import org.pyft.objects.exception.PyErr;
import org.pyft.objects.exception.PyException;
import org.pyft.objects.frame.PyFrame;
import org.pyft.objects.frame.StackWalk;
import org.pyft.objects.none.PyNone;
import org.pyft.objects.str.Str;
import org.pyft.objects.tuple.PyTuple;
import org.pyft.objects.type.PyType;
import org.pyft.ops.Py;
import org.pyft.ops.Types;
import org.pyft.programs.SyntaxErrorObjects;

/** Issues warnings. Works without the module {@code warnings}, and as that module says once it has been imported. */
public final class Warnings {
    private Warnings() {}

    static boolean isWarning(Object message) {
        return message instanceof PyBaseException
                && Types.of(message).isSubtypeOf(ExceptionTypes.WARNING);
    }

    /** The category that a message is issued in. */
    static PyType category(Object message, Object category) {
        if (isWarning(message)) {
            return Types.of(message);
        }
        if (category == null) {
            return ExceptionTypes.USER_WARNING;
        }
        if (!(category instanceof PyType type) || !type.isSubtypeOf(ExceptionTypes.WARNING)) {
            throw PyErr.typeError(
                    "category must be a Warning subclass, not '%s'", Types.nameOf(category));
        }
        return type;
    }

    static void warn(
            Object message,
            PyType category,
            long stackLevel,
            Object source,
            String[] skippedPrefixes) {
        PyFrame frame = StackWalk.frame(0);
        long left = stackLevel;
        if (left <= 0 || frame != null && isInternal(frame)) {
            while (--left > 0 && frame != null) {
                frame = frame.getBack();
            }
        } else {
            while (--left > 0 && frame != null) {
                frame = frame.getBack();
                while (frame != null && (isInternal(frame) || isSkipped(frame, skippedPrefixes))) {
                    frame = frame.getBack();
                }
            }
        }
        PyDict globals =
                frame == null ? PyContext.get().sys().getDict() : frame.getFunction().getGlobals();
        TruffleString filename = Str.of(frame == null ? "<sys>" : frame.getCode().getFileName());
        int line = frame == null ? 0 : frame.getLine();
        TruffleString registryName = Str.of("__warningregistry__");
        Object registry = globals.getStr(registryName);
        if (registry == null) {
            registry = globals.setDefault(registryName, new PyDict());
        }
        Object name = globals.getStr(Str.of("__name__"));
        Object module =
                name instanceof TruffleString || name == PyNone.NONE ? name : Str.of("<string>");
        warnExplicit(
                category,
                message,
                filename,
                line,
                module,
                registry instanceof PyDict dict ? dict : null,
                null,
                source);
    }

    private static boolean isInternal(PyFrame frame) {
        String filename = frame.getCode().getFileName();
        return filename.contains("importlib") && filename.contains("_bootstrap");
    }

    private static boolean isSkipped(PyFrame frame, String[] prefixes) {
        for (String prefix : prefixes) {
            if (frame.getCode().getFileName().startsWith(prefix)) {
                return true;
            }
        }
        return false;
    }

    static void warnExplicit(
            Object givenCategory,
            Object givenMessage,
            TruffleString filename,
            int line,
            Object givenModule,
            PyDict registry,
            String sourceLine,
            Object source) {
        Object module = givenModule == null ? moduleOf(filename) : givenModule;
        if (module == PyNone.NONE) {
            return;
        }
        Object category = givenCategory;
        Object message = givenMessage;
        Object text = message;
        if (isWarning(message)) {
            text = Py.str(message);
            category = Types.of(message);
        } else {
            message = Py.call(category == null ? ExceptionTypes.USER_WARNING : category, message);
        }
        PyTuple key = PyTuple.of(text, category, (long) line);
        WarningState state = WarningState.get();
        state.acquire();
        try {
            if (registry != null && isKnown(state, registry, key, false)) {
                return;
            }
            Object[] item = {PyNone.NONE};
            String action =
                    Py.strString(WarningFilters.action(state, category, text, line, module, item));
            switch (action) {
                case "error" -> throw PyErr.raised(message);
                case "ignore" -> {
                    return;
                }
                case "always", "all" -> {}
                default -> {
                    if (registry != null) {
                        registry.put(key, true);
                    }
                    PyDict seen =
                            switch (action) {
                                case "once" ->
                                        registry != null
                                                ? registry
                                                : WarningFilters.onceRegistry(state);
                                case "module" -> registry;
                                case "default" -> null;
                                default ->
                                        throw PyErr.runtimeError(
                                                "Unrecognized action (%s) in warnings.filters:\n %s",
                                                Py.reprString(Str.of(action)),
                                                Py.reprString(item[0]));
                            };
                    if (seen != null && isKnown(state, seen, PyTuple.of(text, category), true)) {
                        return;
                    }
                }
            }
        } finally {
            state.release();
        }
        show(category, text, message, filename, line, sourceLine, source);
    }

    private static TruffleString moduleOf(TruffleString filename) {
        String name = Str.toJava(filename);
        if (name.isEmpty()) {
            return Str.of("<unknown>");
        }
        return name.endsWith(".py") ? Str.of(name.substring(0, name.length() - 3)) : filename;
    }

    private static boolean isKnown(WarningState state, PyDict registry, PyTuple key, boolean set) {
        TruffleString versionKey = Str.of("version");
        Object version = registry.getStr(versionKey);
        if (!(version instanceof Long known) || known != state.filtersVersion()) {
            registry.clear();
            registry.put(versionKey, state.filtersVersion());
        } else {
            Object known2 = registry.get(key);
            if (known2 != null && Py.isTrue(known2)) {
                return true;
            }
        }
        if (set) {
            registry.put(key, true);
        }
        return false;
    }

    private static void show(
            Object category,
            Object text,
            Object message,
            TruffleString filename,
            int line,
            String sourceLine,
            Object source) {
        Object function = WarningFilters.attribute("_showwarnmsg", source != null);
        if (function == null) {
            showPlainly(category, text, filename, line, sourceLine);
            return;
        }
        if (!Py.isCallable(function)) {
            throw PyErr.typeError("warnings._showwarnmsg() must be set to a callable");
        }
        Object type = WarningFilters.attribute("WarningMessage", false);
        if (type == null) {
            throw PyErr.runtimeError("unable to get warnings.WarningMessage");
        }
        Py.call(
                function,
                Py.call(
                        type,
                        message,
                        category,
                        filename,
                        (long) line,
                        PyNone.NONE,
                        PyNone.NONE,
                        source == null ? PyNone.NONE : source));
    }

    private static void showPlainly(
            Object category, Object text, TruffleString filename, int line, String givenLine) {
        Object stderr = PyContext.get().sysAttribute("stderr");
        if (stderr == null || stderr == PyNone.NONE) {
            return;
        }
        StringBuilder out = new StringBuilder();
        out.append(Str.toJava(filename))
                .append(':')
                .append(line)
                .append(": ")
                .append(Py.strString(Py.getAttr(category, "__name__")))
                .append(": ")
                .append(Py.strString(text))
                .append('\n');
        String shown =
                givenLine == null
                        ? SyntaxErrorObjects.lineOf(Str.toJava(filename), line)
                        : givenLine;
        if (shown != null && !shown.isBlank()) {
            out.append("  ").append(shown.strip()).append('\n');
        }
        try {
            Py.callMethod(stderr, "write", Str.of(out.toString()));
        } catch (PyException e) {
            // A warning that cannot be shown is lost.
        }
    }

    /** The line of a module's source, which its loader knows, or null. */
    static String sourceLine(PyDict globals, int line) {
        Object loader = globals.getStr(Str.of("__loader__"));
        Object name = globals.getStr(Str.of("__name__"));
        if (loader == null || name == null) {
            return null;
        }
        Object function = Py.lookupAttr(loader, "get_source");
        if (function == null || function == PyNone.NONE) {
            return null;
        }
        Object source = Py.call(function, name);
        if (source == PyNone.NONE) {
            return null;
        }
        Object[] lines = Py.toArray(Py.callMethod(source, "splitlines"));
        if (line < 1 || line > lines.length) {
            throw PyErr.indexError("list index out of range");
        }
        return Py.strString(lines[line - 1]);
    }
}
