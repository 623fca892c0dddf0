package org.pyft.modules.sys;

import org.pyft.PyContext;
import org.pyft.objects.exception.PyBaseException;
import org.pyft.ops.Py;

/** Reports exceptions that nobody can catch. */
public final class Unraisable {
    private Unraisable() {
    }

    public static void write(PyContext context, PyBaseException exception, Object object, Object message) {
        System.err.println("Exception ignored in: " + Py.reprString(exception));
    }
}
