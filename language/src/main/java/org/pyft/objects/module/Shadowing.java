package org.pyft.objects.module;

import com.oracle.truffle.api.strings.TruffleString;

import org.pyft.PyContext;
import org.pyft.objects.list.PyList;
import org.pyft.objects.none.PyNone;
import org.pyft.objects.set.PyAnySet;
import org.pyft.objects.str.Str;
import org.pyft.ops.Py;

/**
 * What the spec of a module says about a name that the module lacks: whether the module's file hides another module of the same name, or is not
 * executed yet. Looking runs Python code, whose errors come through.
 *
 * @param origin the file that the module comes from, or null
 * @param initializing whether the module is being executed
 * @param hides whether the file lies beside the program, so that it may hide another module
 * @param hidesStandard whether it hides one of the standard library
 */
public record Shadowing(
        TruffleString origin, boolean initializing, boolean hides, boolean hidesStandard) {
    /** For a module of the given name and {@code __spec__} (null: none). */
    public static Shadowing of(Object name, Object spec) {
        if (spec == null || spec == PyNone.NONE) {
            return new Shadowing(null, false, false, false);
        }
        TruffleString origin = null;
        if (isTrue(spec, "has_location")
                && Py.lookupAttr(spec, "origin") instanceof TruffleString file) {
            origin = file;
        }
        boolean hides = origin != null && liesBesideProgram(Str.toJava(origin));
        boolean standard =
                hides
                        && PyContext.get().sysAttribute("stdlib_module_names")
                                instanceof PyAnySet names
                        && Py.contains(names, name);
        return new Shadowing(origin, isTrue(spec, "_initializing"), hides, standard);
    }

    /** Whether the name is that of a submodule that is being imported. */
    public static boolean isUninitializedSubmodule(Object spec, String name) {
        return spec != null
                && Py.lookupAttr(spec, "_uninitialized_submodules") instanceof PyList names
                && Py.contains(names, Str.of(name));
    }

    private static boolean isTrue(Object spec, String attribute) {
        Object value = Py.lookupAttr(spec, attribute);
        return value != null && Py.isTrue(value);
    }

    private static boolean liesBesideProgram(String origin) {
        String folder = PyContext.get().imports().programFolder();
        if (folder == null) {
            return false;
        }
        String file = origin;
        if (file.endsWith("/__init__.py")) {
            file = file.substring(0, file.length() - "/__init__.py".length());
        }
        int slash = file.lastIndexOf('/');
        if (slash < 0) {
            return false;
        }
        String own =
                folder.isEmpty()
                        ? Py.strString(
                                Py.callMethod(PyContext.get().importModule("posix"), "getcwd"))
                        : folder;
        return file.substring(0, slash).equals(own);
    }
}
