package org.pyft.programs;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;

import org.pyft.PyContext;
import org.pyft.modules.faulthandler.FaultHandlerModule;
import org.pyft.modules.signal.Signals;
import org.pyft.modules.sys.StandardStreams;
import org.pyft.objects.exception.PyException;
import org.pyft.objects.list.PyList;
import org.pyft.objects.none.PyNone;
import org.pyft.objects.str.Str;
import org.pyft.ops.Py;

/** Runs what the command line asks for: the launcher evaluates it through an internal source. */
public final class MainProgram {
    /** The name of the launcher's internal source. */
    public static final String SOURCE_NAME = "<pyft main program>";

    private MainProgram() {}

    /** Runs the program and returns the exit status. */
    @TruffleBoundary
    public static int run(PyContext context) {
        if (context.importlib() == null) {
            writeRaw(
                    context,
                    "pyft: cannot find the standard library; set PYTHONHOME to the folder that holds lib/python3.14\n");
            return 1;
        }
        int status;
        try {
            status = new MainProgram().start(context);
        } catch (PyException e) {
            status = Uncaught.report(context, e);
        } catch (StackOverflowError e) {
            writeRaw(context, "Fatal Python error: stack overflow outside Python code\n");
            status = 1;
        }
        return Shutdown.run(context, status);
    }

    private int start(PyContext context) {
        StandardStreams.install(context);
        if (!context.commandLine().warnings().isEmpty()) {
            context.importModule("warnings");
        }
        Signals.get().connect();
        if (context.commandLine().flag("faulthandler") != 0) {
            FaultHandlerModule.enableAtStart();
        }
        if (context.commandLine().flag("no_site") == 0) {
            try {
                context.importModule("site");
            } catch (PyException e) {
                writeRaw(context, "Failed to import the site module\n");
                ErrorDisplay.show(e.getValue(), PyNone.NONE);
                return 1;
            }
        }
        String run = context.commandLine().text("run");
        String target = context.commandLine().text("target");
        ProgramRunner runner = new ProgramRunner(context);
        int status;
        try {
            status =
                    switch (run == null ? "STDIN" : run) {
                        case "COMMAND" -> runner.command(target);
                        case "MODULE" -> runner.module(target);
                        case "FILE" -> runner.file(target);
                        default -> runner.standardInput();
                    };
        } catch (PyException e) {
            status = Uncaught.report(context, e);
        }
        return inspect(context, status);
    }

    /** {@code -i}: the prompt follows the program. */
    private static int inspect(PyContext context, int status) {
        boolean wanted =
                context.commandLine().flag("inspect") != 0
                        || "1".equals(context.env().getEnvironment().get("PYTHONINSPECT"))
                                && context.commandLine().flag("ignore_environment") == 0;
        if (!wanted || ProgramRunner.isInteractive(context)) {
            return status;
        }
        return Repl.run(context, false);
    }

    static void writeRaw(PyContext context, String text) {
        try {
            context.env().err().write(text.getBytes(java.nio.charset.StandardCharsets.UTF_8));
            context.env().err().flush();
        } catch (java.io.IOException e) {
            // Nowhere is left to report it.
        }
    }

    /** Puts a folder in front of {@code sys.path}. */
    static void insertPath(PyContext context, String folder) {
        context.imports().setProgramFolder(folder);
        if (context.sysAttribute("path") instanceof PyList path) {
            path.insert(0, Str.of(folder));
        } else {
            Py.callMethod(context.sysAttribute("path"), "insert", 0L, Str.of(folder));
        }
    }
}
