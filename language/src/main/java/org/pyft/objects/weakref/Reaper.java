package org.pyft.objects.weakref;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.ThreadLocalAction;

import org.pyft.PyContext;
import org.pyft.sharing.GlobalLock;

import java.lang.ref.Reference;
import java.lang.ref.ReferenceQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/**
 * Has the main Python thread run what follows from the death of objects, at its next safepoint or inside the wait that it is in: the callbacks
 * of weak references and {@code __del__}. Nothing is polled for meanwhile, so a program that drops no such object pays nothing.
 */
public final class Reaper {
    private static final long WATCHER_STACK = 256 << 10;

    private final PyContext context;
    private final AtomicInteger collections = new AtomicInteger();
    private final AtomicBoolean submitted = new AtomicBoolean();
    private Thread watcher;
    private boolean stopped;

    public Reaper(PyContext context) {
        this.context = context;
    }

    /** There is something to run. May be called on any thread; never runs Python code itself. */
    public void wake() {
        Thread main = context.threads().mainThread();
        if (main == null
                || collections.get() > 0
                || !main.isAlive()
                || !submitted.compareAndSet(false, true)) {
            return;
        }
        try {
            context.env().submitThreadLocal(new Thread[] {main}, new Visit());
        } catch (IllegalStateException e) {
            // The context is being closed: nobody is left to run anything.
            submitted.set(false);
        }
    }

    /** Has a thread hand each dead reference to {@code arrival}, which must not run Python code. Later calls do nothing. */
    @TruffleBoundary
    synchronized void watch(ReferenceQueue<Object> queue, Consumer<Reference<?>> arrival) {
        if (watcher == null && !stopped) {
            watcher = new Thread(null, () -> receive(queue, arrival), "pyft-reaper", WATCHER_STACK);
            watcher.setDaemon(true);
            watcher.start();
        }
    }

    private static void receive(ReferenceQueue<Object> queue, Consumer<Reference<?>> arrival) {
        try {
            while (true) {
                arrival.accept(queue.remove());
            }
        } catch (InterruptedException e) {
            // The context is closed.
        }
    }

    /** The context is closed. */
    @TruffleBoundary
    public synchronized void stop() {
        stopped = true;
        if (watcher != null) {
            watcher.interrupt();
        }
    }

    /** A collection begins that will run everything pending by itself, all at once and in order. {@link #endCollection} must follow. */
    public void beginCollection() {
        collections.incrementAndGet();
    }

    /** What is pending now can be run. */
    public void endCollection() {
        collections.decrementAndGet();
    }

    /** Runs everything that is pending now. Called where Python code may run. */
    @TruffleBoundary
    public void runPending() {
        submitted.set(false);
        WeakReferences.get().runPending();
        context.abandonment().runPending();
    }

    private final class Visit extends ThreadLocalAction {
        Visit() {
            super(true, false);
        }

        @Override
        protected void perform(Access access) {
            GlobalLock.enter(context, Reaper.this::runPending);
        }
    }
}
