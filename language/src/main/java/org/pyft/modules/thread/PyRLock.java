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

    @Override
    public PyType builtinType() {
        return TYPE;
    }

    Lock lock() {
        return lock;
    }

    @TruffleBoundary
    void acquire() {
        Lock current = lock;
        Blocking.lock(current);
    }

    @TruffleBoundary
    boolean tryAcquire(long nanos) {
        Lock current = lock;
        if (current.tryLock()) {
            return true;
        }
        if (nanos == 0) {
            return false;
        }
        long deadline = System.nanoTime() + nanos;
        return Blocking.function(
                l -> l.tryLock(deadline - System.nanoTime(), TimeUnit.NANOSECONDS), current);
    }

    /** RuntimeError if the calling thread does not hold the lock. */
    @TruffleBoundary
    void release() {
        Lock current = lock;
        if (!current.isHeldByCurrentThread()) {
            throw PyErr.runtimeError("cannot release un-acquired lock");
        }
        current.unlock();
    }

    void reset() {
        lock = new Lock();
    }
}
