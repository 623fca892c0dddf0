package org.pyft.modules.sys;

import com.oracle.truffle.api.strings.TruffleString;

import org.pyft.PyContext;
import org.pyft.modules.posix.ProcessEnvironment;
import org.pyft.objects.dict.PyDict;
import org.pyft.objects.exception.ExceptionTypes;
import org.pyft.objects.exception.PyErr;
import org.pyft.objects.exception.PyException;
import org.pyft.objects.module.PyModule;
import org.pyft.objects.none.PyNone;
import org.pyft.objects.str.Str;
import org.pyft.objects.tuple.PyTuple;
import org.pyft.ops.Py;

/** {@code sys.displayhook} and {@code sys.breakpointhook}. */
final class Display {
    private Display() {}

    static void show(Object object) {
        PyContext context = PyContext.get();
        if (object == PyNone.NONE) {
            return;
        }
        PyModule builtins = context.builtins();
        builtins.put("_", PyNone.NONE);
        Object stdout = context.sysAttribute("stdout");
        if (stdout == null || stdout == PyNone.NONE) {
            throw PyErr.runtimeError("lost sys.stdout");
        }
        TruffleString text = Py.repr(object);
        try {
            Py.callMethod(stdout, "write", text);
        } catch (PyException e) {
            if (!PyErr.matches(e, ExceptionTypes.UNICODE_ENCODE_ERROR)) {
                throw e;
            }
            writeEscaped(stdout, text);
        }
        Py.callMethod(stdout, "write", Str.of("\n"));
        builtins.put("_", object);
    }

    private static void writeEscaped(Object stdout, TruffleString text) {
        Object encoding = Py.getAttr(stdout, "encoding");
        Object bytes = Py.callMethod(text, "encode", encoding, Str.of("backslashreplace"));
        Object buffer = Py.lookupAttr(stdout, "buffer");
        if (buffer != null) {
            Py.callMethod(buffer, "write", bytes);
        } else {
            Py.callMethod(
                    stdout, "write", Py.callMethod(bytes, "decode", encoding, Str.of("strict")));
        }
    }

    static Object breakpoint(Object[] args, PyDict keywords) {
        PyContext context = PyContext.get();
        String name =
                context.commandLine().flag("ignore_environment") != 0
                        ? null
                        : ProcessEnvironment.get().variables().get("PYTHONBREAKPOINT");
        if (name == null || name.isEmpty()) {
            name = "pdb.set_trace";
        }
        if (name.equals("0")) {
            return PyNone.NONE;
        }
        int dot = name.lastIndexOf('.');
        Object hook = null;
        try {
            if (dot != 0) {
                Object module = importPath(context, dot < 0 ? "builtins" : name.substring(0, dot));
                hook = Py.lookupAttr(module, name.substring(dot + 1));
            }
        } catch (PyException e) {
            if (!PyErr.matches(e, ExceptionTypes.IMPORT_ERROR)) {
                throw e;
            }
        }
        if (hook == null) {
            context.warn(
                    ExceptionTypes.RUNTIME_WARNING,
                    "Ignoring unimportable $PYTHONBREAKPOINT: \"" + name + "\"",
                    0);
            return PyNone.NONE;
        }
        return Py.callDict(hook, args, keywords);
    }

    /** The module of that name, as an import statement finds it. */
    private static Object importPath(PyContext context, String name) {
        return context.imports()
                .importName(Str.of(name), new PyDict(), PyTuple.of(Str.of("__doc__")), 0);
    }
}
