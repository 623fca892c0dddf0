package org.pyft.modules.posix;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;

import org.pyft.sharing.Blocking;

import java.io.IOException;
import java.nio.channels.CancelledKeyException;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.SelectableChannel;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.util.ArrayDeque;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Waiting for any of several open files to become ready: the base of {@code select}, {@code poll}, {@code epoll} and of blocking operations. */
public final class Readiness {
    /** What can be waited for, and what the result says. */
    public static final int INPUT = 1;

    public static final int OUTPUT = 2;

    /** The descriptor is not open. */
    public static final int INVALID = 4;

    /** The other side has gone. */
    public static final int HANG_UP = 8;

    /** Files without a channel are asked again after so long. */
    private static final long ASK_AGAIN_MILLIS = 20;

    private static final int POOL_SIZE = 8;
    private static final ArrayDeque<Selector> POOL = new ArrayDeque<>();

    private Readiness() {}

    /** One file to wait for. */
    public static final class Request {
        private final OpenFile file;
        private final int wanted;
        private SelectionKey key;
        private int ready;

        /** @param file null if the descriptor is not open */
        public Request(OpenFile file, int wanted) {
            this.file = file;
            this.wanted = wanted;
        }

        /** INPUT, OUTPUT, INVALID or nothing, after a wait. */
        public int ready() {
            return ready;
        }

        private int operations() {
            int operations = 0;
            if ((wanted & INPUT) != 0) {
                operations |= file.inputOperations();
            }
            if ((wanted & OUTPUT) != 0) {
                operations |= file.outputOperations();
            }
            return operations;
        }
    }

    /**
     * Waits until at least one request is ready.
     *
     * @param nanos how long at most; negative: for ever
     * @return how many are ready
     */
    @TruffleBoundary
    public static int await(List<Request> requests, long nanos) throws IOException {
        Selector selector = acquire();
        try {
            boolean askAgain = false;
            for (Request request : requests) {
                askAgain |= register(selector, request);
            }
            boolean asks = askAgain;
            long deadline = System.nanoTime() + nanos;
            return Blocking.call(
                    () -> {
                        while (true) {
                            int ready = count(requests);
                            if (ready > 0 || nanos == 0) {
                                return ready > 0 ? ready : selectNow(selector, requests);
                            }
                            long left =
                                    nanos < 0
                                            ? 0
                                            : TimeUnit.NANOSECONDS.toMillis(
                                                    deadline - System.nanoTime() + 999_999);
                            if (nanos > 0 && left <= 0) {
                                return selectNow(selector, requests);
                            }
                            if (asks) {
                                left =
                                        left == 0
                                                ? ASK_AGAIN_MILLIS
                                                : Math.min(left, ASK_AGAIN_MILLIS);
                            }
                            selector.select(left);
                            if (Thread.interrupted()) {
                                throw new InterruptedException();
                            }
                        }
                    });
        } finally {
            release(selector);
        }
    }

    private static int selectNow(Selector selector, List<Request> requests) throws IOException {
        selector.selectNow();
        return count(requests);
    }

    /** Whether the file has no channel and must be asked again and again. */
    private static boolean register(Selector selector, Request request) throws IOException {
        if (request.file == null) {
            return false;
        }
        SelectableChannel channel = request.file.selectable();
        if (channel == null) {
            return request.file.needsAsking() && (request.wanted & INPUT) != 0;
        }
        int operations = request.operations();
        if (operations != 0) {
            try {
                SelectionKey known = channel.keyFor(selector);
                request.key =
                        channel.register(
                                selector,
                                known == null ? operations : known.interestOps() | operations);
            } catch (ClosedChannelException e) {
                request.ready = INVALID;
            }
        }
        return false;
    }

    private static int count(List<Request> requests) {
        int count = 0;
        for (Request request : requests) {
            if (request.file == null) {
                request.ready = INVALID;
            } else if (request.file.selectable() == null) {
                request.ready = request.wanted & OUTPUT;
                if ((request.wanted & INPUT) != 0 && request.file.inputReady()) {
                    request.ready |= INPUT;
                }
            } else if (request.key != null) {
                request.ready = keyReady(request);
            }
            if (request.ready != 0) {
                count++;
            }
        }
        return count;
    }

    private static int keyReady(Request request) {
        int operations;
        try {
            operations = request.key.readyOps();
        } catch (CancelledKeyException e) {
            return INVALID;
        }
        int ready = 0;
        if ((request.wanted & INPUT) != 0 && (operations & request.file.inputOperations()) != 0) {
            ready |= INPUT;
        }
        if ((request.wanted & OUTPUT) != 0 && (operations & request.file.outputOperations()) != 0) {
            ready |= OUTPUT;
        }
        return ready;
    }

    /** Waits for operations of one channel, which is in non-blocking mode; false after {@code nanos} (negative: for ever). */
    @TruffleBoundary
    public static boolean await(SelectableChannel channel, int operations, long nanos)
            throws IOException {
        Selector selector = acquire();
        try {
            channel.register(selector, operations);
            long deadline = System.nanoTime() + nanos;
            return Blocking.call(
                    () -> {
                        while (true) {
                            long left =
                                    nanos < 0
                                            ? 0
                                            : TimeUnit.NANOSECONDS.toMillis(
                                                    deadline - System.nanoTime() + 999_999);
                            if (nanos >= 0 && left <= 0) {
                                return selector.selectNow() > 0;
                            }
                            if (selector.select(left) > 0) {
                                return true;
                            }
                            if (!channel.isOpen()) {
                                throw new ErrnoException(Errno.EBADF);
                            }
                            if (Thread.interrupted()) {
                                throw new InterruptedException();
                            }
                        }
                    });
        } finally {
            release(selector);
        }
    }

    // A selector costs several system calls; they are used again.

    private static Selector acquire() throws IOException {
        synchronized (POOL) {
            Selector selector = POOL.poll();
            if (selector != null) {
                return selector;
            }
        }
        return Selector.open();
    }

    private static void release(Selector selector) throws IOException {
        for (SelectionKey key : selector.keys()) {
            key.cancel();
        }
        // A closed channel lives on until its keys are gone from the selector.
        selector.selectNow();
        synchronized (POOL) {
            if (POOL.size() < POOL_SIZE) {
                POOL.push(selector);
                return;
            }
        }
        selector.close();
    }
}
