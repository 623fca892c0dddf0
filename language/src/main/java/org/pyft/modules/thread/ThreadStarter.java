package org.pyft.modules.thread;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;

import org.pyft.PyContext;
import org.pyft.objects.dict.PyDict;
import org.pyft.objects.exception.ExceptionTypes;
import org.pyft.objects.exception.PyErr;
import org.pyft.objects.exception.PyException;
import org.pyft.objects.none.PyNone;
import org.pyft.objects.str.Str;
import org.pyft.ops.Py;
import org.pyft.sharing.Sharing;

/** Starts Python threads: publishes what the new thread will reach, then hands over. */
final class ThreadStarter {
    private ThreadStarter() {}

    /**
     * Starts a thread that calls {@code function}.
     *
     * @param reportAsUnraisable report an exception as {@code _thread.start_new_thread} does; {@code threading} handles its own
     */
    @TruffleBoundary
    static void start(
            PyThreadHandle handle,
            Object function,
            Object[] args,
            PyDict kwargs,
            boolean daemon,
            boolean reportAsUnraisable) {
        PyContext context = PyContext.get();
        Thread thread =
                context.threads()
                        .create(
                                () ->
                                        run(
                                                context,
                                                handle,
                                                function,
                                                args,
                                                kwargs,
                                                reportAsUnraisable));
        Sharing.publish(handle);
        Sharing.publish(function);
        Sharing.publishAll(args);
        Sharing.publish(kwargs);
        handle.attach(thread);
        if (!daemon) {
            handle.registerNonDaemon(context);
        }
        try {
            thread.start();
        } catch (OutOfMemoryError e) {
            handle.finish(context);
            handle.detach();
            throw PyErr.runtimeError("can't start new thread");
        }
    }

    private static void run(
            PyContext context,
            PyThreadHandle handle,
            Object function,
            Object[] args,
            PyDict kwargs,
            boolean reportAsUnraisable) {
        try {
            Py.callDict(function, args, kwargs);
        } catch (PyException e) {
            if (!PyErr.matches(e, ExceptionTypes.SYSTEM_EXIT)) {
                context.writeUnraisable(
                        e,
                        reportAsUnraisable ? function : PyNone.NONE,
                        Str.of("Exception ignored in thread started by"));
            }
        } finally {
            handle.finish(context);
        }
    }
}
