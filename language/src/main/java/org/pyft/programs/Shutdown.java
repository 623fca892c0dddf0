package org.pyft.programs;

import org.pyft.PyContext;
import org.pyft.ThreadState;
import org.pyft.modules.io.DirtyStreams;
import org.pyft.modules.sys.SysSettings;
import org.pyft.objects.exception.PyException;
import org.pyft.objects.none.PyNone;
import org.pyft.objects.str.Str;
import org.pyft.ops.Py;

/** The end of the interpreter: threads are waited for, exit functions called, streams flushed. */
public final class Shutdown {
    private static final int FLUSH_FAILED = 120;

    /** {@code -X} option: whether anything local can be reached from something shared. */
    private static final String CHECK_SHARING = "pyft.check-sharing";

    private Shutdown() {}

    /** Ends the interpreter and returns the exit status. */
    public static int run(PyContext context, int status) {
        joinThreads(context);
        callExitFunctions(context);
        boolean flushed = flush(context);
        SysSettings.of(context).setFinalizing();
        ThreadState.get().getRecentBodies().flush();
        context.abandonment().runAll();
        DirtyStreams.get().flushAll();
        flushed &= flush(context);
        if (context.commandLine().implementationOptions().contains(CHECK_SHARING)
                && SharingReport.print(context) > 0) {
            return Math.max(status, 1);
        }
        return flushed ? status : FLUSH_FAILED;
    }

    private static void joinThreads(PyContext context) {
        Object threading = context.imports().modules().get(Str.of("threading"));
        if (threading == null) {
            return;
        }
        try {
            Py.call(Py.getAttr(threading, "_shutdown"));
        } catch (PyException e) {
            report(context, e, threading, "Exception ignored on threading shutdown");
        }
    }

    private static void callExitFunctions(PyContext context) {
        Object atexit = context.imports().modules().get(Str.of("atexit"));
        Object run = atexit == null ? null : Py.lookupAttr(atexit, "_run_exitfuncs");
        if (run == null) {
            return;
        }
        try {
            Py.call(run);
        } catch (PyException e) {
            report(context, e, atexit, "Exception ignored in atexit callback");
        }
    }

    private static boolean flush(PyContext context) {
        boolean flushed = true;
        Object stdout = stream(context, "stdout");
        if (stdout != null) {
            try {
                Py.callMethod(stdout, "flush");
            } catch (PyException e) {
                report(context, e, PyNone.NONE, "Exception ignored while flushing sys.stdout");
                flushed = false;
            }
        }
        Object stderr = stream(context, "stderr");
        if (stderr != null) {
            try {
                Py.callMethod(stderr, "flush");
            } catch (PyException e) {
                flushed = false;
            }
        }
        return flushed;
    }

    /** The stream, or null if there is none or it is closed. */
    private static Object stream(PyContext context, String name) {
        Object stream = context.sysAttribute(name);
        if (stream == null || stream == PyNone.NONE) {
            return null;
        }
        try {
            Object closed = Py.lookupAttr(stream, "closed");
            return closed != null && Py.isTrue(closed) ? null : stream;
        } catch (PyException e) {
            return stream;
        }
    }

    private static void report(
            PyContext context, PyException exception, Object object, String message) {
        Unraisable.write(context, exception.getValue(), object, Str.of(message));
    }
}
