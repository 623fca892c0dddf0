package org.pyft.modules.warnings;

import com.oracle.truffle.api.strings.TruffleString;

import org.pyft.PyContext;
import org.pyft.objects.dict.PyDict;
import org.pyft.objects.exception.ExceptionTypes;
import org.pyft.objects.exception.PyErr;
import org.pyft.objects.exception.PyException;
import org.pyft.objects.instance.PyWrapper;
import org.pyft.objects.list.PyList;
import org.pyft.objects.none.PyNone;
import org.pyft.objects.str.Str;
import org.pyft.objects.tuple.PyTuple;
import org.pyft.ops.Py;
import org.pyft.ops.Types;

/** Finds out what to do with a warning. */
final class WarningFilters {
    private WarningFilters() {}

    /** An attribute of the module {@code warnings}, or null if there is none or nobody has imported it. */
    static Object attribute(String name, boolean importIt) {
        PyContext context = PyContext.get();
        Object module = context.imports().modules().getStr(Str.of("warnings"));
        if (module == null && importIt && context.isInitialized()) {
            try {
                module = context.importModule("warnings");
            } catch (PyException e) {
                if (!PyErr.matches(e, ExceptionTypes.IMPORT_ERROR)) {
                    throw e;
                }
            }
        }
        return module == null ? null : Py.lookupAttr(module, name);
    }

    static PyDict onceRegistry(WarningState state) {
        Object registry = attribute("onceregistry", false);
        if (registry == null) {
            return state.onceRegistry;
        }
        if (registry instanceof PyDict dict) {
            return dict;
        }
        throw PyErr.typeError(
                "_warnings.onceregistry must be a dict, not '%s'", Types.of(registry));
    }

    /** The action of the first filter that applies; {@code item[0]} becomes that filter. */
    static Object action(
            WarningState state,
            Object category,
            Object text,
            int line,
            Object module,
            Object[] item) {
        Object own = contextFilters(state);
        if (own != null) {
            Object action =
                    search("warnings context filters", own, category, text, line, module, item);
            return action != null ? action : defaultAction(state);
        }
        Object filters = attribute("filters", false);
        Object action =
                search(
                        "_warnings.filters",
                        filters == null ? state.filters : filters,
                        category,
                        text,
                        line,
                        module,
                        item);
        return action != null ? action : defaultAction(state);
    }

    /** The filters of the innermost {@code catch_warnings} of this context, or null. */
    private static Object contextFilters(WarningState state) {
        if (state.context == PyNone.NONE
                || PyContext.get().commandLine().flag("context_aware_warnings", 1) == 0) {
            return null;
        }
        Object current = Py.callMethod(state.context, "get", PyNone.NONE);
        return current == PyNone.NONE ? null : Py.getAttr(current, "_filters");
    }

    private static Object defaultAction(WarningState state) {
        Object action = attribute("defaultaction", false);
        if (action == null) {
            return state.defaultAction;
        }
        if (PyWrapper.unwrap(action) instanceof TruffleString) {
            return action;
        }
        throw PyErr.typeError(
                "_warnings.defaultaction must be a string, not '%s'", Types.of(action));
    }

    private static Object search(
            String name,
            Object filters,
            Object category,
            Object text,
            int line,
            Object module,
            Object[] item) {
        if (!(filters instanceof PyList list)) {
            throw PyErr.valueError("%s must be a list", name);
        }
        for (int i = 0; i < list.size(); i++) {
            if (!(list.getOrNull(i) instanceof PyTuple filter) || filter.size() != 5) {
                throw PyErr.valueError("warnings.filters item %s isn't a 5-tuple", i);
            }
            Object action = filter.get(0);
            if (!(PyWrapper.unwrap(action) instanceof TruffleString)) {
                throw PyErr.typeError("action must be a string, not '%s'", Types.of(action));
            }
            if (matches(filter.get(1), text)
                    && matches(filter.get(3), module)
                    && Py.isSubclass(category, filter.get(2))) {
                long wanted = Py.asLong(filter.get(4));
                if (wanted == 0 || wanted == line) {
                    item[0] = filter;
                    return action;
                }
            }
        }
        return null;
    }

    private static boolean matches(Object pattern, Object text) {
        if (pattern == PyNone.NONE) {
            return true;
        }
        if (pattern instanceof TruffleString plain) {
            return PyWrapper.unwrap(text) instanceof TruffleString string
                    && Str.equals(plain, string);
        }
        return Py.isTrue(Py.callMethod(pattern, "match", text));
    }
}
