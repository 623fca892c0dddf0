package org.pyft;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.ThreadLocalAction;
import com.oracle.truffle.api.TruffleLanguage.Env;
import com.oracle.truffle.api.exception.AbstractTruffleException;

import org.pyft.objects.exception.PyErr;
import org.pyft.sharing.Blocking;
import org.pyft.sharing.GlobalLock;

import java.util.Collection;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;

/** The threads of one context: platform threads that run Python code in parallel. */
public final class PythonThreads {
    /** A Python thread's stack: deep enough for the recursion limit in unoptimized code. */
    public static final long STACK_SIZE = 256L << 20;

    /** How long a closing context waits for its threads. */
    private static final long PATIENCE_NANOSECONDS = TimeUnit.SECONDS.toNanos(5);

    private final PyContext context;
    private final Set<Thread> running = ConcurrentHashMap.newKeySet();

    /** The running ones, and those that are on their way out of the context, which has to wait for them when it closes. */
    private final Set<Thread> living = ConcurrentHashMap.newKeySet();

    /** What belongs to each thread of the context, by the thread's number. */
    private final ConcurrentHashMap<Long, ThreadState> states = new ConcurrentHashMap<>();

    private final AtomicLong stackSize = new AtomicLong();
    private final AtomicBoolean shuttingDown = new AtomicBoolean();
    private volatile Thread mainThread;
    private volatile double switchInterval = 0.005;

    PythonThreads(PyContext context) {
        this.context = context;
    }

    void attachMainThread() {
        mainThread = Thread.currentThread();
    }

    ThreadState register(Thread thread) {
        ThreadState state = new ThreadState(thread);
        states.put(thread.threadId(), state);
        return state;
    }

    void forget(Thread thread) {
        ThreadState state = states.remove(thread.threadId());
        if (state != null) {
            state.end();
        }
    }

    /** The states of all threads that are in the context now, whoever has started them; the view is weakly consistent. */
    public Collection<ThreadState> states() {
        return states.values();
    }

    /** The state of a thread of the context, or null if it has left. */
    @TruffleBoundary
    public ThreadState state(long thread) {
        return states.get(thread);
    }

    /** The thread that handles signals. */
    public Thread mainThread() {
        return mainThread;
    }

    /** {@code sys.getswitchinterval()}: for how many seconds a thread may keep others from running Python code where there is a lock on it. */
    public double getSwitchInterval() {
        return switchInterval;
    }

    public void setSwitchInterval(double seconds) {
        switchInterval = seconds;
    }

    /** The same in nanoseconds. */
    long turnNanos() {
        return (long) (switchInterval * TimeUnit.SECONDS.toNanos(1));
    }

    /** Threads started by Python code that are still running. */
    public Set<Thread> running() {
        return running;
    }

    /** The stack size for new threads: {@code _thread.stack_size()}; 0 means the default. */
    public AtomicLong stackSize() {
        return stackSize;
    }

    /**
     * Makes a thread of this context that will run {@code body}; the first one starts sharing. What the body refers to must have been published.
     */
    @TruffleBoundary
    public Thread create(Runnable body) {
        Env env = context.env();
        if (!env.isCreateThreadAllowed()) {
            throw PyErr.runtimeError(
                    "can't start new thread: creating threads is not allowed in this context");
        }
        if (shuttingDown.get()) {
            throw PyErr.error(
                    org.pyft.objects.exception.ExceptionTypes.PYTHON_FINALIZATION_ERROR,
                    "can't create new thread at interpreter shutdown");
        }
        context.startSharing();
        long wanted = stackSize.get();
        Thread[] self = new Thread[1];
        Thread thread =
                env.newTruffleThreadBuilder(
                                () -> {
                                    running.add(self[0]);
                                    try {
                                        GlobalLock.enter(context, body);
                                    } finally {
                                        running.remove(self[0]);
                                    }
                                })
                        .stackSize(wanted == 0 ? STACK_SIZE : wanted)
                        .build();
        self[0] = thread;
        thread.setDaemon(true);
        living.removeIf(other -> other.getState() == Thread.State.TERMINATED);
        living.add(thread);
        return thread;
    }

    /** Unwinds a thread: no Python code can catch it. */
    private static final class Stop extends AbstractTruffleException {
        private static final long serialVersionUID = 1L;
    }

    private static final class Stopping extends ThreadLocalAction {
        Stopping() {
            super(true, false);
        }

        @Override
        protected void perform(Access access) {
            throw new Stop();
        }
    }

    /** Ends the threads that still run when the context closes: Python code has joined the non-daemon ones before. */
    void joinAll() {
        shuttingDown.set(true);
        Thread[] left = running.toArray(Thread[]::new);
        context.env().submitThreadLocal(left, new Stopping());
        for (Thread thread : left) {
            thread.interrupt();
        }
        long end = System.nanoTime() + PATIENCE_NANOSECONDS;
        for (Thread thread : living) {
            long millis = TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime());
            if (millis <= 0) {
                return;
            }
            Blocking.await(other -> other.join(millis), thread);
        }
    }
}
