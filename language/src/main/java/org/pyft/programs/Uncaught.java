package org.pyft.programs;

import org.pyft.PyContext;
import org.pyft.objects.exception.ExceptionFields;
import org.pyft.objects.exception.ExceptionTypes;
import org.pyft.objects.exception.PyBaseException;
import org.pyft.objects.exception.PyErr;
import org.pyft.objects.exception.PyException;
import org.pyft.objects.integer.Ints;
import org.pyft.objects.none.PyNone;
import org.pyft.objects.str.Str;
import org.pyft.ops.Py;

/** What happens to an exception that ends the program. */
public final class Uncaught {
    /** The exit status after Ctrl-C. */
    static final int INTERRUPTED = 130;

    private Uncaught() {}

    /** Reports the exception and returns the exit status. */
    public static int report(PyContext context, PyException exception) {
        if (PyErr.matches(exception, ExceptionTypes.SYSTEM_EXIT)) {
            return exitStatus(context, exception.getValue());
        }
        return show(context, exception.getValue());
    }

    /** Shows the exception through {@code sys.excepthook}. */
    static int show(PyContext context, PyBaseException value) {
        Object traceback = value.getTraceback() == null ? PyNone.NONE : value.getTraceback();
        context.sys().put("last_exc", value);
        context.sys().put("last_type", value.getType());
        context.sys().put("last_value", value);
        context.sys().put("last_traceback", traceback);
        Object hook = context.sysAttribute("excepthook");
        if (hook == null) {
            MainProgram.writeRaw(context, "sys.excepthook is missing\n");
            ErrorDisplay.show(value, traceback);
        } else {
            try {
                Py.call(hook, value.getType(), value, traceback);
            } catch (PyException e) {
                if (PyErr.matches(e, ExceptionTypes.SYSTEM_EXIT)) {
                    return exitStatus(context, e.getValue());
                }
                MainProgram.writeRaw(context, "Error in sys.excepthook:\n");
                ErrorDisplay.show(e.getValue(), PyNone.NONE);
                MainProgram.writeRaw(context, "\nOriginal exception was:\n");
                ErrorDisplay.show(value, traceback);
            }
        }
        return value.getType().isSubtypeOf(ExceptionTypes.KEYBOARD_INTERRUPT) ? INTERRUPTED : 1;
    }

    /** The exit status that a SystemExit asks for. */
    static int exitStatus(PyContext context, PyBaseException exit) {
        Object code = ExceptionFields.get(exit, ExceptionFields.CODE);
        try {
            Object attribute = Py.lookupAttr(exit, "code");
            code = attribute == null ? code : attribute;
        } catch (PyException e) {
            // The field stands.
        }
        if (code == PyNone.NONE) {
            return 0;
        }
        if (Ints.isInt(code)) {
            return Ints.plain(code) instanceof Long status ? (int) (status & 0xff) : 255;
        }
        Object stderr = context.sysAttribute("stderr");
        String text;
        try {
            text = Py.strString(code) + "\n";
        } catch (PyException e) {
            text = "\n";
        }
        if (stderr == null || stderr == PyNone.NONE) {
            MainProgram.writeRaw(context, text);
        } else {
            try {
                flush(context, "stdout");
                Py.callMethod(stderr, "write", Str.of(text));
                Py.callMethod(stderr, "flush");
            } catch (PyException e) {
                // Nowhere is left to report it.
            }
        }
        return 1;
    }

    private static void flush(PyContext context, String name) {
        Object stream = context.sysAttribute(name);
        if (stream != null && stream != PyNone.NONE) {
            try {
                Py.callMethod(stream, "flush");
            } catch (PyException e) {
                // Reported when the interpreter ends.
            }
        }
    }
}
