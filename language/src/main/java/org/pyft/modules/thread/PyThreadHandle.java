package org.pyft.modules.thread;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;

import org.pyft.PyContext;
import org.pyft.modules.sys.SysSettings;
import org.pyft.objects.PyHeapObject;
import org.pyft.objects.exception.ExceptionTypes;
import org.pyft.objects.exception.PyErr;
import org.pyft.objects.type.PyType;
import org.pyft.sharing.Blocking;

import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** {@code _thread._ThreadHandle}: what {@code threading.Thread} waits on. The end of the thread happens before {@code join} returns. */
public final class PyThreadHandle extends PyHeapObject {
    public static final PyType TYPE =
            PyType.builtin("_thread._ThreadHandle", new ThreadHandleMethodsTable())
                    .notSubclassable();

    private final CountDownLatch done = new CountDownLatch(1);
    private volatile Thread thread;
    private volatile boolean started;

    /** The non-daemon threads of a context. */
    private static final class Joinable {
        private final Set<PyThreadHandle> handles = ConcurrentHashMap.newKeySet();
    }

    PyThreadHandle() {}

    /** The handle of a thread that runs already (the main thread, a host thread). */
    static PyThreadHandle forRunning(long ident) {
        PyThreadHandle handle = new PyThreadHandle();
        handle.started = true;
        if (ident == identOf(Thread.currentThread())) {
            handle.thread = Thread.currentThread();
        }
        return handle;
    }

    /** {@code threading.get_ident()} of a thread. */
    static long identOf(Thread thread) {
        return thread.threadId();
    }

    @Override
    public PyType builtinType() {
        return TYPE;
    }

    @Override
    public boolean isShared() {
        return true;
    }

    long getIdent() {
        Thread current = thread;
        return current == null ? 0 : identOf(current);
    }

    boolean isDone() {
        return done.getCount() == 0;
    }

    /** The thread counts as ended, whether it is or not. RuntimeError if it has not been started. */
    void setDone() {
        if (!started) {
            throw PyErr.runtimeError("thread not started");
        }
        done.countDown();
    }

    /** Called once, before the thread starts. RuntimeError if it was started before. */
    void attach(Thread newThread) {
        synchronized (this) {
            if (started) {
                throw PyErr.runtimeError("thread already started");
            }
            started = true;
            thread = newThread;
        }
    }

    /** The thread could not be started. */
    void detach(PyContext context) {
        handles(context).remove(this);
        synchronized (this) {
            started = false;
            thread = null;
        }
    }

    void registerNonDaemon(PyContext context) {
        handles(context).add(this);
    }

    void finish(PyContext context) {
        handles(context).remove(this);
        setDone();
    }

    private static Set<PyThreadHandle> handles(PyContext context) {
        return context.moduleStates().get(Joinable.class, Joinable::new).handles;
    }

    /** Waits for the end of all non-daemon threads, those too that are started meanwhile. */
    @TruffleBoundary
    static void joinAllNonDaemon(PyContext context) {
        Set<PyThreadHandle> handles = handles(context);
        while (true) {
            Optional<PyThreadHandle> next =
                    handles.stream()
                            .filter(handle -> handle.thread != Thread.currentThread())
                            .findAny();
            if (next.isEmpty()) {
                return;
            }
            next.get().join(LockArguments.FOREVER);
            handles.remove(next.get());
        }
    }

    /** Waits for the thread's end, at most {@code nanos} unless that is FOREVER. */
    @TruffleBoundary
    void join(long nanos) {
        if (!started) {
            throw PyErr.runtimeError("thread not started");
        }
        if (thread == Thread.currentThread() && !isDone()) {
            throw PyErr.runtimeError("Cannot join current thread");
        }
        if (!isDone() && SysSettings.get().isFinalizing()) {
            throw PyErr.error(
                    ExceptionTypes.PYTHON_FINALIZATION_ERROR,
                    "cannot join thread at interpreter shutdown");
        }
        if (nanos == LockArguments.FOREVER) {
            Blocking.await(CountDownLatch::await, done);
        } else {
            long deadline = System.nanoTime() + nanos;
            Blocking.await(
                    latch -> latch.await(deadline - System.nanoTime(), TimeUnit.NANOSECONDS), done);
        }
    }
}
