package org.pyft.programs;

import com.oracle.truffle.api.strings.TruffleString;

import org.pyft.PyContext;
import org.pyft.modules.builtins.LineReader;
import org.pyft.objects.code.PyCode;
import org.pyft.objects.exception.ExceptionTypes;
import org.pyft.objects.exception.PyErr;
import org.pyft.objects.exception.PyException;
import org.pyft.objects.module.PyModule;
import org.pyft.objects.none.PyNone;
import org.pyft.objects.str.Str;
import org.pyft.ops.Py;
import org.pyft.syntax.Mode;
import org.pyft.syntax.ParseOptions;
import org.pyft.syntax.SourceParser;
import org.pyft.syntax.SyntaxException;

/** The interactive prompt. */
public final class Repl {
    private static final int FLAGS = Programs.DONT_IMPLY_DEDENT | Programs.IGNORE_COOKIE;
    private static final ParseOptions PROBE =
            ParseOptions.DEFAULT.withDontImplyDedent(true).withAllowIncompleteInput(true);

    private final PyContext context;
    private final LineReader terminal;
    private int inputs;

    private Repl(PyContext context) {
        this.context = context;
        this.terminal =
                isTerminal(context, "stdin", 0) && isTerminal(context, "stdout", 1)
                        ? LineReader.of(context)
                        : null;
    }

    private static boolean isTerminal(PyContext context, String name, long descriptor) {
        try {
            return Py.isTrue(Py.callMethod(context.importModule("posix"), "isatty", descriptor))
                    && context.sysAttribute(name) != PyNone.NONE;
        } catch (PyException e) {
            return false;
        }
    }

    /** Reads and runs statements until the end of input; returns the exit status. */
    public static int run(PyContext context, boolean withBanner) {
        Repl repl = new Repl(context);
        if (withBanner) {
            repl.banner();
        }
        repl.defaultPrompt("ps1", ">>> ");
        repl.defaultPrompt("ps2", "... ");
        Integer status = repl.startupFile();
        return status != null ? status : repl.loop();
    }

    private void banner() {
        if (context.commandLine().flag("quiet") != 0) {
            return;
        }
        String text =
                "Python "
                        + Py.strString(context.sysAttribute("version"))
                        + " on "
                        + Py.strString(context.sysAttribute("platform"))
                        + "\n";
        if (context.commandLine().flag("no_site") == 0) {
            text +=
                    "Type \"help\", \"copyright\", \"credits\" or \"license\" for more information.\n";
        }
        writeError(text);
    }

    private void defaultPrompt(String name, String prompt) {
        if (context.sysAttribute(name) == null) {
            context.sys().put(name, Str.of(prompt));
        }
    }

    private Integer startupFile() {
        String file =
                context.commandLine().flag("ignore_environment") != 0
                        ? null
                        : context.env().getEnvironment().get("PYTHONSTARTUP");
        if (file == null || file.isEmpty()) {
            return null;
        }
        try {
            Object stream =
                    Py.call(
                            Py.getAttr(context.importModule("_io"), "open"),
                            Str.of(file),
                            Str.of("rb"));
            Object source = Py.callMethod(stream, "read");
            Py.callMethod(stream, "close");
            PyCode code = (PyCode) Programs.compile(source, file, Mode.EXEC, 0, -1, -1, "exec");
            Programs.execute(code, main().getDict());
        } catch (PyException e) {
            if (PyErr.matches(e, ExceptionTypes.SYSTEM_EXIT)) {
                return Uncaught.report(context, e);
            }
            if (PyErr.matches(e, ExceptionTypes.OS_ERROR)) {
                writeError("Could not open PYTHONSTARTUP\n");
            }
            Uncaught.report(context, e);
        }
        return null;
    }

    private PyModule main() {
        return context.imports().mainModule();
    }

    private int loop() {
        while (true) {
            try {
                String source = readStatement();
                if (source == null) {
                    writeError("\n");
                    return 0;
                }
                execute(source);
            } catch (PyException e) {
                if (PyErr.matches(e, ExceptionTypes.SYSTEM_EXIT)) {
                    return Uncaught.report(context, e);
                }
                if (PyErr.matches(e, ExceptionTypes.KEYBOARD_INTERRUPT)
                        && e.getValue().getTraceback() == null) {
                    writeError("\nKeyboardInterrupt\n");
                } else {
                    Uncaught.report(context, e);
                }
            }
            flush("stderr");
            flush("stdout");
        }
    }

    private void execute(String source) {
        String filename = terminal != null ? "<python-input-" + inputs++ + ">" : "<stdin>";
        TruffleString text = Str.of(source);
        PyCode code =
                (PyCode) Programs.compile(text, filename, Mode.SINGLE, FLAGS, -1, -1, "compile");
        SourceLines.remember(context, code, text, filename);
        Programs.execute(code, main().getDict());
    }

    /** One statement with all its lines, or null at the end of input. */
    private String readStatement() {
        StringBuilder source = new StringBuilder();
        String prompt = prompt("ps1");
        while (true) {
            String line = readLine(prompt);
            if (line == null) {
                if (source.isEmpty()) {
                    return null;
                }
                return source.append('\n').toString();
            }
            if (!source.isEmpty()) {
                source.append('\n');
            }
            source.append(line);
            String text = source.toString();
            if (isBlank(text)) {
                source.setLength(0);
                prompt = prompt("ps1");
            } else if (!wantsMore(text)) {
                return text.endsWith("\n") ? text : text + "\n";
            } else {
                prompt = prompt("ps2");
            }
        }
    }

    private static boolean isBlank(String text) {
        return text.lines().allMatch(line -> line.isBlank() || line.strip().startsWith("#"));
    }

    /** Whether the statement is not complete: a compound statement ends with an empty line. */
    static boolean wantsMore(String text) {
        try {
            SourceParser.parse(text, "<stdin>", Mode.SINGLE, PROBE);
            return false;
        } catch (SyntaxException first) {
            try {
                SourceParser.parse(text + "\n", "<stdin>", Mode.SINGLE, PROBE);
                return true;
            } catch (SyntaxException second) {
                return second.kind() == SyntaxException.Kind.INCOMPLETE_INPUT;
            }
        }
    }

    private String prompt(String name) {
        Object prompt = context.sysAttribute(name);
        try {
            return prompt == null ? "" : Py.strString(prompt);
        } catch (PyException e) {
            return "";
        }
    }

    private String readLine(String prompt) {
        if (terminal != null) {
            return terminal.readLine(prompt);
        }
        writeError(prompt);
        Object stdin = context.sysAttribute("stdin");
        if (stdin == null || stdin == PyNone.NONE) {
            return null;
        }
        String line = Py.strString(Py.callMethod(stdin, "readline"));
        if (line.isEmpty()) {
            return null;
        }
        return line.endsWith("\n") ? line.substring(0, line.length() - 1) : line;
    }

    private void writeError(String text) {
        Object stderr = context.sysAttribute("stderr");
        if (stderr == null || stderr == PyNone.NONE) {
            return;
        }
        try {
            Py.callMethod(stderr, "write", Str.of(text));
            Py.callMethod(stderr, "flush");
        } catch (PyException e) {
            // Nowhere is left to report it.
        }
    }

    private void flush(String name) {
        Object stream = context.sysAttribute(name);
        if (stream != null && stream != PyNone.NONE) {
            try {
                Py.callMethod(stream, "flush");
            } catch (PyException e) {
                // The next output will fail as well, and be reported.
            }
        }
    }
}
