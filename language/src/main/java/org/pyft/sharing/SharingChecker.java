package org.pyft.sharing;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.TruffleSafepoint;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

/**
 * Checks the protocol's first invariant: everything mutable that a shared object reaches is shared. A debugging aid; the walk visits every shared
 * object that the roots reach. Other threads may run meanwhile: they publish before they store, so that what is found is never
 * in between.
 */
public final class SharingChecker {
    /** A shared object, and a local one that it refers to. */
    public record Violation(Object holder, Object held) {}

    private SharingChecker() {}

    /** The violations that can be reached from {@code roots}; shared objects that are not reachable from them are not looked at. */
    @TruffleBoundary
    public static List<Violation> check(Iterable<?> roots) {
        Set<Object> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        ArrayDeque<PyShareable> pending = new ArrayDeque<>();
        for (Object root : roots) {
            add(root, seen, pending);
        }
        List<Violation> violations = new ArrayList<>();
        List<Object> children = new ArrayList<>();
        PyShareable next;
        while ((next = pending.poll()) != null) {
            children.clear();
            next.publishChildren(Publisher.collecting(children));
            for (Object child : children) {
                if (child instanceof PyShareable shareable && !shareable.isShared()) {
                    violations.add(new Violation(next, child));
                } else {
                    add(child, seen, pending);
                }
            }
            if ((seen.size() & 0xfff) == 0) {
                TruffleSafepoint.poll(null);
            }
        }
        return violations;
    }

    private static void add(Object value, Set<Object> seen, ArrayDeque<PyShareable> pending) {
        if (value instanceof PyShareable shareable && shareable.isShared() && seen.add(value)) {
            pending.add(shareable);
        }
    }
}
