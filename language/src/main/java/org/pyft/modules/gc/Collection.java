package org.pyft.modules.gc;

import com.oracle.truffle.api.TruffleSafepoint;

import org.pyft.PyContext;
import org.pyft.ThreadState;
import org.pyft.objects.weakref.WeakReferences;

import java.lang.ref.ReferenceQueue;
import java.lang.ref.WeakReference;
import java.util.concurrent.TimeUnit;

/** One run of the JVM's collector, up to the calls that follow from it. */
final class Collection {
    private static final long PATIENCE_MILLIS = 200;

    private Collection() {}

    /** Collects, then runs the callbacks of weak references and the finalizers of objects that were found dead. */
    static void run(PyContext context) {
        ThreadState.get().getRecentBodies().flush();
        ReferenceQueue<Object> queue = new ReferenceQueue<>();
        WeakReference<Object> probe = new WeakReference<>(new Object(), queue);
        System.gc();
        // References are handed out by a thread of the JVM, some time after the collection.
        TruffleSafepoint.setBlockedThreadInterruptible(null, q -> q.remove(PATIENCE_MILLIS), queue);
        java.lang.ref.Reference.reachabilityFence(probe);
        awaitAbandoned(context);
        WeakReferences.get().runAllPending();
        context.finalization().runPending();
        context.abandonment().runPending();
    }

    /** Waits for the generators that the collection has found dead. */
    private static void awaitAbandoned(PyContext context) {
        long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(PATIENCE_MILLIS);
        while (context.abandonment().isDeathOnItsWay() && System.nanoTime() < end) {
            TruffleSafepoint.setBlockedThreadInterruptible(null, Thread::sleep, 1L);
        }
    }
}
