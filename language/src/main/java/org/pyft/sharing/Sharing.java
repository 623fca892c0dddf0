package org.pyft.sharing;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;

import org.pyft.PyContext;

/**
 * The write barrier and the publisher's entry points. All rules of the sharedness protocol are kept here; containers call
 * {@link #barrier} in their one store helper, and everything that makes an object reachable by another thread calls
 * {@link #publish}.
 */
public final class Sharing {
    private Sharing() {}

    /**
     * The write barrier: to be called <em>before</em> {@code value} is stored into an object that is shared, and before the
     * target's monitor is taken.
     */
    public static void barrier(boolean targetIsShared, Object value) {
        if (targetIsShared) {
            publish(value);
        }
    }

    /** Makes {@code value} and everything mutable it reaches shared. A no-op for immutable and already shared values, and under a global lock. */
    public static void publish(Object value) {
        if (value instanceof PyShareable shareable && !shareable.isShared()) {
            publishGraph(shareable);
        }
    }

    /**
     * Publishes a value that is stored into an object which is reachable from every thread once there are several (a type, a
     * module, a registry): nothing to do while the context has one thread.
     */
    public static void publishIfStarted(Object value) {
        if (PyContext.isSharingStarted()) {
            publish(value);
        }
    }

    /** Publishes every element. */
    public static void publishAll(Object[] values) {
        for (Object value : values) {
            publish(value);
        }
    }

    /** Whether {@code value} is a mutable object that other threads may reach. */
    public static boolean isShared(Object value) {
        return value instanceof PyShareable shareable && shareable.isShared();
    }

    @TruffleBoundary
    private static void publishGraph(PyShareable value) {
        PyContext context = PyContext.get();
        if (context == null || context.globalLock() == null) {
            new Publisher().publishAll(value);
        }
    }
}
