package org.pyft.modules.thread;

import org.pyft.modules.time.Timestamps;
import org.pyft.objects.exception.PyErr;

/** The arguments of {@code acquire(blocking=True, timeout=-1)} as nanoseconds to wait. */
final class LockArguments {
    /** Wait without limit. */
    static final long FOREVER = -1;

    /** A second less than none: the default of the argument. */
    private static final long UNLIMITED = -1_000_000_000L;

    private LockArguments() {}

    /** 0: do not wait; {@link #FOREVER}; or nanoseconds. */
    static long nanos(boolean blocking, Object timeout) {
        long nanos = timeout == null ? UNLIMITED : Timestamps.toNanoseconds(timeout);
        if (!blocking) {
            if (nanos != UNLIMITED) {
                throw PyErr.valueError("can't specify a timeout for a non-blocking call");
            }
            return 0;
        }
        if (nanos == UNLIMITED) {
            return FOREVER;
        }
        if (nanos < 0) {
            throw PyErr.valueError("timeout value must be a non-negative number");
        }
        return nanos;
    }
}
