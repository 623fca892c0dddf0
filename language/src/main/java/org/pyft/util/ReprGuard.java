package org.pyft.util;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;

/** Remembers the containers whose {@code repr} is being made by the current thread, so that a container in itself is shown as {@code [...]}. */
public final class ReprGuard {
    private static final ThreadLocal<Set<Object>> ACTIVE =
            ThreadLocal.withInitial(() -> Collections.newSetFromMap(new IdentityHashMap<>()));

    private ReprGuard() {}

    /** Begins the repr of {@code object}; false if it has begun already. After true, {@link #leave} must follow. */
    @TruffleBoundary
    public static boolean enter(Object object) {
        return ACTIVE.get().add(object);
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
