package org.pyft.util;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;

import org.pyft.objects.exception.PyErr;

/**
 * Counts, for each thread, how deep operations written in Java call themselves for the parts of an object: comparisons of containers, checks
 * against nested tuples. Without a bound a cyclic structure would fill the whole Java stack, which takes the collector ever longer to walk.
 */
public final class Nesting {
    /** No reasonable structure is so deep. */
    private static final int MAXIMUM_DEPTH = 20_000;

    private static final ThreadLocal<Nesting> CURRENT = ThreadLocal.withInitial(Nesting::new);

    private int depth;

    private Nesting() {}

    /** Such an operation begins. RecursionError if it is nested too deep; otherwise {@link #leave} must follow. */
    @TruffleBoundary
    public static Nesting enter() {
        Nesting current = CURRENT.get();
        if (current.depth >= MAXIMUM_DEPTH) {
            throw PyErr.recursionError();
        }
        current.depth++;
        return current;
    }

    /** The operation has ended. */
    public void leave() {
        depth--;
    }
}
