package org.pyft.modules.thread;

import org.pyft.objects.exception.PyErr;
import org.pyft.ops.Py;

/** The arguments of {@code acquire(blocking=True, timeout=-1)} as nanoseconds to wait. */
final class LockArguments {
    /** Wait without limit. */
    static final long FOREVER = -1;

    private static final double NANOS = 1e9;

    private LockArguments() {}

    /** 0: do not wait; {@link #FOREVER}; or nanoseconds. */
    static long nanos(boolean blocking, Object timeout) {
        double seconds = timeout == null ? -1 : Py.asDouble(timeout);
        if (!blocking) {
            if (seconds != -1) {
                throw PyErr.valueError("can't specify a timeout for a non-blocking call");
            }
            return 0;
        }
        if (seconds == -1) {
            return FOREVER;
        }
        if (seconds < 0) {
            throw PyErr.valueError("timeout value must be a non-negative number");
        }
        if (seconds > ThreadModule.TIMEOUT_MAX) {
            throw PyErr.overflowError("timeout value is too large");
        }
        return (long) (seconds * NANOS);
    }
}
