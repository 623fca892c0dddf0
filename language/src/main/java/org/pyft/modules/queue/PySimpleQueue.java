package org.pyft.modules.queue;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;

import org.pyft.objects.PyHeapObject;
import org.pyft.objects.type.PyType;
import org.pyft.sharing.Blocking;
import org.pyft.sharing.Publisher;
import org.pyft.sharing.Sharing;

import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** {@code _queue.SimpleQueue}: an unbounded queue. Handing an item over makes everything its sender did before visible to the receiver. */
public final class PySimpleQueue extends PyHeapObject {
    public static final PyType TYPE =
            PyType.builtin("_queue.SimpleQueue", new SimpleQueueMethodsTable());

    private final LinkedBlockingQueue<Object> items = new LinkedBlockingQueue<>();

    @Override
    public PyType builtinType() {
        return TYPE;
    }

    @TruffleBoundary
    int size() {
        return items.size();
    }

    @TruffleBoundary
    void put(Object item) {
        Sharing.barrier(isShared(), item);
        items.add(item);
    }

    /** The next item, or null if there is none now. */
    @TruffleBoundary
    Object poll() {
        return items.poll();
    }

    /** The next item; waits for it. */
    @TruffleBoundary
    Object take() {
        Object item = items.poll();
        return item != null ? item : Blocking.function(LinkedBlockingQueue::take, items);
    }

    /** The next item; waits for it until {@link System#nanoTime} reaches {@code deadline}, then gives null. */
    @TruffleBoundary
    Object poll(long deadline) {
        Object item = items.poll();
        return item != null
                ? item
                : Blocking.function(
                        queue -> queue.poll(deadline - System.nanoTime(), TimeUnit.NANOSECONDS),
                        items);
    }

    @Override
    public void publishChildren(Publisher publisher) {
        super.publishChildren(publisher);
        for (Object item : items) {
            publisher.visit(item);
        }
    }
}
