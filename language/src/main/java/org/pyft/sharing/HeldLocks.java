package org.pyft.sharing;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.TruffleSafepoint;

import java.util.Arrays;

/**
 * The locks on running Python code that one thread holds: the global lock, or those of packages, in the order of their ranks. Only that
 * thread touches it.
 *
 * <p>No two threads can wait for each other: a thread waits for a lock only while all that it holds rank below it. If it holds some that
 * rank above, it gives them back for as long as it waits.
 */
public final class HeldLocks {
    private static final TurnLock[] NONE = {};

    /** In ascending order; the array never changes. */
    private TurnLock[] locks = NONE;

    /** Whether the thread holds the lock. */
    public boolean holds(TurnLock lock) {
        TurnLock[] held = locks;
        return held.length != 0 && (held[0] == lock || held.length > 1 && contains(held, lock));
    }

    @TruffleBoundary
    private static boolean contains(TurnLock[] held, TurnLock lock) {
        return Arrays.asList(held).contains(lock);
    }

    /**
     * Takes a lock that the thread does not hold. Actions of safepoints, signal handlers among them, may run while it waits; if one raises an
     * exception the thread holds what it held before.
     */
    @TruffleBoundary
    public void acquire(TurnLock lock) {
        if (!lock.tryAcquire()) {
            TurnLock[] above = keepBelow(lock.rank());
            try {
                await(lock);
            } catch (Throwable e) {
                // Whatever it is, the callers still run under the others.
                takeAll(above);
                throw e;
            }
            insert(lock);
            takeAll(above);
        } else {
            insert(lock);
        }
    }

    /** Gives a lock back. Does nothing if the thread does not hold it: the context is being closed. */
    @TruffleBoundary
    public void release(TurnLock lock) {
        if (holds(lock)) {
            TurnLock[] held = locks;
            TurnLock[] rest = new TurnLock[held.length - 1];
            for (int i = 0, next = 0; i < held.length; i++) {
                if (held[i] != lock) {
                    rest[next++] = held[i];
                }
            }
            locks = rest;
            lock.release();
        }
    }

    /** Gives all locks back; {@link #resume} takes the result. */
    TurnLock[] suspend() {
        TurnLock[] held = locks;
        if (held.length != 0) {
            locks = NONE;
            for (TurnLock lock : held) {
                lock.release();
            }
        }
        return held;
    }

    /** Takes back what {@link #suspend} has given away. Runs no Python code. */
    void resume(TurnLock[] suspended) {
        takeAll(suspended);
    }

    /** Gives back the locks from a rank on, which are the result. */
    private TurnLock[] keepBelow(int rank) {
        TurnLock[] held = locks;
        int kept = 0;
        while (kept < held.length && held[kept].rank() < rank) {
            kept++;
        }
        if (kept == held.length) {
            return NONE;
        }
        locks = Arrays.copyOf(held, kept);
        TurnLock[] above = Arrays.copyOfRange(held, kept, held.length);
        for (TurnLock lock : above) {
            lock.release();
        }
        return above;
    }

    private void insert(TurnLock lock) {
        TurnLock[] held = locks;
        TurnLock[] result = new TurnLock[held.length + 1];
        int at = 0;
        while (at < held.length && held[at].rank() < lock.rank()) {
            result[at] = held[at];
            at++;
        }
        result[at] = lock;
        System.arraycopy(held, at, result, at + 1, held.length - at);
        locks = result;
    }

    /** Takes locks in ascending order, all of which rank above those that the thread holds; no action that could run Python code is let in. */
    private void takeAll(TurnLock[] ascending) {
        for (TurnLock lock : ascending) {
            if (!lock.tryAcquire()) {
                TruffleSafepoint safepoint = TruffleSafepoint.getCurrent();
                boolean before = safepoint.setAllowSideEffects(false);
                try {
                    await(lock);
                } finally {
                    safepoint.setAllowSideEffects(before);
                }
            }
            insert(lock);
        }
    }

    private static void await(TurnLock lock) {
        try {
            TruffleSafepoint.setBlockedThreadInterruptible(null, TurnLock::acquire, lock);
        } catch (Throwable e) {
            lock.releaseIfOwned();
            throw e;
        }
    }
}
