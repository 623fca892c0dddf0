package org.pyft.sharing;

import com.oracle.truffle.api.Assumption;
import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.Truffle;

import org.pyft.PyContext;
import org.pyft.ThreadState;

import java.util.function.LongSupplier;
import java.util.function.Supplier;

/**
 * The global lock of a context that has one ({@code -X gil=1}). A thread holds it while it runs Python code, except in waits
 * ({@link Blocking}); it changes hands only there and at {@linkplain #switchPoint switch points}, so that built-in code is atomic as it
 * is in CPython, and no object needs to be shared.
 */
public final class GlobalLock {
    /** Valid while the context has had one thread only: then compiled code has no switch points. */
    private final Assumption alone = Truffle.getRuntime().createAssumption("one thread");

    private final TurnLock lock;

    public GlobalLock(LongSupplier turnNanos) {
        lock = new TurnLock("global lock", 0, turnNanos);
    }

    /**
     * Runs Python code in a thread that comes from outside: a new thread, a host thread, an action of a safepoint that may have met
     * the thread in a wait. Without a global lock it only runs it.
     */
    public static <R> R enter(PyContext context, Supplier<R> body) {
        GlobalLock global = context.globalLock();
        return global == null ? body.get() : global.runHolding(body);
    }

    /** The same without a result. */
    public static void enter(PyContext context, Runnable body) {
        enter(
                context,
                () -> {
                    body.run();
                    return null;
                });
    }

    private <R> R runHolding(Supplier<R> body) {
        HeldLocks held = ThreadState.get().heldLocks();
        if (held.holds(lock)) {
            return body.get();
        }
        held.resume(new TurnLock[] {lock});
        try {
            return body.get();
        } finally {
            held.release(lock);
        }
    }

    /** A second thread comes into the context. */
    public void expectOthers() {
        alone.invalidate("several threads");
    }

    /** Where CPython's evaluation loop looks whether there is something else to do: the lock goes to another thread if it is time. */
    public void switchPoint() {
        if (!alone.isValid() && lock.isDue()) {
            handOver();
        }
    }

    @TruffleBoundary
    private void handOver() {
        HeldLocks held = ThreadState.get().heldLocks();
        if (held.holds(lock)) {
            held.resume(held.suspend());
        }
    }
}
