package org.pyft.objects.generator;

import org.pyft.PyContext;
import org.pyft.objects.exception.PyException;
import org.pyft.objects.none.PyNone;
import org.pyft.objects.str.Str;
import org.pyft.ops.Py;
import org.pyft.sharing.PyShareable;

/**
 * A generator whose body is to be closed when it has been dropped; a coroutine that has not been started only causes a warning.
 */
final class SuspendedBody extends Abandonment.Entry {
    private final PyGenerator generator;

    SuspendedBody(PyGenerator generator, Abandonment registry) {
        super(registry);
        this.generator = generator;
    }

    @Override
    protected PyShareable subject() {
        return generator;
    }

    @Override
    protected void run() {
        generator.setFinalized();
        if (generator instanceof PyAsyncGenerator body && body.hasFinalizer()) {
            callFinalizer(body);
        } else if (generator instanceof PyCoroutine coroutine && coroutine.isCreated()) {
            warn(coroutine);
        } else {
            close();
        }
    }

    private void callFinalizer(PyAsyncGenerator body) {
        try {
            Py.call(body.getFinalizer(), body);
        } catch (PyException e) {
            report(e, "calling the finalizer of asynchronous generator ", body);
        }
    }

    private static void warn(PyCoroutine coroutine) {
        try {
            UnawaitedWarnings.warn(coroutine);
        } catch (PyException e) {
            report(e, "finalizing coroutine ", coroutine);
        }
        coroutine.close();
    }

    private void close() {
        try {
            generator.close();
        } catch (PyException e) {
            report(e, "closing generator ", generator);
        }
    }

    static void report(PyException e, String activity, PyGenerator generator) {
        PyContext.get()
                .writeUnraisable(
                        e,
                        PyNone.NONE,
                        Str.of("Exception ignored while " + activity + Py.reprString(generator)));
    }
}
