package org.pyft.imports;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.strings.TruffleString;

import org.pyft.PyContext;
import org.pyft.builtin.BuiltinTable;
import org.pyft.modules.ModuleIndex;
import org.pyft.objects.code.PyCode;
import org.pyft.objects.dict.PyDict;
import org.pyft.objects.exception.PyErr;
import org.pyft.objects.exception.PyException;
import org.pyft.objects.list.PyList;
import org.pyft.objects.module.PyModule;
import org.pyft.objects.none.PyNone;
import org.pyft.objects.str.Str;
import org.pyft.objects.tuple.PyTuple;
import org.pyft.ops.Py;
import org.pyft.programs.Programs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The modules of one context and their boot: Java-written modules, then CPython's own {@code importlib._bootstrap}. */
public final class ImportSystem {
    private static final TruffleString DOT = Str.of(".");

    private final PyContext context;
    private volatile String programFolder;
    private PyDict modules;
    private PyModule builtins;
    private PyModule sys;
    private PyModule importlib;
    private PyModule main;

    public ImportSystem(PyContext context) {
        this.context = context;
    }

    public PyModule builtins() {
        return builtins;
    }

    public PyModule sys() {
        return sys;
    }

    /** {@code _frozen_importlib}. */
    public PyModule importlib() {
        return importlib;
    }

    /** {@code sys.modules}: what Python code has put into {@code sys}, or the original. */
    public PyDict modules() {
        return sys != null && sys.get("modules") instanceof PyDict dict ? dict : modules;
    }

    /** {@code __main__}. */
    public PyModule mainModule() {
        return main;
    }

    /** Makes {@code builtins}, {@code sys} and the import machinery work. */
    @TruffleBoundary
    public void bootstrap() {
        modules = new PyDict();
        builtins = createModule("builtins");
        sys = createModule("sys");
        modules.put(Str.of("builtins"), builtins);
        modules.put(Str.of("sys"), sys);
        sys.put("modules", modules);
        main = new PyModule(PyModule.TYPE.instanceShape());
        main.put("__name__", Str.of("__main__"));
        main.put("__doc__", PyNone.NONE);
        main.put("__package__", PyNone.NONE);
        main.put("__loader__", PyNone.NONE);
        main.put("__spec__", PyNone.NONE);
        main.put("__builtins__", builtins);
        modules.put(Str.of("__main__"), main);
        if (!context.home().exists()) {
            return;
        }
        importlib = new PyModule(PyModule.TYPE.instanceShape());
        importlib.put("__name__", Str.of("_frozen_importlib"));
        importlib.put("__doc__", PyNone.NONE);
        importlib.put("__package__", Str.EMPTY);
        importlib.put("__loader__", PyNone.NONE);
        importlib.put("__spec__", PyNone.NONE);
        importlib.put("__builtins__", builtins);
        importlib.put("__origname__", Str.of("importlib._bootstrap"));
        modules.put(Str.of("_frozen_importlib"), importlib);
        Programs.execute(frozenCode("_frozen_importlib"), importlib.getDict());
        PyModule imp = createModule("_imp");
        modules.put(Str.of("_imp"), imp);
        Py.call(importlib.get("_install"), sys, imp);
        Py.call(importlib.get("_install_external_importers"));
        ((PyList) sys.get("path_hooks")).insert(0, imp.get("_zip_path_hook"));
    }

    /** What the program has put in front of {@code sys.path}, empty for the current folder, or null. */
    public String programFolder() {
        return programFolder;
    }

    public void setProgramFolder(String value) {
        programFolder = value;
    }

    /** A new Java-written module, initialised, or null if there is none of that name. */
    @TruffleBoundary
    public PyModule createModule(String name) {
        BuiltinTable table = ModuleIndex.table(name);
        if (table == null) {
            return null;
        }
        PyModule module = new PyModule(name, table);
        table.initModule(module);
        return module;
    }

    /** The library file behind a module that boots the import machinery, or null. */
    private static String frozenFile(String name) {
        return switch (name) {
            case "_frozen_importlib" -> "importlib/_bootstrap.py";
            case "_frozen_importlib_external" -> "importlib/_bootstrap_external.py";
            case "zipimport" -> "zipimport.py";
            default -> null;
        };
    }

    /** Whether the import machinery finds {@code name} without looking at the path. */
    public static boolean isFrozen(String name) {
        return frozenFile(name) != null;
    }

    /** The code of a frozen module. */
    @TruffleBoundary
    public PyCode frozenCode(String name) {
        Path file = Path.of(context.home().library(), frozenFile(name));
        try {
            return Programs.compileLibrary(
                    Files.readAllBytes(file),
                    "<frozen " + frozenFile(name).replace(".py", "").replace('/', '.') + ">",
                    file);
        } catch (IOException e) {
            throw PyErr.osError(2, "No such file or directory", Str.of(file.toString()));
        }
    }

    /** {@code importlib.import_module(name)} for absolute names. */
    @TruffleBoundary
    public Object importModule(String name) {
        Object module = modules().get(Str.of(name));
        if (module != null) {
            return module;
        }
        return Py.call(importlib.get("_gcd_import"), Str.of(name));
    }

    /** {@code __import__(name, globals, locals, fromlist, level)}. */
    @TruffleBoundary
    public Object importName(TruffleString name, Object globals, Object fromList, long level) {
        if (level < 0) {
            throw PyErr.valueError("level must be >= 0");
        }
        boolean hasFrom = fromList != null && fromList != PyNone.NONE && Py.isTrue(fromList);
        if (level == 0) {
            Object known = modules().getStr(name);
            if (known != null && known != PyNone.NONE) {
                return loaded(known, name, hasFrom ? fromList : null);
            }
        }
        if (importlib == null) {
            PyModule module = createModule(Str.intern(name));
            if (module != null) {
                modules().put(name, module);
                return module;
            }
            throw PyErr.importError(
                    org.pyft.objects.exception.ExceptionTypes.MODULE_NOT_FOUND_ERROR,
                    name,
                    PyNone.NONE,
                    "No module named %s",
                    Py.repr(name));
        }
        Object scope = globals == null ? PyNone.NONE : globals;
        if (level > 0 && hasFrom) {
            TruffleString absolute = resolve(name, scope, level);
            Object known = modules().getStr(absolute);
            if (known != null && known != PyNone.NONE) {
                return loaded(known, absolute, fromList);
            }
        }
        return callImportlib(
                "__import__",
                name,
                scope,
                PyNone.NONE,
                fromList == null ? PyTuple.EMPTY : fromList,
                level);
    }

    private TruffleString resolve(TruffleString name, Object globals, long level) {
        Object parent = callImportlib("_calc___package__", globals);
        return (TruffleString) callImportlib("_resolve_name", name, parent, level);
    }

    /** What an import of a module that is known already gives; its names are those of {@code from}, null without it. */
    private Object loaded(Object module, TruffleString name, Object names) {
        if (importlib != null && isInitializing(module)) {
            // Another thread may be running its body. Where two wait for each other, one goes on
            // with what there is.
            callImportlib("_lock_unlock_module", name);
        }
        if (names != null) {
            return Py.lookupAttr(module, "__path__") == null
                    ? module
                    : callImportlib(
                            "_handle_fromlist", module, names, importlib.get("_gcd_import"));
        }
        int dot = Str.indexOf(name, DOT, 0);
        return dot < 0 ? module : importName(Str.substring(name, 0, dot), PyNone.NONE, null, 0);
    }

    private Object callImportlib(String function, Object... arguments) {
        try {
            return Py.call(importlib.get(function), arguments);
        } catch (PyException e) {
            ImportTracebacks.trim(e.getValue());
            throw e;
        }
    }

    /** Whether the body of a module is running or yet to run. */
    public static boolean isInitializing(Object module) {
        Object spec =
                module instanceof PyModule known
                        ? known.get("__spec__")
                        : Py.lookupAttr(module, "__spec__");
        if (spec == null || spec == PyNone.NONE) {
            return false;
        }
        Object flag = Py.lookupAttr(spec, "_initializing");
        return flag != null && Py.isTrue(flag);
    }
}
