package org.pyft.modules.imp;

import com.oracle.truffle.api.strings.TruffleString;

import org.pyft.PyContext;
import org.pyft.builtin.Builtin;
import org.pyft.builtin.BuiltinModule;
import org.pyft.imports.ImportSystem;
import org.pyft.modules.ModuleIndex;
import org.pyft.objects.bytes.PyBytes;
import org.pyft.objects.code.PyCode;
import org.pyft.objects.exception.ExceptionTypes;
import org.pyft.objects.exception.PyErr;
import org.pyft.objects.list.PyList;
import org.pyft.objects.module.PyModule;
import org.pyft.objects.none.PyNone;
import org.pyft.objects.str.Str;
import org.pyft.ops.Py;
import org.pyft.ops.Types;
import org.pyft.sharing.Blocking;
import org.pyft.translate.CodeStorage;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.concurrent.locks.ReentrantLock;

/** {@code _imp}: what {@code importlib._bootstrap} needs of the interpreter. */
@BuiltinModule("_imp")
public final class ImpModule {
    /** Compiled modules are marked by it: "PY", then a number that grows with their format. */
    private static final long MAGIC = 0x0a0d5950L;

    private ImpModule() {}

    static void init(PyModule module) {
        module.put("check_hash_based_pycs", Str.of("default"));
        module.put("pyc_magic_number_token", MAGIC);
    }

    private static ReentrantLock lock() {
        return PyContext.get().moduleStates().get(ReentrantLock.class, ReentrantLock::new);
    }

    @Builtin("lock_held()")
    static boolean lockHeld() {
        return lock().isLocked();
    }

    @Builtin("acquire_lock()")
    static void acquireLock() {
        Blocking.lock(lock());
    }

    @Builtin("release_lock()")
    static void releaseLock() {
        if (!lock().isHeldByCurrentThread()) {
            throw PyErr.runtimeError("not holding the import lock");
        }
        lock().unlock();
    }

    @Builtin("is_builtin(name, /)")
    static long isBuiltin(TruffleString name) {
        String text = Str.intern(name);
        if (text.equals("sys") || text.equals("builtins")) {
            return -1;
        }
        return ModuleIndex.table(text) != null ? 1 : 0;
    }

    @Builtin("create_builtin(spec, /)")
    static Object createBuiltin(Object spec) {
        TruffleString name = Py.str(Py.getAttr(spec, "name"));
        ImportSystem imports = PyContext.get().imports();
        Object known = imports.modules().getStr(name);
        if (known != null && (known == imports.sys() || known == imports.builtins())) {
            return known;
        }
        PyModule module = imports.createModule(Str.intern(name));
        return module == null ? PyNone.NONE : module;
    }

    @Builtin("exec_builtin(mod, /)")
    static long execBuiltin(Object module) {
        return 0;
    }

    @Builtin("create_dynamic(spec, file=None, /)")
    static Object createDynamic(Object spec, Object file) {
        throw PyErr.importError(
                ExceptionTypes.IMPORT_ERROR,
                Py.getAttr(spec, "name"),
                Py.getAttr(spec, "origin"),
                "PyFT does not load native extension modules");
    }

    @Builtin("exec_dynamic(mod, /)")
    static long execDynamic(Object module) {
        return 0;
    }

    @Builtin("is_frozen(name, /)")
    static boolean isFrozen(TruffleString name) {
        return ImportSystem.isFrozen(Str.intern(name));
    }

    @Builtin("find_frozen(name, /, *, withdata=False)")
    static Object findFrozen(TruffleString name, boolean withData) {
        String text = Str.intern(name);
        if (!ImportSystem.isFrozen(text)) {
            return PyNone.NONE;
        }
        return org.pyft.objects.tuple.PyTuple.of(PyNone.NONE, false, name);
    }

    @Builtin("get_frozen_object(name, data=None, /)")
    static Object getFrozenObject(TruffleString name, Object data) {
        String text = Str.intern(name);
        if (!ImportSystem.isFrozen(text)) {
            throw PyErr.importError(
                    ExceptionTypes.IMPORT_ERROR,
                    name,
                    PyNone.NONE,
                    "No such frozen object named %s",
                    text);
        }
        return PyContext.get().imports().frozenCode(text);
    }

    @Builtin("is_frozen_package(name, /)")
    static boolean isFrozenPackage(TruffleString name) {
        return false;
    }

    @Builtin("init_frozen(name, /)")
    static Object initFrozen(TruffleString name) {
        return PyNone.NONE;
    }

    @Builtin("extension_suffixes()")
    static Object extensionSuffixes() {
        return new PyList();
    }

    @Builtin("source_hash(key, source)")
    static Object sourceHash(long key, Object source) {
        byte[] data = ((PyBytes) Py.call(PyBytes.TYPE, source)).bytes();
        long hash = key ^ 0xcbf29ce484222325L;
        for (byte b : data) {
            hash = (hash ^ (b & 0xff)) * 0x100000001b3L;
        }
        byte[] result = new byte[8];
        for (int i = 0; i < 8; i++) {
            result[i] = (byte) (hash >>> (8 * i));
        }
        return PyBytes.of(result);
    }

    @Builtin("_fix_co_filename(code, path, /)")
    static void fixFileName(Object code, TruffleString path) {
        if (!(code instanceof PyCode module)) {
            throw PyErr.typeError(
                    "_fix_co_filename() argument 1 must be code, not %s", Types.nameOf(code));
        }
        CodeStorage.relocate(module, Str.toJava(path));
    }

    @Builtin("_override_frozen_modules_for_tests(override, /)")
    static void overrideFrozenModules(long override) {}

    @Builtin("_override_multi_interp_extensions_check(override, /)")
    static long overrideMultiInterpreterCheck(long override) {
        return 0;
    }

    /**
     * The first of {@code sys.path_hooks}, until something on the path may be an archive: then {@code zipimport} is imported, which takes its
     * time, and its class becomes the hook.
     */
    @Builtin("_zip_path_hook(path, /)")
    static Object zipPathHook(Object path) {
        if (path instanceof TruffleString text && !mayBeInArchive(Str.toJava(text))) {
            throw PyErr.importError(
                    ExceptionTypes.IMPORT_ERROR,
                    PyNone.NONE,
                    path,
                    "not a Zip file: %s",
                    Py.repr(path));
        }
        PyContext context = PyContext.get();
        Object hooks = context.sysAttribute("path_hooks");
        Object placeholder = Py.getAttr(context.importModule("_imp"), "_zip_path_hook");
        // What zipimport imports must not come here again.
        if (Py.contains(hooks, placeholder)) {
            Py.callMethod(hooks, "remove", placeholder);
        }
        Object importer = Py.getAttr(context.importModule("zipimport"), "zipimporter");
        if (!Py.contains(hooks, importer)) {
            Py.callMethod(hooks, "insert", 0L, importer);
        }
        return Py.call(importer, path);
    }

    /** Whether the path or what it lies in is a file that ends like an archive. */
    private static boolean mayBeInArchive(String text) {
        try {
            Path path = Path.of(text);
            while (path != null && !Files.exists(path)) {
                path = path.getParent();
            }
            return path != null && Files.isRegularFile(path) && endsLikeArchive(path);
        } catch (InvalidPathException | IOException e) {
            return false;
        }
    }

    /** Looks for the record that ends a zip file; a comment of at most 64 KiB may follow it. */
    private static boolean endsLikeArchive(Path path) throws IOException {
        try (RandomAccessFile file = new RandomAccessFile(path.toFile(), "r")) {
            byte[] tail = new byte[(int) Math.min(file.length(), 22 + 0xFFFF)];
            file.seek(file.length() - tail.length);
            file.readFully(tail);
            for (int i = tail.length - 22; i >= 0; i--) {
                if (tail[i] == 'P' && tail[i + 1] == 'K' && tail[i + 2] == 5 && tail[i + 3] == 6) {
                    return true;
                }
            }
            return false;
        }
    }

    @Builtin("_frozen_module_names()")
    static Object frozenModuleNames() {
        return PyList.of(
                Str.of("_frozen_importlib"),
                Str.of("_frozen_importlib_external"),
                Str.of("zipimport"));
    }
}
