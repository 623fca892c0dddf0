package org.pyft.objects.generator;

import com.oracle.truffle.api.RootCallTarget;
import com.oracle.truffle.api.frame.MaterializedFrame;

import org.pyft.objects.exception.PyErr;
import org.pyft.objects.exception.PyException;
import org.pyft.objects.function.PyFunction;
import org.pyft.objects.type.PyType;

/**
 * A coroutine: an {@code async def} in execution.
 */
public final class PyCoroutine extends PyGenerator {
    public static final PyType TYPE =
            PyType.builtin("coroutine", new CoroutineMethodsTable()).notSubclassable();

    private final Object origin;

    /** The origin is a tuple of frames if origin tracking is on, else None. */
    public PyCoroutine(
            PyFunction function,
            RootCallTarget resumeTarget,
            MaterializedFrame frame,
            Object origin) {
        super(function, resumeTarget, frame);
        this.origin = origin;
    }

    @Override
    public PyType builtinType() {
        return TYPE;
    }

    @Override
    protected String kind() {
        return "coroutine";
    }

    public Object getOrigin() {
        return origin;
    }

    @Override
    protected Object ended(PyException exception) {
        throw PyErr.runtimeError("cannot reuse already awaited coroutine");
    }
}
