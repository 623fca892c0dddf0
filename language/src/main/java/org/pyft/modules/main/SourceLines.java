package org.pyft.modules.main;

import com.oracle.truffle.api.strings.TruffleString;
import java.util.Arrays;
import org.pyft.PyContext;
import org.pyft.objects.code.PyCode;
import org.pyft.objects.exception.PyException;
import org.pyft.objects.str.Str;
import org.pyft.ops.Py;

/** The text of programs that are in no file. */
public final class SourceLines {
    private PyCode code;
    private TruffleString source;
    private boolean registered;

    private SourceLines() {
    }

    private static SourceLines of(PyContext context) {
        return context.moduleStates().get(SourceLines.class, SourceLines::new);
    }

    /** Remembers the source of code that was given as an argument, for the module {@code linecache}, which is not yet imported. */
    static void remember(PyContext context, PyCode code, TruffleString source) {
        SourceLines state = of(context);
        state.code = code;
        state.source = source;
        register(context);
    }

    /** Tells {@code linecache} about the source; called when that module has been imported, so that tracebacks show its lines. */
    public static void register(PyContext context) {
        SourceLines state = of(context);
        Object module = context.imports().modules().get(Str.of("linecache"));
        if (state.code == null || state.registered || module == null) {
            return;
        }
        Object function = Py.lookupAttr(module, "_register_code");
        if (function != null) {
            state.registered = true;
            try {
                Py.call(function, state.code, state.source, Str.of("<string>"));
            } catch (PyException e) {
                // Tracebacks do without the lines.
            }
        }
    }

    /** The source without its first line; the line's end stays, so that lines keep their numbers. */
    static byte[] withoutFirst(byte[] source) {
        int end = 0;
        while (end < source.length && source[end] != '\n') {
            end++;
        }
        return Arrays.copyOfRange(source, end, source.length);
    }

    /** Removes the blanks that all lines of a command begin with. */
    static String dedent(String command) {
        String[] lines = command.split("\n", -1);
        String margin = null;
        for (String line : lines) {
            String indent = line.substring(0, indentation(line));
            if (indent.length() == line.length()) {
                continue;
            }
            margin = margin == null ? indent : common(margin, indent);
        }
        if (margin == null || margin.isEmpty()) {
            return command;
        }
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < lines.length; i++) {
            String line = lines[i];
            boolean blank = indentation(line) == line.length();
            out.append(i == 0 ? "" : "\n").append(blank ? "" : line.substring(margin.length()));
        }
        return out.toString();
    }

    private static int indentation(String line) {
        int i = 0;
        while (i < line.length() && (line.charAt(i) == ' ' || line.charAt(i) == '\t')) {
            i++;
        }
        return i;
    }

    private static String common(String a, String b) {
        int i = 0;
        while (i < a.length() && i < b.length() && a.charAt(i) == b.charAt(i)) {
            i++;
        }
        return a.substring(0, i);
    }
}
