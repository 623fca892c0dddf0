package org.pyft.programs;

import com.oracle.truffle.api.strings.TruffleString;

import org.pyft.PyContext;
import org.pyft.objects.bytes.Buffers;
import org.pyft.objects.code.PyCode;
import org.pyft.objects.dict.PyDict;
import org.pyft.objects.exception.ExceptionFields;
import org.pyft.objects.exception.ExceptionTypes;
import org.pyft.objects.exception.PyErr;
import org.pyft.objects.exception.PyException;
import org.pyft.objects.module.PyModule;
import org.pyft.objects.none.PyNone;
import org.pyft.objects.str.Str;
import org.pyft.ops.Py;
import org.pyft.syntax.Mode;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/** The four kinds of programs: a command, a module, a file (or folder, or archive), standard input. */
final class ProgramRunner {
    private final PyContext context;
    private final PyModule main;

    ProgramRunner(PyContext context) {
        this.context = context;
        this.main = context.imports().mainModule();
        main.put("__loader__", Py.getAttr(context.importlib(), "BuiltinImporter"));
    }

    /** Whether the program comes from a prompt. */
    static boolean isInteractive(PyContext context) {
        return "STDIN".equals(context.commandLine().text("run"))
                && (context.commandLine().flag("interactive") != 0 || isTerminal(context));
    }

    private static boolean isTerminal(PyContext context) {
        try {
            return Py.isTrue(Py.callMethod(context.importModule("posix"), "isatty", 0L));
        } catch (PyException e) {
            return false;
        }
    }

    private boolean isSafePath() {
        return context.commandLine().flag("safe_path") != 0;
    }

    int command(String command) {
        if (!isSafePath()) {
            MainProgram.insertPath(context, "");
        }
        TruffleString source = Str.of(SourceLines.dedent(command + "\n"));
        PyCode code =
                (PyCode)
                        Programs.compile(
                                source,
                                "<string>",
                                Mode.EXEC,
                                Programs.IGNORE_COOKIE,
                                -1,
                                -1,
                                "exec");
        SourceLines.remember(context, code, source, "<string>");
        Programs.execute(code, main.getDict());
        return 0;
    }

    int module(String module) {
        if (!isSafePath()) {
            MainProgram.insertPath(
                    context, Py.strString(Py.callMethod(context.importModule("posix"), "getcwd")));
        }
        runModule(module, true);
        return 0;
    }

    private void runModule(String module, boolean alterArguments) {
        Object runpy = context.importModule("runpy");
        Py.call(Py.getAttr(runpy, "_run_module_as_main"), Str.of(module), alterArguments);
    }

    int file(String target) {
        if (isContainer(target)) {
            MainProgram.insertPath(context, absolute(target));
            runModule("__main__", false);
            return 0;
        }
        String filename = absolute(target);
        byte[] source = read(target, filename);
        if (source == null) {
            return 2;
        }
        if (!isSafePath()) {
            MainProgram.insertPath(context, folderOf(target));
        }
        PyDict globals = main.getDict();
        globals.put(Str.of("__file__"), Str.of(filename));
        globals.put(Str.of("__cached__"), PyNone.NONE);
        if (target.endsWith(".pyc")) {
            Programs.execute(compiledCode(filename, globals), globals);
            return 0;
        }
        if (context.commandLine().flag("skip_first_line") != 0) {
            source = SourceLines.withoutFirst(source);
        }
        setLoader(globals, "SourceFileLoader", filename);
        Programs.execute(Programs.compileFile(source, filename), globals);
        return 0;
    }

    private Object setLoader(PyDict globals, String kind, String filename) {
        Object external = Py.getAttr(context.importlib(), "_bootstrap_external");
        Object loader = Py.call(Py.getAttr(external, kind), Str.of("__main__"), Str.of(filename));
        globals.put(Str.of("__loader__"), loader);
        return loader;
    }

    /** The code in a compiled file; RuntimeError if another Python has compiled it. */
    private PyCode compiledCode(String filename, PyDict globals) {
        Object loader = setLoader(globals, "SourcelessFileLoader", filename);
        try {
            return (PyCode) Py.callMethod(loader, "get_code", Str.of("__main__"));
        } catch (PyException e) {
            if (PyErr.matches(e, ExceptionTypes.IMPORT_ERROR)) {
                throw PyErr.runtimeError("Bad magic number in .pyc file");
            }
            throw e;
        }
    }

    int standardInput() {
        if (!isSafePath()) {
            MainProgram.insertPath(context, "");
        }
        if (isInteractive(context)) {
            return Repl.run(context, true);
        }
        PyDict globals = main.getDict();
        globals.put(Str.of("__file__"), Str.of("<stdin>"));
        globals.put(Str.of("__cached__"), PyNone.NONE);
        Object buffer = Py.getAttr(context.sysAttribute("stdin"), "buffer");
        byte[] source = Buffers.toBytes(Py.callMethod(buffer, "read"));
        Programs.execute(Programs.compileFile(source, "<stdin>"), globals);
        return 0;
    }

    /** Whether a path hook takes the path for a folder or archive of modules. */
    private boolean isContainer(String target) {
        Object importer;
        try {
            Object hooks = context.sysAttribute("path_hooks");
            Object path = Str.of(target);
            for (Object hook : Py.toArray(hooks)) {
                try {
                    importer = Py.call(hook, path);
                    return importer != PyNone.NONE;
                } catch (PyException e) {
                    if (!PyErr.matches(e, ExceptionTypes.IMPORT_ERROR)) {
                        throw e;
                    }
                }
            }
        } catch (PyException e) {
            if (!PyErr.matches(e, ExceptionTypes.EXCEPTION)) {
                throw e;
            }
        }
        return false;
    }

    private String absolute(String target) {
        if (target.startsWith("/")) {
            return target;
        }
        try {
            return Py.strString(Py.callMethod(context.importModule("posix"), "getcwd"))
                    + "/"
                    + target;
        } catch (PyException e) {
            return target;
        }
    }

    /** The folder of the script, with symbolic links of the script itself resolved. */
    private String folderOf(String target) {
        String path = target;
        try {
            Path file = Path.of(target);
            if (Files.isSymbolicLink(file)) {
                path = file.resolveSibling(Files.readSymbolicLink(file)).toString();
            }
            return Path.of(absolute(path)).toRealPath().getParent().toString();
        } catch (InvalidPathException | java.io.IOException e) {
            int slash = absolute(path).lastIndexOf('/');
            return slash <= 0 ? "/" : absolute(path).substring(0, slash);
        }
    }

    /** The content, or null after an error message. */
    private byte[] read(String target, String filename) {
        try {
            Object file =
                    Py.call(
                            Py.getAttr(context.importModule("_io"), "FileIO"),
                            Str.of(target),
                            Str.of("r"));
            try {
                return Buffers.toBytes(Py.callMethod(file, "readall"));
            } finally {
                Py.callMethod(file, "close");
            }
        } catch (PyException e) {
            if (!PyErr.matches(e, ExceptionTypes.OS_ERROR)) {
                throw e;
            }
            Object errno = ExceptionFields.get(e.getValue(), ExceptionFields.ERRNO);
            Object message = ExceptionFields.get(e.getValue(), ExceptionFields.STRERROR);
            MainProgram.writeRaw(
                    context,
                    context.commandLine().text("program")
                            + ": can't open file "
                            + Py.reprString(Str.of(filename))
                            + ": [Errno "
                            + Py.strString(errno)
                            + "] "
                            + Py.strString(message)
                            + "\n");
            return null;
        }
    }
}
