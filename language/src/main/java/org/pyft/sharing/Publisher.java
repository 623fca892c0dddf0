package org.pyft.sharing;

import java.util.ArrayDeque;

/**
 * One transitive publication: a work list of objects that have been marked shared and whose children remain to be visited.
 * Iterative, so that deep graphs do not exhaust the Java stack; marks before it pushes, so that cycles end.
 */
public final class Publisher {
    private final ArrayDeque<PyShareable> pending = new ArrayDeque<>();

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
        if (child instanceof PyShareable shareable && !shareable.isShared()) {
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
