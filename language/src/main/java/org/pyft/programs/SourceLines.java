package org.pyft.programs;

import com.oracle.truffle.api.strings.TruffleString;

import org.pyft.PyContext;
import org.pyft.objects.code.PyCode;
import org.pyft.objects.exception.PyException;
import org.pyft.objects.str.Str;
import org.pyft.ops.Py;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The text of programs that are in no file. */
public final class SourceLines {
    private final List<Source> pending = new ArrayList<>();

    private record Source(PyCode code, TruffleString text, String filename) {}

    private SourceLines() {}

    private static SourceLines of(PyContext context) {
        return context.moduleStates().get(SourceLines.class, SourceLines::new);
    }

    /** Remembers the source of code that is in no file, until the module {@code linecache} can be told. */
    static void remember(PyContext context, PyCode code, TruffleString source, String filename) {
        SourceLines state = of(context);
        synchronized (state.pending) {
            state.pending.add(new Source(code, source, filename));
        }
        register(context);
    }

    /** Tells {@code linecache} about the sources; called again when that module has been imported, so that tracebacks show lines. */
    public static void register(PyContext context) {
        Object module = context.imports().modules().get(Str.of("linecache"));
        Object function = module == null ? null : Py.lookupAttr(module, "_register_code");
        if (function == null) {
            return;
        }
        SourceLines state = of(context);
        List<Source> sources;
        synchronized (state.pending) {
            sources = new ArrayList<>(state.pending);
            state.pending.clear();
        }
        for (Source source : sources) {
            try {
                Py.call(function, source.code(), source.text(), Str.of(source.filename()));
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
