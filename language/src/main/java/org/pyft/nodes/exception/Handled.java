package org.pyft.nodes.exception;

import org.pyft.ThreadState;
import org.pyft.objects.exception.PyBaseException;

/**
 * The exception that the current thread is handling: what a bare {@code raise} raises again, what {@code sys.exc_info()} shows, and
 * the implicit {@code __context__} of new exceptions.
 */
public final class Handled {
    private Handled() {}

    /** The exception being handled, or null. */
    public static PyBaseException get() {
        return ThreadState.get().getHandledException();
    }

    /** Enters or leaves a handler. */
    public static void set(PyBaseException exception) {
        ThreadState.get().setHandledException(exception);
    }
}
