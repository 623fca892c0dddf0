package org.pyft.modules.select;

import org.pyft.modules.posix.Readiness;

/** The event bits of {@code poll} and {@code epoll}; the lower ones are the same. */
final class PollMask {
    static final int IN = 1;
    static final int PRI = 2;
    static final int OUT = 4;
    static final int INVALID = 32;

    /** Any of these waits for input, or for output. */
    static final int INPUT = IN | 64;

    static final int OUTPUT = OUT | 256;

    private PollMask() {}

    /** The events of a readiness. */
    static int of(int ready) {
        int events = 0;
        if ((ready & Readiness.INPUT) != 0) {
            events |= IN;
        }
        if ((ready & Readiness.OUTPUT) != 0) {
            events |= OUT;
        }
        if ((ready & Readiness.INVALID) != 0) {
            events |= INVALID;
        }
        return events;
    }
}
