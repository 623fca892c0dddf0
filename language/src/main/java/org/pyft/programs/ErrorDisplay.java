package org.pyft.programs;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;

import org.pyft.PyContext;
import org.pyft.objects.exception.PyBaseException;
import org.pyft.objects.exception.PyException;
import org.pyft.objects.none.PyNone;
import org.pyft.objects.str.Str;
import org.pyft.objects.traceback.PyTraceback;
import org.pyft.objects.type.PyType;
import org.pyft.ops.Py;
import org.pyft.ops.Types;

/** Prints exceptions: through the library's module {@code traceback}, or plainly where that cannot be used. */
public final class ErrorDisplay {
    private ErrorDisplay() {}

    /** What the default {@code sys.excepthook} does. */
    @TruffleBoundary
    public static void show(Object value, Object traceback) {
        PyContext context = PyContext.get();
        Object file = context.sysAttribute("stderr");
        if (file == PyNone.NONE) {
            return;
        }
        if (value instanceof PyBaseException exception
                && exception.getTraceback() == null
                && traceback instanceof PyTraceback) {
            exception.setTraceback(traceback);
        }
        if (file == null || !showByLibrary(context, value)) {
            showPlainly(context, value, file);
        }
        if (file != null) {
            try {
                Py.callMethod(file, "flush");
            } catch (PyException e) {
                // Nowhere is left to report it.
            }
        }
    }

    static boolean showByLibrary(PyContext context, Object value) {
        if (context.importlib() == null) {
            return false;
        }
        try {
            Object print = Py.getAttr(context.importModule("traceback"), "_print_exception_bltin");
            Py.call(print, value);
            return true;
        } catch (PyException e) {
            return false;
        }
    }

    private static void showPlainly(PyContext context, Object value, Object file) {
        StringBuilder out = new StringBuilder();
        if (value instanceof PyBaseException exception) {
            append(out, exception, 0);
        } else {
            out.append("TypeError: print_exception(): Exception expected for value, ")
                    .append(Types.nameOf(value))
                    .append(" found\n");
        }
        if (file != null) {
            try {
                Py.callMethod(file, "write", Str.of(out.toString()));
                return;
            } catch (PyException e) {
                // The raw stream is left.
            }
        }
        try {
            context.env()
                    .err()
                    .write(out.toString().getBytes(java.nio.charset.StandardCharsets.UTF_8));
            context.env().err().flush();
        } catch (java.io.IOException e) {
            // Nowhere is left to report it.
        }
    }

    private static void append(StringBuilder out, PyBaseException exception, int depth) {
        if (depth < 20) {
            if (exception.getCause() != null) {
                append(out, exception.getCause(), depth + 1);
                out.append(
                        "\nThe above exception was the direct cause of the following exception:\n\n");
            } else if (exception.getContext() != null && !exception.isSuppressContext()) {
                append(out, exception.getContext(), depth + 1);
                out.append(
                        "\nDuring handling of the above exception, another exception occurred:\n\n");
            }
        }
        if (exception.getTraceback() instanceof PyTraceback first) {
            out.append("Traceback (most recent call last):\n");
            for (PyTraceback entry = first; entry != null; entry = entry.getNext()) {
                out.append("  File \"")
                        .append(entry.getFrame().getCode().getFileName())
                        .append("\", line ")
                        .append(entry.getLine())
                        .append(", in ")
                        .append(entry.getFrame().getCode().getQualifiedName())
                        .append('\n');
            }
        }
        PyType type = exception.getType();
        Object module = Py.lookupAttr(type, "__module__");
        String moduleName = module == null ? "<unknown>" : Py.strString(module);
        if (!moduleName.equals("builtins") && !moduleName.equals("__main__")) {
            out.append(moduleName).append('.');
        }
        out.append(type.getQualifiedName());
        String text;
        try {
            text = Py.strString(exception);
        } catch (PyException e) {
            text = "<exception str() failed>";
        }
        if (!text.isEmpty()) {
            out.append(": ").append(text);
        }
        out.append('\n');
    }
}
