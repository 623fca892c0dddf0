package org.pyft.modules.posix;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.TruffleSafepoint;

import java.io.IOException;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Waiting in Java code on behalf of Python code: a waiting thread counts as stopped for safepoints, and their actions (signal
 * handlers among them) interrupt the wait, run, and then the wait goes on or their exception ends it.
 */
public final class Blocking {
    /** A wait; it ends with InterruptedException when the thread is interrupted, and is then called again. */
    @FunctionalInterface
    public interface Wait<R> {
        R run() throws IOException, InterruptedException;
    }

    private Blocking() {}

    /** Runs a wait. */
    @TruffleBoundary
    public static <R> R call(Wait<R> wait) throws IOException {
        if (Thread.currentThread() instanceof HelperThread) {
            try {
                return wait.run();
            } catch (InterruptedException e) {
                throw new ErrnoException(Errno.EINTR);
            }
        }
        try {
            return TruffleSafepoint.setBlockedThreadInterruptibleFunction(
                    null,
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

    /** Takes a lock that its holder may keep for long. */
    @TruffleBoundary
    public static void lock(ReentrantLock lock) {
        if (!lock.tryLock()) {
            TruffleSafepoint.setBlockedThreadInterruptible(
                    null, ReentrantLock::lockInterruptibly, lock);
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
