package org.pyft.modules.thread;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;

import org.pyft.PyContext;
import org.pyft.ThreadState;
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

    /** What a thread calls. It forgets it when it begins: a thread's remains must not keep the function alive. */
    private static final class Task implements Runnable {
        private final PyContext context;
        private final PyThreadHandle handle;
        private Object function;
        private Object[] args;
        private PyDict kwargs;

        Task(
                PyContext context,
                PyThreadHandle handle,
                Object function,
                Object[] args,
                PyDict kwargs) {
            this.context = context;
            this.handle = handle;
            this.function = function;
            this.args = args;
            this.kwargs = kwargs;
        }

        void publish() {
            Sharing.publish(function);
            Sharing.publishAll(args);
            Sharing.publish(kwargs);
        }

        void forget() {
            function = null;
            args = null;
            kwargs = null;
        }

        @Override
        public void run() {
            try {
                call();
            } finally {
                ThreadState.get().end();
                handle.finish(context);
            }
        }

        private void call() {
            Object callee = function;
            Object[] positional = args;
            PyDict keywords = kwargs;
            forget();
            try {
                Py.callDict(callee, positional, keywords);
            } catch (PyException e) {
                if (!PyErr.matches(e, ExceptionTypes.SYSTEM_EXIT)) {
                    context.writeUnraisable(
                            e,
                            PyNone.NONE,
                            Str.of(
                                    "Exception ignored in thread started by "
                                            + Py.reprString(callee)));
                }
            }
        }
    }

    /** Starts a thread that calls {@code function}, and reports an exception that leaves it. */
    @TruffleBoundary
    static void start(
            PyThreadHandle handle, Object function, Object[] args, PyDict kwargs, boolean daemon) {
        PyContext context = PyContext.get();
        Task task = new Task(context, handle, function, args, kwargs);
        Thread thread = context.threads().create(task);
        task.publish();
        handle.attach(thread);
        if (!daemon) {
            handle.registerNonDaemon(context);
        }
        try {
            thread.start();
        } catch (OutOfMemoryError e) {
            task.forget();
            handle.detach(context);
            throw PyErr.runtimeError("can't start new thread");
        }
    }
}
