package org.pyft.modules.posix;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.TruffleSafepoint;
import java.io.IOException;
import java.nio.channels.SelectableChannel;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.util.concurrent.TimeUnit;
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

    private Blocking() {
    }

    /** Runs a wait. */
    @TruffleBoundary
    public static <R> R call(Wait<R> wait) throws IOException {
        try {
            return TruffleSafepoint.setBlockedThreadInterruptibleFunction(null, w -> {
                try {
                    return w.run();
                } catch (IOException e) {
                    throw new Failure(e);
                }
            }, wait);
        } catch (Failure e) {
            throw e.failure;
        }
    }

    /** Takes a lock that its holder may keep for long. */
    @TruffleBoundary
    public static void lock(ReentrantLock lock) {
        if (!lock.tryLock()) {
            TruffleSafepoint.setBlockedThreadInterruptible(null, ReentrantLock::lockInterruptibly, lock);
        }
    }

    /**
     * Waits until the channel, which is in non-blocking mode, is ready for the operations.
     *
     * @param nanos how long to wait at most; negative: for ever
     * @return whether it is ready
     */
    @TruffleBoundary
    public static boolean ready(SelectableChannel channel, int operations, long nanos) throws IOException {
        long deadline = System.nanoTime() + nanos;
        try (Selector selector = Selector.open()) {
            SelectionKey key = channel.register(selector, operations);
            boolean ready = call(() -> {
                while (true) {
                    long left = nanos < 0 ? 0 : TimeUnit.NANOSECONDS.toMillis(deadline - System.nanoTime() + 999_999);
                    if (nanos >= 0 && left <= 0) {
                        return selector.selectNow() > 0;
                    }
                    if (selector.select(left) > 0) {
                        return true;
                    }
                    if (Thread.interrupted()) {
                        throw new InterruptedException();
                    }
                }
            });
            key.cancel();
            selector.selectNow();
            return ready;
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
