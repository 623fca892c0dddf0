package org.pyft.modules.signal;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.ThreadLocalAction;

import org.pyft.PyContext;
import org.pyft.modules.posix.FileDescriptors;
import org.pyft.modules.posix.OpenFile;
import org.pyft.objects.exception.PyErr;
import org.pyft.objects.frame.PyFrame;
import org.pyft.objects.frame.StackWalk;
import org.pyft.objects.none.PyNone;
import org.pyft.ops.Py;
import org.pyft.sharing.Blocking;
import org.pyft.sharing.GlobalLock;
import org.pyft.sharing.Sharing;

import java.io.IOException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.IntConsumer;

/**
 * The signal handlers of one context. A signal, wherever it comes from, is remembered as pending; its handler runs on the main Python thread, at
 * that thread's next safepoint or inside the wait that it interrupts.
 */
public final class Signals {
    /** {@code SIG_DFL} and {@code SIG_IGN}. */
    static final Long DEFAULT = 0L;

    static final Long IGNORE = 1L;

    private static final int EXIT_BASE = 128;

    private final PyContext context;
    private final AtomicReferenceArray<Object> handlers =
            new AtomicReferenceArray<>(SignalNames.COUNT);
    private final AtomicReferenceArray<Observer> observers =
            new AtomicReferenceArray<>(SignalNames.COUNT);
    private final AtomicLong pending = new AtomicLong();
    private final AtomicLong blocked = new AtomicLong();
    private final AtomicLong delivered = new AtomicLong();
    private final AtomicBoolean submitted = new AtomicBoolean();
    private final Object arrival = new Object();
    private final FileDescriptors descriptors;
    private volatile SignalSource source = SignalSource.NONE;
    private volatile int wakeup = -1;
    private volatile IntConsumer lastWords = signal -> {};

    /**
     * What is called on the main thread when a signal arrives, before its handler.
     *
     * @param chained whether the handler is called afterwards
     */
    public record Observer(Runnable action, boolean chained) {}

    private Signals(PyContext context) {
        this.context = context;
        this.descriptors = FileDescriptors.get();
        for (int signal = 1; signal < SignalNames.COUNT; signal++) {
            handlers.set(signal, DEFAULT);
        }
        handlers.set(SignalNames.SIGPIPE, IGNORE);
        handlers.set(SignalNames.SIGXFSZ, IGNORE);
    }

    /** The signals of the current context. */
    public static Signals get() {
        PyContext current = PyContext.get();
        return current.moduleStates().get(Signals.class, () -> new Signals(current));
    }

    /** ValueError if no signal can have the number. */
    public static void checkRange(int signal) {
        if (signal < 1 || signal >= SignalNames.COUNT) {
            throw PyErr.valueError("signal number out of range");
        }
    }

    /** Takes up the process's signals from the launcher: SIGINT raises KeyboardInterrupt from now on. */
    @TruffleBoundary
    public void connect() {
        context.importModule("_signal");
        source = SignalSource.of(context.env());
        install(SignalNames.SIGINT);
    }

    private void install(int signal) {
        Object handler = handlers.get(signal);
        if (observers.get(signal) != null) {
            source.install(signal, () -> trip(signal));
        } else if (handler == DEFAULT) {
            source.install(signal, null);
        } else if (handler == IGNORE) {
            source.install(signal, () -> {});
        } else {
            source.install(signal, () -> trip(signal));
        }
    }

    /** The handler of a signal: DEFAULT, IGNORE, a callable, or null for Python's own SIGINT handler before the module is imported. */
    Object handler(int signal) {
        return handlers.get(signal);
    }

    /** Sets a handler and returns the one before. It takes the place of an observer, too. */
    Object setHandler(int signal, Object handler) {
        Sharing.publishIfStarted(handler);
        observers.set(signal, null);
        Object before = handlers.getAndSet(signal, handler);
        install(signal);
        return before;
    }

    /** Sets the first handler of SIGINT, for which the process is prepared already. */
    void setInitialHandler(int signal, Object handler) {
        handlers.set(signal, handler);
    }

    /** Sets what is called before the handler of a signal, null for nothing; the result is what was called before. */
    @TruffleBoundary
    public Observer setObserver(int signal, Observer observer) {
        Observer before = observers.getAndSet(signal, observer);
        install(signal);
        return before;
    }

    /** Sets what is called with the signal that is about to end the process. */
    public void setLastWords(IntConsumer action) {
        lastWords = action;
    }

    int setWakeup(int fd) {
        int before = wakeup;
        wakeup = fd;
        return before;
    }

    /** {@code raise_signal}: the process sends itself a signal. On the main thread the handler has run when this returns. */
    @TruffleBoundary
    public void raise(int signal) {
        if (signal == 0) {
            return;
        }
        Object handler = signal < SignalNames.COUNT ? handlers.get(signal) : DEFAULT;
        if (signal >= SignalNames.COUNT || observers.get(signal) == null) {
            if (handler == IGNORE) {
                return;
            }
            if (handler == DEFAULT && !isBlocked(signal)) {
                defaultAction(signal);
                return;
            }
        }
        trip(signal);
        if (Thread.currentThread() == context.threads().mainThread()) {
            runPending();
        }
    }

    /** {@code _thread.interrupt_main}: as if the signal had arrived; nothing if nobody handles it. */
    @TruffleBoundary
    public void interrupt(int signal) {
        Object handler = handlers.get(signal);
        if (handler != DEFAULT && handler != IGNORE) {
            trip(signal);
            if (Thread.currentThread() == context.threads().mainThread()) {
                runPending();
            }
        }
    }

    /** {@code os.abort}: SIGABRT, whatever its handler is. */
    @TruffleBoundary
    public void abort() {
        defaultAction(SignalNames.SIGABRT);
    }

    /** A timer has run out, on a thread that is not Python's. */
    void expired(int signal) {
        Object handler = handlers.get(signal);
        if (handler == DEFAULT && context.ownsProcess()) {
            Runtime.getRuntime().halt(EXIT_BASE + signal);
        } else if (handler != DEFAULT && handler != IGNORE) {
            trip(signal);
        }
    }

    private void defaultAction(int signal) {
        if (SignalNames.isHarmless(signal)) {
            return;
        }
        lastWords.accept(signal);
        if (context.ownsProcess()) {
            Runtime.getRuntime().halt(EXIT_BASE + signal);
        }
        context.env().getContext().closeExited(null, EXIT_BASE + signal);
    }

    /** A signal has arrived, on any thread. */
    private void trip(int signal) {
        long bit = 1L << (signal - 1);
        pending.accumulateAndGet(bit, (a, b) -> a | b);
        if (!isBlocked(signal)) {
            submit();
        }
        writeWakeup(signal);
        synchronized (arrival) {
            arrival.notifyAll();
        }
    }

    private void submit() {
        Thread main = context.threads().mainThread();
        if (main != null && submitted.compareAndSet(false, true)) {
            context.env().submitThreadLocal(new Thread[] {main}, new Delivery());
        }
    }

    private void writeWakeup(int signal) {
        int fd = wakeup;
        OpenFile file = fd < 0 ? null : descriptors.fileOrNull(fd);
        if (file != null) {
            try {
                file.write(new byte[] {(byte) signal}, 0, 1);
            } catch (IOException e) {
                // The descriptor is full or gone: the handler runs all the same.
            }
        }
    }

    /** Runs the handlers of what is pending, on the main thread. */
    private final class Delivery extends ThreadLocalAction {
        Delivery() {
            super(true, false);
        }

        @Override
        protected void perform(Access access) {
            submitted.set(false);
            GlobalLock.enter(context, Signals.this::runPending);
        }
    }

    /** Calls the handlers of the signals that are pending and not blocked. */
    @TruffleBoundary
    void runPending() {
        while (true) {
            long ready = pending.get() & ~blocked.get();
            if (ready == 0) {
                return;
            }
            int signal = Long.numberOfTrailingZeros(ready) + 1;
            if (!take(signal)) {
                continue;
            }
            Object handler = handlers.get(signal);
            Observer observer = observers.get(signal);
            if (observer != null) {
                observer.action().run();
                if (!observer.chained()) {
                    continue;
                }
            }
            if (handler == DEFAULT) {
                defaultAction(signal);
            } else if (handler != IGNORE) {
                delivered.incrementAndGet();
                synchronized (arrival) {
                    arrival.notifyAll();
                }
                try {
                    PyFrame frame = StackWalk.frame(0);
                    Py.call(handler, (long) signal, frame == null ? PyNone.NONE : frame);
                } finally {
                    // The others follow, even if this handler has raised an exception.
                    if ((pending.get() & ~blocked.get()) != 0) {
                        submit();
                    }
                }
            }
        }
    }

    private boolean take(int signal) {
        long bit = 1L << (signal - 1);
        long before = pending.getAndUpdate(p -> p & ~bit);
        return (before & bit) != 0;
    }

    // Masks and waits
    // ---------------------------------------------------------------------------------------------------------

    private boolean isBlocked(int signal) {
        return (blocked.get() & 1L << (signal - 1)) != 0;
    }

    /** The signals that are not delivered for now, as bits. */
    long mask() {
        return blocked.get();
    }

    /** Sets the mask and returns the one before; what it no longer blocks is delivered. */
    long setMask(long mask) {
        long before = blocked.getAndSet(mask);
        if ((pending.get() & ~mask) != 0) {
            if (Thread.currentThread() == context.threads().mainThread()) {
                runPending();
            } else {
                submit();
            }
        }
        return before;
    }

    /** The signals that have arrived but are blocked, as bits. */
    long pendingMask() {
        return pending.get() & blocked.get();
    }

    /** Waits until a handler has been called. */
    @TruffleBoundary
    void pause() throws IOException {
        long before = delivered.get();
        Blocking.call(
                () -> {
                    synchronized (arrival) {
                        while (delivered.get() == before) {
                            arrival.wait();
                        }
                    }
                    return null;
                });
    }

    /** Takes a pending signal of the set, waiting for it; 0 after {@code nanos} (negative: for ever). */
    @TruffleBoundary
    int await(long set, long nanos) throws IOException {
        long deadline = System.nanoTime() + nanos;
        return Blocking.call(
                () -> {
                    synchronized (arrival) {
                        while (true) {
                            long found = pending.get() & set;
                            if (found != 0 && take(Long.numberOfTrailingZeros(found) + 1)) {
                                return Long.numberOfTrailingZeros(found) + 1;
                            }
                            if (nanos < 0) {
                                arrival.wait();
                            } else {
                                long left = deadline - System.nanoTime();
                                if (left <= 0) {
                                    return 0;
                                }
                                arrival.wait(left / 1_000_000 + 1);
                            }
                        }
                    }
                });
    }
}
