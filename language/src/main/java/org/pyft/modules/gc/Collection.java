package org.pyft.modules.gc;

import org.pyft.PyContext;
import org.pyft.ThreadState;
import org.pyft.objects.weakref.WeakReferences;
import org.pyft.sharing.Blocking;

import java.lang.ref.Reference;
import java.lang.ref.ReferenceQueue;
import java.lang.ref.WeakReference;
import java.util.concurrent.TimeUnit;

/** One run of the JVM's collector, up to the calls that follow from it. */
final class Collection {
    private static final long PATIENCE_MILLIS = 200;

    private volatile long ended = System.nanoTime();
    private volatile long duration;

    private Collection() {}

    static Collection of(PyContext context) {
        return context.moduleStates().get(Collection.class, Collection::new);
    }

    /** Collects, then runs the callbacks of weak references and the finalizers of objects that were found dead. */
    void run(PyContext context) {
        if (Thread.currentThread() != context.threads().mainThread()) {
            leaveTimeToOthers();
        }
        ThreadState.get().getRecentBodies().flush();
        context.reaper().beginCollection();
        try {
            collect(context);
        } finally {
            context.reaper().endCollection();
        }
        WeakReferences.get().runAllPending();
        context.reaper().runPending();
    }

    private void collect(PyContext context) {
        long start = System.nanoTime();
        ReferenceQueue<Object> queue = new ReferenceQueue<>();
        WeakReference<Object> probe = new WeakReference<>(new Object(), queue);
        System.gc();
        // References are handed out by a thread of the JVM, some time after the collection.
        Blocking.await(q -> q.remove(PATIENCE_MILLIS), queue);
        Reference.reachabilityFence(probe);
        awaitFinalization(context);
        duration = System.nanoTime() - start;
        ended = System.nanoTime();
    }

    /** A collection stops all threads, so one that does nothing but collect must not keep the others from running. */
    private void leaveTimeToOthers() {
        long pause = duration - (System.nanoTime() - ended);
        if (pause > 0) {
            Blocking.await(TimeUnit.NANOSECONDS::sleep, pause);
        }
    }

    /** Waits for the objects with {@code __del__}, and the generators, that the collection has found dead. */
    private static void awaitFinalization(PyContext context) {
        long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(PATIENCE_MILLIS);
        while (context.abandonment().isDeathOnItsWay() && System.nanoTime() < end) {
            Blocking.await(Thread::sleep, 1L);
        }
    }
}
