package org.pyft.modules.thread;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;

import org.pyft.objects.PyHeapObject;
import org.pyft.objects.exception.PyErr;
import org.pyft.objects.type.PyType;
import org.pyft.sharing.Blocking;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/** {@code _thread.lock}: may be released by a thread that has not acquired it. Acquiring happens after the last release (JMM). */
public final class PyLock extends PyHeapObject {
    public static final PyType TYPE =
            PyType.builtin("_thread.lock", new LockMethodsTable()).notSubclassable();

    private final AtomicBoolean locked = new AtomicBoolean();
    private final Semaphore semaphore = new Semaphore(1);

    @Override
    public PyType builtinType() {
        return TYPE;
    }

    @Override
    public boolean isShared() {
        return true;
    }

    boolean isLocked() {
        return locked.get();
    }

    /** Waits without limit; a safepoint action (a signal) may interrupt the wait. */
    @TruffleBoundary
    void acquire() {
        if (!semaphore.tryAcquire()) {
            Blocking.await(Semaphore::acquire, semaphore);
        }
        locked.set(true);
    }

    /** Waits for at most {@code nanos}; whether the lock was acquired. */
    @TruffleBoundary
    boolean tryAcquire(long nanos) {
        boolean acquired = semaphore.tryAcquire();
        if (!acquired && nanos > 0) {
            long deadline = System.nanoTime() + nanos;
            acquired =
                    Blocking.function(
                            s -> s.tryAcquire(deadline - System.nanoTime(), TimeUnit.NANOSECONDS),
                            semaphore);
        }
        if (acquired) {
            locked.set(true);
        }
        return acquired;
    }

    /** RuntimeError if the lock is free. */
    @TruffleBoundary
    void release() {
        if (!locked.compareAndSet(true, false)) {
            throw PyErr.runtimeError("release unlocked lock");
        }
        semaphore.release();
    }

    /** Makes the lock free, whatever it was: after a fork. */
    void reset() {
        if (locked.compareAndSet(true, false)) {
            semaphore.release();
        }
    }
}
