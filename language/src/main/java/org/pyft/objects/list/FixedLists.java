package org.pyft.objects.list;

import com.oracle.truffle.api.Assumption;
import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.ThreadLocalAction;
import com.oracle.truffle.api.Truffle;
import com.oracle.truffle.api.TruffleLanguage.Env;

import org.pyft.PyContext;
import org.pyft.sharing.Blocking;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Shared lists whose length is settled: while one has a fixed storage, its elements are overwritten without a lock, so that many threads can
 * fill one list. (Daloze et al., "Parallelization of Dynamic Languages: Synchronizing Built-in Collections", OOPSLA 2018, call this storage SharedFixed.)
 *
 * <p>
 * A list gets a fixed storage when it is published with a few elements. What changes its length, or wants all its elements at one instant, first
 * brings every thread of the context to a safepoint and exchanges the storage there for good: between the load of the storage and
 * the store of the element there is no safepoint, so nobody is left with the fixed one. That costs a good deal more than taking the lock. After
 * {@link #MAXIMUM_THAWS} lists no fixed storage is used any more, neither those that exist, which are then changed under the monitor like others.
 *
 * <p>
 * Only in contexts where no foreign code runs: a thread in it would not come to a safepoint.
 */
public final class FixedLists {
    /** Shorter lists are mostly those that grow, and are not worth it. */
    static final int MINIMUM_SIZE = 8;

    private static final int MAXIMUM_THAWS = 16;

    private final Env env;
    private final Assumption used = Truffle.getRuntime().createAssumption("fixed lists");
    private final AtomicInteger thaws = new AtomicInteger();

    /** For the context of {@code env}. */
    public FixedLists(Env env, boolean allowed) {
        this.env = env;
        if (!allowed) {
            used.invalidate();
        }
    }

    /** Valid while lists get, and have, fixed storages. Ends at a safepoint of all threads. */
    public Assumption used() {
        return used;
    }

    /** Whether lists of the current context, if there is one, get and have fixed storages. */
    static boolean areUsed() {
        PyContext context = PyContext.get();
        return context != null && context.fixedLists().used.isValid();
    }

    /** Exchanges the list's fixed storage, unless fixed storages are no longer used anyway. To be called without a lock. */
    @TruffleBoundary
    void thaw(PyList list) {
        if (used.isValid()) {
            Future<?> thawed = env.submitThreadLocal(null, new Thaw(list));
            Blocking.await(FixedLists::await, thawed);
        }
    }

    private static void await(Future<?> future) throws InterruptedException {
        try {
            future.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Runs while all threads are at a safepoint; one of them does the work. */
    private final class Thaw extends ThreadLocalAction {
        private final PyList list;
        private final Thread worker = Thread.currentThread();

        Thaw(PyList list) {
            super(false, true);
            this.list = list;
        }

        @Override
        protected void perform(Access access) {
            if (access.getThread() == worker) {
                list.thawNow();
                if (thaws.incrementAndGet() == MAXIMUM_THAWS) {
                    used.invalidate();
                }
            }
        }
    }
}
