package org.pyft.objects.generator;

import com.oracle.truffle.api.RootCallTarget;
import com.oracle.truffle.api.frame.MaterializedFrame;

import org.pyft.PyContext;
import org.pyft.nodes.FrameSlots;
import org.pyft.objects.Identity;
import org.pyft.objects.exception.PyException;
import org.pyft.objects.frame.PyFrame;
import org.pyft.objects.function.PyFunction;
import org.pyft.objects.none.PyNone;
import org.pyft.objects.str.Str;
import org.pyft.ops.Py;

/**
 * The body of a generator that is to be closed when the generator has been dropped: a stand-in for the generator is made around the
 * same frame.
 */
final class SuspendedBody extends Abandonment.Entry {
    private final PyFunction function;
    private final RootCallTarget target;
    private final MaterializedFrame frame;
    private final Class<? extends PyGenerator> kind;
    private final Object origin;
    private final Object finalizer;
    private volatile boolean started;
    private volatile long identity;
    private volatile String name;
    private volatile String qualifiedName;

    SuspendedBody(PyGenerator generator, Abandonment registry) {
        super(generator, registry);
        this.function = generator.getFunction();
        this.target = generator.getResumeTarget();
        this.frame = generator.getVariables();
        this.kind = generator.getClass();
        this.origin = generator instanceof PyCoroutine coroutine ? coroutine.getOrigin() : null;
        this.finalizer = generator instanceof PyAsyncGenerator body ? body.getFinalizer() : null;
        this.started = !generator.isCreated();
        rename(generator);
    }

    void rename(PyGenerator generator) {
        name = generator.getName();
        qualifiedName = generator.getQualifiedName();
    }

    /** Somebody has seen the generator's identity: the stand-in is to have the same. */
    void setIdentity(long value) {
        identity = value;
    }

    void setStarted() {
        started = true;
    }

    @Override
    void run() {
        PyGenerator generator = standIn();
        if (generator instanceof PyAsyncGenerator && isSet(finalizer)) {
            callFinalizer(generator);
        } else if (generator instanceof PyCoroutine coroutine && !started) {
            warn(coroutine);
        } else {
            close(generator);
        }
    }

    private PyGenerator standIn() {
        PyGenerator result;
        if (kind == PyCoroutine.class) {
            result = new PyCoroutine(function, target, frame, origin);
        } else if (kind == PyAsyncGenerator.class) {
            result = new PyAsyncGenerator(function, target, frame).afterHooks(finalizer);
        } else {
            result = new PyGenerator(function, target, frame);
        }
        result.setName(name);
        result.setQualifiedName(qualifiedName);
        if (identity != 0) {
            Identity.adopt(result, identity);
        }
        if (started) {
            result.suspend();
        }
        result.setFinalized();
        if (frame.getObjectStatic(FrameSlots.HANDLE) instanceof PyFrame handle) {
            handle.setGenerator(result);
        }
        return result;
    }

    private static boolean isSet(Object hook) {
        return hook != null && hook != PyNone.NONE;
    }

    private void callFinalizer(PyGenerator generator) {
        try {
            Py.call(finalizer, generator);
        } catch (PyException e) {
            report(e, "calling the finalizer of asynchronous generator ", generator);
        }
    }

    private static void warn(PyCoroutine coroutine) {
        try {
            UnawaitedWarnings.warn(coroutine);
        } catch (PyException e) {
            report(e, "finalizing coroutine ", coroutine);
        }
        coroutine.abandon();
    }

    private static void close(PyGenerator generator) {
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
