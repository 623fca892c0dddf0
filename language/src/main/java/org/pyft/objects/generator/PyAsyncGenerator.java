package org.pyft.objects.generator;

import com.oracle.truffle.api.RootCallTarget;
import com.oracle.truffle.api.frame.MaterializedFrame;

import org.pyft.ThreadState;
import org.pyft.objects.function.PyFunction;
import org.pyft.objects.none.PyNone;
import org.pyft.objects.type.PyType;
import org.pyft.ops.Py;

/**
 * An asynchronous generator. It is resumed by the awaitables that {@code asend}, {@code athrow}, {@code aclose} and {@code __anext__} give.
 */
public final class PyAsyncGenerator extends PyGenerator {
    public static final PyType TYPE =
            PyType.builtin("async_generator", new AsyncGeneratorMethodsTable()).notSubclassable();

    private volatile boolean busy;
    private volatile boolean exhausted;
    private boolean hooksCalled;
    private Object finalizer;

    public PyAsyncGenerator(
            PyFunction function, RootCallTarget resumeTarget, MaterializedFrame frame) {
        super(function, resumeTarget, frame);
    }

    @Override
    public PyType builtinType() {
        return TYPE;
    }

    @Override
    protected String kind() {
        return "async generator";
    }

    /** Whether an awaitable of the generator is under way. */
    public boolean isBusy() {
        return busy;
    }

    void setBusy(boolean value) {
        busy = value;
    }

    /** Whether the generator has been closed or has ended. */
    public boolean isExhausted() {
        return exhausted;
    }

    void setExhausted() {
        exhausted = true;
    }

    /** Calls the event loop's hook before the first iteration. */
    void callHooks() {
        if (hooksCalled) {
            return;
        }
        hooksCalled = true;
        ThreadState thread = ThreadState.get();
        finalizer = thread.getAsyncGeneratorFinalizer();
        if (hasFinalizer()) {
            closeWhenAbandoned();
        }
        Object first = thread.getAsyncGeneratorFirstIteration();
        if (first != null && first != PyNone.NONE) {
            Py.call(first, this);
        }
    }

    /** Whether there is a hook to call when the generator is collected. */
    boolean hasFinalizer() {
        return finalizer != null && finalizer != PyNone.NONE;
    }

    /** The hook to call when the generator is collected, or null. */
    Object getFinalizer() {
        return finalizer;
    }
}
