package org.pyft.modules.thread;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;

import org.pyft.objects.PyHeapObject;
import org.pyft.objects.exception.PyErr;
import org.pyft.objects.type.PyType;
import org.pyft.sharing.Blocking;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;

/** {@code _thread.RLock}: re-entrant, released by its owner. */
public final class PyRLock extends PyHeapObject {
    public static final PyType TYPE = PyType.builtin("_thread.RLock", new RLockMethodsTable());

    /** Tells who holds a {@link ReentrantLock}. */
    static final class Lock extends ReentrantLock {
        private static final long serialVersionUID = 1L;

        Thread owner() {
            return getOwner();
        }
    }

    private volatile Lock lock = new Lock();

    /** How often the owner holds the lock, for others to see; only the owner changes it. */
    private volatile int holds;

    @Override
    public PyType builtinType() {
        return TYPE;
    }

    Lock lock() {
        return lock;
    }

    /** How often the lock is held, by whatever thread: a snapshot. */
    int holds() {
        return holds;
    }

    @TruffleBoundary
    void acquire() {
        Lock current = lock;
        Blocking.lock(current);
        holds = current.getHoldCount();
    }

    @TruffleBoundary
    boolean tryAcquire(long nanos) {
        Lock current = lock;
        boolean acquired = current.tryLock();
        if (!acquired && nanos != 0) {
            long deadline = System.nanoTime() + nanos;
            acquired =
                    Blocking.function(
                            l -> l.tryLock(deadline - System.nanoTime(), TimeUnit.NANOSECONDS),
                            current);
        }
        if (acquired) {
            holds = current.getHoldCount();
        }
        return acquired;
    }

    /** RuntimeError if the calling thread does not hold the lock. */
    @TruffleBoundary
    void release() {
        Lock current = lock;
        if (!current.isHeldByCurrentThread()) {
            throw PyErr.runtimeError("cannot release un-acquired lock");
        }
        holds = current.getHoldCount() - 1;
        current.unlock();
    }

    void reset() {
        lock = new Lock();
        holds = 0;
    }
}
