package org.pyft.modules.thread;

import org.pyft.builtin.Builtin;
import org.pyft.builtin.BuiltinType;
import org.pyft.objects.dict.PyDict;
import org.pyft.objects.exception.PyErr;
import org.pyft.objects.tuple.PyTuple;
import org.pyft.objects.type.PyType;
import org.pyft.ops.Py;
import org.pyft.ops.Types;

/** Attributes of {@code _thread.RLock}. */
@BuiltinType("_thread.RLock")
final class RLockMethods {
    private RLockMethods() {}

    @Builtin("__new__($type, /, *args, **kwargs)")
    static Object create(PyType type, Object[] args, PyDict kwargs) {
        PyRLock lock = new PyRLock();
        lock.initType(type);
        return lock;
    }

    @Builtin("acquire($self, /, blocking=True, timeout=-1)")
    static boolean acquire(PyRLock self, boolean blocking, Object timeout) {
        long nanos = LockArguments.nanos(blocking, timeout);
        if (nanos != LockArguments.FOREVER) {
            return self.tryAcquire(nanos);
        }
        self.acquire();
        return true;
    }

    @Builtin("release($self, /)")
    static void release(PyRLock self) {
        self.release();
    }

    @Builtin("locked($self, /)")
    static boolean locked(PyRLock self) {
        return self.lock().isLocked();
    }

    @Builtin("__enter__($self, /)")
    static boolean enter(PyRLock self) {
        self.acquire();
        return true;
    }

    @Builtin("__exit__($self, /, *args)")
    static void exit(PyRLock self, Object[] args) {
        self.release();
    }

    @Builtin("_is_owned($self, /)")
    static boolean isOwned(PyRLock self) {
        return self.lock().isHeldByCurrentThread();
    }

    @Builtin("_recursion_count($self, /)")
    static long recursionCount(PyRLock self) {
        return self.lock().getHoldCount();
    }

    /** Releases the lock completely; the result is what {@code _acquire_restore} wants back. */
    @Builtin("_release_save($self, /)")
    static Object releaseSave(PyRLock self) {
        int count = self.lock().getHoldCount();
        if (count == 0) {
            throw PyErr.runtimeError("cannot release un-acquired lock");
        }
        for (int i = 0; i < count; i++) {
            self.release();
        }
        return PyTuple.of((long) count, PyThreadHandle.identOf(Thread.currentThread()));
    }

    @Builtin("_acquire_restore($self, state, /)")
    static void acquireRestore(PyRLock self, PyTuple state) {
        long count = Py.asLong(state.get(0));
        for (long i = 0; i < count; i++) {
            self.acquire();
        }
    }

    @Builtin("_at_fork_reinit($self, /)")
    static void reinitialize(PyRLock self) {
        self.reset();
    }

    @Builtin("__repr__($self, /)")
    static String repr(PyRLock self) {
        Thread owner = self.lock().owner();
        long count = self.holds();
        return "<"
                + (owner == null ? "unlocked" : "locked")
                + " "
                + Types.nameOf(self)
                + " object owner="
                + (owner == null ? 0 : PyThreadHandle.identOf(owner))
                + " count="
                + count
                + " at 0x"
                + Long.toHexString(Py.id(self))
                + ">";
    }
}
