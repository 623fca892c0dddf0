package org.pyft.util;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;

import org.pyft.objects.exception.PyErr;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;

/** Remembers the containers whose {@code repr} is being made by the current thread, so that a container in itself is shown as {@code [...]}. */
public final class ReprGuard {
    private static final ThreadLocal<Set<Object>> ACTIVE =
            ThreadLocal.withInitial(() -> Collections.newSetFromMap(new IdentityHashMap<>()));

    /** Containers nested deeper than this have no repr, however large the stack is. */
    private static final int MAXIMUM_DEPTH = 50_000;

    private ReprGuard() {}

    /** Begins the repr of {@code object}; false if it has begun already. After true, {@link #leave} must follow. */
    @TruffleBoundary
    public static boolean enter(Object object) {
        Set<Object> active = ACTIVE.get();
        if (active.size() >= MAXIMUM_DEPTH) {
            throw PyErr.recursionError();
        }
        return active.add(object);
    }

    /** Ends the repr of {@code object}. */
    @TruffleBoundary
    public static void leave(Object object) {
        Set<Object> active = ACTIVE.get();
        active.remove(object);
        if (active.isEmpty()) {
            ACTIVE.remove();
        }
    }
}
