package org.pyft.sharing;

import java.util.ArrayDeque;
import java.util.List;

/**
 * One transitive publication: a work list of objects that have been marked shared and whose children remain to be visited.
 * Iterative, so that deep graphs do not exhaust the Java stack; marks before it pushes, so that cycles end.
 */
public final class Publisher {
    private final ArrayDeque<PyShareable> pending = new ArrayDeque<>();
    private final List<Object> collected;

    Publisher() {
        collected = null;
    }

    private Publisher(List<Object> collected) {
        this.collected = collected;
    }

    /** A visitor that publishes nothing but lists the children it is shown: what {@code gc.get_referents} needs. */
    public static Publisher collecting(List<Object> sink) {
        return new Publisher(sink);
    }

    /** Publishes {@code value} and everything reachable from it. */
    void publishAll(PyShareable value) {
        visit(value);
        PyShareable next;
        while ((next = pending.poll()) != null) {
            next.publishChildren(this);
        }
    }

    /** Visits one child; immutable leaves, nulls and already shared objects end the walk. */
    public void visit(Object child) {
        if (collected != null) {
            if (child != null) {
                collected.add(child);
            }
        } else if (child instanceof PyShareable shareable && !shareable.isShared()) {
            shareable.markShared();
            pending.add(shareable);
        }
    }

    /** Visits every element of {@code children} (null elements allowed). */
    public void visitAll(Object[] children) {
        for (Object child : children) {
            visit(child);
        }
    }
}
