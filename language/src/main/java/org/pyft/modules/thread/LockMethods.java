package org.pyft.modules.thread;

import org.pyft.builtin.Builtin;
import org.pyft.builtin.BuiltinType;
import org.pyft.objects.type.PyType;
import org.pyft.ops.Py;

/** Attributes of {@code _thread.lock}. */
@BuiltinType("_thread.lock")
final class LockMethods {
    private LockMethods() {}

    @Builtin("__new__($type, /)")
    static Object create(PyType type) {
        return new PyLock();
    }

    @Builtin(value = "acquire($self, /, blocking=True, timeout=-1)", inline = true)
    static boolean acquire(PyLock self, boolean blocking, Object timeout) {
        long nanos = LockArguments.nanos(blocking, timeout);
        if (nanos != LockArguments.FOREVER) {
            return self.tryAcquire(nanos);
        }
        self.acquire();
        return true;
    }

    @Builtin("acquire_lock($self, /, blocking=True, timeout=-1)")
    static boolean acquireLock(PyLock self, boolean blocking, Object timeout) {
        return acquire(self, blocking, timeout);
    }

    @Builtin(value = "release($self, /)", inline = true)
    static void release(PyLock self) {
        self.release();
    }

    @Builtin("release_lock($self, /)")
    static void releaseLock(PyLock self) {
        self.release();
    }

    @Builtin("locked($self, /)")
    static boolean locked(PyLock self) {
        return self.isLocked();
    }

    @Builtin("locked_lock($self, /)")
    static boolean lockedLock(PyLock self) {
        return self.isLocked();
    }

    @Builtin(value = "__enter__($self, /)", inline = true)
    static boolean enter(PyLock self) {
        self.acquire();
        return true;
    }

    @Builtin("__exit__($self, /, *args)")
    static void exit(PyLock self, Object[] args) {
        self.release();
    }

    @Builtin("_at_fork_reinit($self, /)")
    static void reinitialize(PyLock self) {
        self.reset();
    }

    @Builtin("__repr__($self, /)")
    static String repr(PyLock self) {
        return "<"
                + (self.isLocked() ? "locked" : "unlocked")
                + " _thread.lock object at 0x"
                + Long.toHexString(Py.id(self))
                + ">";
    }
}
