package org.pyft.modules.socket;

import org.pyft.PyContext;

/** {@code socket.setdefaulttimeout}, per context. */
final class SocketDefaults {
    private volatile long timeout = -1;

    private SocketDefaults() {}

    static SocketDefaults get() {
        return PyContext.get().moduleStates().get(SocketDefaults.class, SocketDefaults::new);
    }

    /** In nanoseconds; negative: none. */
    long timeout() {
        return timeout;
    }

    void setTimeout(long nanos) {
        timeout = nanos;
    }
}
