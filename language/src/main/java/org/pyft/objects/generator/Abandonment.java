package org.pyft.objects.generator;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;

import java.lang.ref.PhantomReference;
import java.lang.ref.Reference;
import java.lang.ref.ReferenceQueue;
import java.util.ArrayList;
import java.util.List;

/**
 * What is due when generators, coroutines and awaitables of one context are dropped before they have ended. The JVM tells only
 * that an object is gone, so an entry holds what the work needs, never the object itself; an object that its own suspended frame
 * refers to is therefore never found dead.
 *
 * <p>Entries are added and removed by any thread. The work is Python code and runs in the thread that asks for it.
 */
public final class Abandonment {
    private static final int STRIPES = 16;
    private static final int POLL_MASK = 0x3f;

    private final ReferenceQueue<Object> dead = new ReferenceQueue<>();
    private final Stripe[] stripes = new Stripe[STRIPES];

    public Abandonment() {
        for (int i = 0; i < STRIPES; i++) {
            stripes[i] = new Stripe();
        }
    }

    /** A doubly linked list of entries, so that threads seldom meet. */
    private static final class Stripe {
        private Entry first;
        private int added;

        /** Whether it is time to look for dead objects. */
        synchronized boolean add(Entry entry) {
            entry.next = first;
            if (first != null) {
                first.previous = entry;
            }
            first = entry;
            entry.linked = true;
            return (++added & POLL_MASK) == 0;
        }

        synchronized boolean remove(Entry entry) {
            if (!entry.linked) {
                return false;
            }
            entry.linked = false;
            if (entry.previous == null) {
                first = entry.next;
            } else {
                entry.previous.next = entry.next;
            }
            if (entry.next != null) {
                entry.next.previous = entry.previous;
            }
            entry.previous = null;
            entry.next = null;
            return true;
        }

        synchronized void collect(List<Entry> result) {
            for (Entry entry = first; entry != null; entry = entry.next) {
                result.add(entry);
            }
        }
    }

    /** What is due for one object. */
    abstract static class Entry extends PhantomReference<Object> {
        private final Stripe stripe;
        private Entry previous;
        private Entry next;
        private boolean linked;

        Entry(Object object, Abandonment registry) {
            super(object, registry.dead);
            stripe = registry.stripes[(int) Thread.currentThread().threadId() & STRIPES - 1];
        }

        /** Nothing is due any more. False if that was so already. */
        final boolean remove() {
            clear();
            return stripe.remove(this);
        }

        /** Does the work. Errors go to {@code sys.unraisablehook}. */
        abstract void run();
    }

    /** Lists an entry; now and then also does what is due. */
    void add(Entry entry) {
        if (entry.stripe.add(entry)) {
            runPending();
        }
    }

    /** Does what is due for the objects that the collector has found dead. Called where Python code may run. */
    @TruffleBoundary
    public void runPending() {
        for (Reference<?> reference; (reference = dead.poll()) != null; ) {
            run((Entry) reference);
        }
    }

    /** At exit: does what is due for all objects. */
    @TruffleBoundary
    public void runAll() {
        List<Entry> entries = new ArrayList<>();
        for (Stripe stripe : stripes) {
            stripe.collect(entries);
        }
        entries.forEach(Abandonment::run);
    }

    private static void run(Entry entry) {
        if (entry.remove()) {
            entry.run();
        }
    }
}
