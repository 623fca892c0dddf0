package org.pyft.nodes.generator;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;

import org.pyft.ThreadState;
import org.pyft.objects.frame.StackWalk;

/** {@code cr_origin}: where a coroutine was made, if {@code sys.set_coroutine_origin_tracking_depth} asks for it. */
final class CoroutineOrigin {
    private CoroutineOrigin() {}

    /** A tuple of file name, line and function name for each caller of the coroutine function, innermost first. */
    @TruffleBoundary
    static Object of(ThreadState thread) {
        return StackWalk.places(1, thread.getCoroutineOriginDepth());
    }
}
