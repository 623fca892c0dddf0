package org.pyft.objects.bytes;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;

import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.List;

/**
 * The open buffers of one exporter. Programs rely on CPython's closing a buffer with its last reference, so buffers that
 * nobody can reach any more do not count: before an exporter refuses to be resized it has the collector look for them.
 * Guarded by the exporter's monitor, but for {@link #collect}.
 */
public final class Exports {
    private final List<WeakReference<PyBuffer>> open = new ArrayList<>(1);

    /** Adds an opened buffer. */
    public void add(PyBuffer buffer) {
        open.add(new WeakReference<>(buffer));
    }

    /** Removes a closed buffer. */
    public void remove(PyBuffer buffer) {
        open.removeIf(reference -> reference.refersTo(buffer) || reference.refersTo(null));
    }

    /** Whether buffers may be open. */
    public boolean isEmpty() {
        open.removeIf(reference -> reference.refersTo(null));
        return open.isEmpty();
    }

    /** Finds out which buffers are unreachable. Slow; not to be called with a monitor held. */
    @TruffleBoundary
    public static void collect() {
        System.gc();
    }
}
