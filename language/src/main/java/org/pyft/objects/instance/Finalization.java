package org.pyft.objects.instance;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;

import org.pyft.objects.dict.PyDict;

import java.lang.ref.PhantomReference;
import java.lang.ref.Reference;
import java.lang.ref.ReferenceQueue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The {@code __del__} calls of one context. The JVM tells only that an object is gone, so the call gets a stand-in: an instance of the same
 * class that shares the {@code __dict__} (members of {@code __slots__} are lost, see docs/compatibility.md).
 */
public final class Finalization {
    private final ReferenceQueue<PyInstance> queue = new ReferenceQueue<>();
    private final Set<Pending> pending = ConcurrentHashMap.newKeySet();

    private static final class Pending extends PhantomReference<PyInstance> {
        private final PyInstance standIn;

        Pending(PyInstance instance, PyInstance standIn, ReferenceQueue<PyInstance> queue) {
            super(instance, queue);
            this.standIn = standIn;
        }
    }

    /** Remembers a fresh instance whose class has {@code __del__}. */
    @TruffleBoundary
    void register(PyInstance instance) {
        PyDict dict = Attributes.dictOf(instance);
        PyInstance standIn = new PyInstance(instance.getType().instanceShape());
        Attributes.setDict(standIn, dict);
        pending.add(new Pending(instance, standIn, queue));
    }

    /** Runs the finalizers of objects that the collector has found dead. Called where Python code may run. */
    @TruffleBoundary
    public void runPending() {
        for (Reference<?> dead; (dead = queue.poll()) != null; ) {
            Pending entry = (Pending) dead;
            if (pending.remove(entry)) {
                Finalizers.run(entry.standIn);
            }
        }
    }

    /** At exit: runs the finalizers of all objects that still live. */
    @TruffleBoundary
    public void runAll() {
        for (Pending entry : pending) {
            if (pending.remove(entry)) {
                Finalizers.run(entry.standIn);
            }
        }
    }
}
