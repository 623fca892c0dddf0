package org.pyft.modules.builtins;

import com.oracle.truffle.api.strings.TruffleString;

import org.pyft.PyContext;
import org.pyft.modules.io.PyTextIOWrapper;
import org.pyft.objects.exception.ExceptionTypes;
import org.pyft.objects.exception.PyErr;
import org.pyft.objects.exception.PyException;
import org.pyft.objects.instance.PyWrapper;
import org.pyft.objects.none.PyNone;
import org.pyft.objects.str.Str;
import org.pyft.ops.Py;
import org.pyft.ops.Types;

/** {@code print} and {@code input}. */
public final class Console {
    private static final TruffleString SPACE = Str.of(" ");
    private static final TruffleString NEWLINE = Str.of("\n");

    private Console() {}

    static void print(
            Object[] args, Object separator, Object end, Object fileOrNone, boolean flush) {
        Object file = fileOrNone;
        if (file == null || file == PyNone.NONE) {
            file = PyContext.get().sysAttribute("stdout");
            if (file == null) {
                throw PyErr.runtimeError("lost sys.stdout");
            }
            if (file == PyNone.NONE) {
                return;
            }
        }
        TruffleString between = text(separator, SPACE, "sep");
        TruffleString last = text(end, NEWLINE, "end");
        Object write = Py.getAttr(file, "write");
        if (file instanceof PyTextIOWrapper stream && stream.isExact()) {
            Py.call(write, line(args, between, last));
        } else {
            for (int i = 0; i < args.length; i++) {
                if (i > 0) {
                    Py.call(write, between);
                }
                Py.call(write, Py.str(args[i]));
            }
            Py.call(write, last);
        }
        if (flush) {
            Py.callMethod(file, "flush");
        }
    }

    /** The whole line: writing it at once keeps the lines of several threads apart, which CPython's lock on the buffer does there. */
    private static TruffleString line(Object[] args, TruffleString between, TruffleString last) {
        if (args.length == 0) {
            return last;
        }
        Str.Builder line = Str.builder();
        for (int i = 0; i < args.length; i++) {
            if (i > 0) {
                line.append(between);
            }
            line.append(Py.str(args[i]));
        }
        return line.append(last).build();
    }

    private static TruffleString text(Object value, TruffleString fallback, String name) {
        if (value == null || value == PyNone.NONE) {
            return fallback;
        }
        if (PyWrapper.unwrap(value) instanceof TruffleString string) {
            return string;
        }
        throw PyErr.typeError("%s must be None or a string, not %s", name, Types.of(value));
    }

    static Object input(Object prompt) {
        PyContext context = PyContext.get();
        Object stdin = stream(context, "stdin");
        Object stdout = stream(context, "stdout");
        Object stderr = stream(context, "stderr");
        flush(stderr);
        TruffleString shown = prompt == null ? Str.EMPTY : Py.str(prompt);
        TruffleString line;
        LineReader reader = LineReader.of(context);
        if (reader != null && isTerminal(stdin, 0) && isTerminal(stdout, 1)) {
            flush(stdout);
            String read = reader.readLine(Str.toJava(shown));
            if (read == null) {
                throw PyErr.create(ExceptionTypes.EOF_ERROR);
            }
            return Str.of(read);
        }
        if (!Str.isEmpty(shown)) {
            Py.callMethod(stdout, "write", shown);
        }
        flush(stdout);
        Object result = Py.callMethod(stdin, "readline");
        if (!(PyWrapper.unwrap(result) instanceof TruffleString text)) {
            throw PyErr.typeError("object.readline() returned non-string");
        }
        line = text;
        if (Str.isEmpty(line)) {
            throw PyErr.error(ExceptionTypes.EOF_ERROR, "EOF when reading a line");
        }
        return Str.endsWith(line, NEWLINE) ? Str.substring(line, 0, Str.length(line) - 1) : line;
    }

    private static Object stream(PyContext context, String name) {
        Object stream = context.sysAttribute(name);
        if (stream == null || stream == PyNone.NONE) {
            throw PyErr.runtimeError("input(): lost sys.%s", name);
        }
        return stream;
    }

    private static void flush(Object stream) {
        try {
            Py.callMethod(stream, "flush");
        } catch (PyException e) {
            if (!PyErr.matches(e, ExceptionTypes.EXCEPTION)) {
                throw e;
            }
        }
    }

    private static boolean isTerminal(Object stream, long descriptor) {
        try {
            return Py.eq(Py.callMethod(stream, "fileno"), descriptor)
                    && Py.isTrue(Py.callMethod(stream, "isatty"));
        } catch (PyException e) {
            if (PyErr.matches(e, ExceptionTypes.EXCEPTION)) {
                return false;
            }
            throw e;
        }
    }
}
