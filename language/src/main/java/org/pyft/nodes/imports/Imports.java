package org.pyft.nodes.imports;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.strings.TruffleString;

import org.pyft.PyContext;
import org.pyft.nodes.name.Namespaces;
import org.pyft.objects.exception.ExceptionFields;
import org.pyft.objects.exception.ExceptionTypes;
import org.pyft.objects.exception.PyErr;
import org.pyft.objects.exception.PyException;
import org.pyft.objects.function.PyFunction;
import org.pyft.objects.instance.PyWrapper;
import org.pyft.objects.module.Shadowing;
import org.pyft.objects.str.Str;
import org.pyft.ops.Py;
import org.pyft.ops.Types;

/**
 * The work of the import statements.
 */
public final class Imports {
    private Imports() {}

    @TruffleBoundary
    static Object importName(
            PyFunction function, Object namespace, String name, Object fromList, int level) {
        Object importer = function.lookUpBuiltin(Str.of("__import__"));
        if (importer == null) {
            throw PyErr.importError(
                    ExceptionTypes.IMPORT_ERROR, null, null, "__import__ not found");
        }
        return Py.call(
                importer, Str.of(name), function.getGlobals(), namespace, fromList, (long) level);
    }

    @TruffleBoundary
    static Object importFrom(Object module, String name) {
        Object value = Py.lookupAttr(module, name);
        if (value != null) {
            return value;
        }
        Object moduleName = Py.lookupAttr(module, "__name__");
        if (moduleName instanceof TruffleString text) {
            Object sub =
                    PyContext.get().imports().modules().get(Str.of(Str.toJava(text) + "." + name));
            if (sub != null) {
                return sub;
            }
        }
        throw missing(module, moduleName, name);
    }

    private static PyException missing(Object module, Object moduleName, String name) {
        String known =
                moduleName instanceof TruffleString text
                        ? Str.toJava(text)
                        : "<unknown module name>";
        Shadowing shadowing = Shadowing.of(moduleName, Py.lookupAttr(module, "__spec__"));
        Object origin = shadowing.origin();
        if (origin == null) {
            origin = Py.lookupAttr(module, "__file__");
        }
        String quotedName = Py.reprString(Str.of(name));
        String quotedModule = Py.reprString(Str.of(known));
        String where = origin instanceof TruffleString file ? Str.toJava(file) : "unknown location";
        boolean renaming =
                shadowing.hidesStandard() || shadowing.initializing() && shadowing.hides();
        boolean partial = shadowing.initializing() && !renaming;
        String message =
                "cannot import name "
                        + quotedName
                        + (partial ? " from partially initialized module " : " from ")
                        + quotedModule
                        + (partial ? " (most likely due to a circular import)" : "")
                        + " ("
                        + (renaming ? advice(shadowing, quotedModule) : where)
                        + ")";
        PyException error =
                PyErr.importError(
                        ExceptionTypes.IMPORT_ERROR,
                        Str.of(known),
                        origin instanceof TruffleString ? origin : null,
                        "%s",
                        message);
        ExceptionFields.set(error.getValue(), ExceptionFields.NAME_FROM, Str.of(name));
        return error;
    }

    private static String advice(Shadowing shadowing, String quotedModule) {
        return "consider renaming "
                + Py.reprString(shadowing.origin())
                + (shadowing.hidesStandard()
                        ? " since it has the same name as the standard library module named "
                                + quotedModule
                                + " and prevents importing that standard library module"
                        : " if it has the same name as a library you intended to import");
    }

    @TruffleBoundary
    static void importStar(Object module, Object namespace) {
        Object all = Py.lookupAttr(module, "__all__");
        boolean explicit = all != null;
        Object[] names;
        if (explicit) {
            names = Py.toArray(all);
        } else {
            Object dict = Py.lookupAttr(module, "__dict__");
            if (dict == null) {
                throw PyErr.importError(
                        ExceptionTypes.IMPORT_ERROR,
                        null,
                        null,
                        "from-import-* object has no __dict__ and no __all__");
            }
            names = Py.toArray(Py.callMethod(dict, "keys"));
        }
        for (Object name : names) {
            if (!(PyWrapper.unwrap(name) instanceof TruffleString key)) {
                Object moduleName = Py.lookupAttr(module, "__name__");
                throw PyErr.typeError(
                        explicit
                                ? "Item in %s.__all__ must be str, not %s"
                                : "Key in %s.__dict__ must be str, not %s",
                        moduleName == null ? "?" : Py.strString(moduleName),
                        Types.nameOf(name));
            }
            String text = Str.toJava(key);
            if (explicit || !text.startsWith("_")) {
                Namespaces.store(namespace, key, Py.getAttr(module, text.intern()));
            }
        }
    }
}
