package org.pyft.objects.generator;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;

/**
 * The generators and coroutines of one thread that may have to be listed in the {@link Abandonment}. Most end soon, so a new one first
 * stays here, held strongly, until it makes room for others: only what is then still suspended is worth an entry.
 *
 * <p>Touched by its thread alone.
 */
public final class RecentBodies {
    private static final int SIZE = 64;

    private final PyGenerator[] bodies = new PyGenerator[SIZE];
    private int next;

    /** Takes a generator in; the oldest one leaves. */
    void add(PyGenerator generator) {
        int index = next;
        next = index + 1 & SIZE - 1;
        PyGenerator oldest = bodies[index];
        bodies[index] = generator;
        if (oldest != null) {
            oldest.leaveRecent();
        }
    }

    /** Lets go of all of them, so that the collector can find those that have been dropped. */
    @TruffleBoundary
    public void flush() {
        for (int i = 0; i < SIZE; i++) {
            PyGenerator body = bodies[i];
            bodies[i] = null;
            if (body != null) {
                body.leaveRecent();
            }
        }
    }
}
