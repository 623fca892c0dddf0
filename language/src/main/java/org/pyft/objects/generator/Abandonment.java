package org.pyft.objects.generator;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;

import org.pyft.sharing.Publisher;
import org.pyft.sharing.PyShareable;

import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;

/**
 * What is due when objects of one context are dropped: those whose class has {@code __del__}, and generators, coroutines and
 * awaitables that have not ended.
 *
 * <p>Entries are added and removed by any thread. The work is Python code and runs in the thread that asks for it.
 */
public final class Abandonment implements PyShareable {
    private static final int STRIPES = 16;
    private static final AtomicLong SERIAL = new AtomicLong();

    private final ConcurrentLinkedQueue<Entry> dead = new ConcurrentLinkedQueue<>();
    private final Stripe[] stripes = new Stripe[STRIPES];

    private final Runnable notifier;

    /** The notifier is called, on any thread, when there is something to run. */
    public Abandonment(Runnable notifier) {
        this.notifier = notifier;
        for (int i = 0; i < STRIPES; i++) {
            stripes[i] = new Stripe();
        }
    }

    /** A place in a stripe; cleared by the collection that finds the entry dead, before it is finalized. */
    private static final class Link extends WeakReference<Entry> {
        private final Stripe stripe;
        private Link previous;
        private Link next;
        private boolean linked;

        Link(Entry entry, Stripe stripe) {
            super(entry);
            this.stripe = stripe;
        }
    }

    /** A doubly linked list, one of several so that threads seldom meet. */
    private static final class Stripe {
        private Link first;

        synchronized void add(Link link) {
            link.next = first;
            if (first != null) {
                first.previous = link;
            }
            first = link;
            link.linked = true;
        }

        synchronized boolean remove(Link link) {
            if (!link.linked) {
                return false;
            }
            link.linked = false;
            if (link.previous == null) {
                first = link.next;
            } else {
                link.previous.next = link.next;
            }
            if (link.next != null) {
                link.next.previous = link.previous;
            }
            link.previous = null;
            link.next = null;
            return true;
        }

        synchronized void collect(List<Entry> living) {
            for (Link link = first; link != null; link = link.next) {
                Entry entry = link.get();
                if (entry != null) {
                    living.add(entry);
                }
            }
        }

        synchronized boolean hasDead() {
            for (Link link = first; link != null; link = link.next) {
                if (link.refersTo(null)) {
                    return true;
                }
            }
            return false;
        }
    }

    /**
     * What is due for one object. Only the object refers to its entry, and the entry refers back, so both become unreachable together;
     * Java's finalization, unlike its references, then still gives the object with all that belongs to it, cycles included.
     */
    @SuppressWarnings("removal") // no other mechanism of the JVM hands out the dead object
    public abstract static class Entry {
        private final Abandonment registry;
        private final Link link;
        private final long serial = SERIAL.incrementAndGet();

        protected Entry(Abandonment registry) {
            this.registry = registry;
            this.link =
                    new Link(
                            this,
                            registry.stripes[
                                    (int) Thread.currentThread().threadId() & STRIPES - 1]);
            link.stripe.add(link);
        }

        /** Nothing is due any more. False if that was so already. */
        final boolean remove() {
            return link.stripe.remove(link);
        }

        /** Runs on a thread of the JVM, so it only hands the entry over. */
        @Override
        protected final void finalize() {
            if (remove()) {
                registry.dead.add(this);
                registry.notifier.run();
            }
        }

        /** The object that has been dropped, or null if nothing depends on it. */
        protected abstract PyShareable subject();

        /** Does the work. Errors go to {@code sys.unraisablehook}. */
        protected abstract void run();

        /** Publishes the object if another thread than its own may do the work. */
        protected void publish(@SuppressWarnings("unused") Publisher publisher) {
            // Most objects are published when they get to know another thread.
        }
    }

    /** Whether there are objects that the collector has found dead but that have not yet been handed over. */
    @TruffleBoundary
    public boolean isDeathOnItsWay() {
        for (Stripe stripe : stripes) {
            if (stripe.hasDead()) {
                return true;
            }
        }
        return false;
    }

    /** Whether {@link #runPending} has something to do. */
    boolean isPending() {
        return !dead.isEmpty();
    }

    /** Does what is due for the objects that the collector has found dead, owners before what they owned, otherwise oldest first. Called where Python code may run. */
    @TruffleBoundary
    public void runPending() {
        List<Entry> entries = new ArrayList<>();
        for (Entry entry; (entry = dead.poll()) != null; ) {
            entries.add(entry);
        }
        run(entries);
    }

    /** At exit: does what is due for all objects. */
    @TruffleBoundary
    public void runAll() {
        runPending();
        List<Entry> entries = new ArrayList<>();
        for (Stripe stripe : stripes) {
            stripe.collect(entries);
        }
        entries.removeIf(entry -> !entry.remove());
        run(entries);
    }

    @Override
    public boolean isShared() {
        return false;
    }

    @Override
    public void markShared() {
        // A registry, not an object that Python code could hold.
    }

    @Override
    public void publishChildren(Publisher publisher) {
        List<Entry> entries = new ArrayList<>(dead);
        for (Stripe stripe : stripes) {
            stripe.collect(entries);
        }
        entries.forEach(entry -> entry.publish(publisher));
    }

    private static void run(List<Entry> entries) {
        entries.sort(Comparator.comparingLong(entry -> entry.serial));
        OwnersFirst.sort(entries).forEach(Entry::run);
    }
}
