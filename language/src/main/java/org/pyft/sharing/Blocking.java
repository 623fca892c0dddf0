package org.pyft.sharing;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.TruffleSafepoint;
import com.oracle.truffle.api.TruffleSafepoint.Interruptible;
import com.oracle.truffle.api.TruffleSafepoint.InterruptibleFunction;

import org.pyft.ThreadState;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Waiting in Java code on behalf of Python code; everything that waits does it here. Meanwhile the thread counts as stopped for
 * safepoints, whose actions (signal handlers among them) interrupt the wait and run; then the wait goes on or their exception ends it. The
 * locks on running Python code that the thread holds, the global one or those of packages, are free while it waits.
 */
public final class Blocking {
    /** A wait; it ends with InterruptedException when the thread is interrupted, and is then called again. */
    @FunctionalInterface
    public interface Wait<R> {
        R run() throws IOException, InterruptedException;
    }

    /** Java code that takes its time, and does not notice interruption. */
    @FunctionalInterface
    public interface Work<R> {
        R run() throws IOException;
    }

    private Blocking() {}

    /** Runs a wait that may fail. */
    @TruffleBoundary
    public static <R> R call(Wait<R> wait) throws IOException {
        if (Thread.currentThread() instanceof HelperThread) {
            try {
                return wait.run();
            } catch (InterruptedException e) {
                throw new InterruptedIOException();
            }
        }
        try {
            return function(
                    w -> {
                        try {
                            return w.run();
                        } catch (IOException e) {
                            throw new Failure(e);
                        }
                    },
                    wait);
        } catch (Failure e) {
            throw e.failure;
        }
    }

    /** Runs a wait for {@code object}. */
    @TruffleBoundary
    public static <T> void await(Interruptible<T> wait, T object) {
        HeldLocks held = ThreadState.get().heldLocks();
        TurnLock[] suspended = held.suspend();
        try {
            TruffleSafepoint.setBlockedThreadInterruptible(null, wait, object);
        } finally {
            held.resume(suspended);
        }
    }

    /** Runs a wait for {@code object} that has a result. */
    @TruffleBoundary
    public static <T, R> R function(InterruptibleFunction<T, R> wait, T object) {
        HeldLocks held = ThreadState.get().heldLocks();
        TurnLock[] suspended = held.suspend();
        try {
            return TruffleSafepoint.setBlockedThreadInterruptibleFunction(null, wait, object);
        } finally {
            held.resume(suspended);
        }
    }

    /** Runs Java code that needs none of the locks on Python code, and which nothing interrupts. */
    @TruffleBoundary
    public static <R> R outside(Work<R> work) throws IOException {
        if (Thread.currentThread() instanceof HelperThread) {
            return work.run();
        }
        HeldLocks held = ThreadState.get().heldLocks();
        TurnLock[] suspended = held.suspend();
        try {
            return work.run();
        } finally {
            held.resume(suspended);
        }
    }

    /** Takes a lock that its holder may keep for long. */
    @TruffleBoundary
    public static void lock(ReentrantLock lock) {
        if (!lock.tryLock()) {
            await(ReentrantLock::lockInterruptibly, lock);
        }
    }

    /** Carries an IOException out of Truffle's callback. */
    private static final class Failure extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final IOException failure;

        Failure(IOException failure) {
            super(null, failure, false, false);
            this.failure = failure;
        }
    }
}
