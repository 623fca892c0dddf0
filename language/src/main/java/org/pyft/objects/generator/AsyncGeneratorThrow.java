package org.pyft.objects.generator;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;

import org.pyft.objects.exception.ExceptionTypes;
import org.pyft.objects.exception.PyErr;
import org.pyft.objects.exception.PyException;
import org.pyft.objects.iterator.PyIterator;
import org.pyft.objects.none.PyNone;
import org.pyft.objects.type.PyType;
import org.pyft.sharing.Publisher;

/**
 * The awaitable of {@code athrow(…)} and {@code aclose()}: raises an exception in the generator.
 */
public final class AsyncGeneratorThrow extends PyIterator implements Resumable {
    public static final PyType TYPE =
            PyType.builtin("async_generator_athrow", new AsyncGeneratorThrowMethodsTable())
                    .notSubclassable();

    private static final int INITIAL = 0;
    private static final int ITERATING = 1;
    private static final int CLOSED = 2;

    private final PyAsyncGenerator generator;
    private final Object[] arguments;
    private int state = INITIAL;
    private Object result;
    private UnawaitedMethod unawaited;

    /** The arguments of {@code athrow}; null for {@code aclose()}. */
    public AsyncGeneratorThrow(PyAsyncGenerator generator, Object[] arguments) {
        this.generator = generator;
        this.arguments = arguments;
    }

    @Override
    public PyType builtinType() {
        return TYPE;
    }

    private boolean isClose() {
        return arguments == null;
    }

    private String reuse() {
        return isClose()
                ? "cannot reuse already awaited aclose()/athrow()"
                : "cannot reuse already awaited aclose()/athrow()";
    }

    /** Has a warning given if the awaitable is dropped without having been used. */
    AsyncGeneratorThrow watched(String method) {
        unawaited = UnawaitedMethod.watch(method, generator);
        return this;
    }

    private void use() {
        if (unawaited != null) {
            unawaited.remove();
            unawaited = null;
        }
    }

    @Override
    public Object next() {
        return send(null);
    }

    @Override
    @TruffleBoundary
    public Object send(Object value) {
        use();
        if (state == CLOSED) {
            throw PyErr.runtimeError(reuse());
        }
        if (state == INITIAL) {
            return start(value);
        }
        return step(value, null);
    }

    private Object start(Object value) {
        if (generator.isClosed()) {
            state = CLOSED;
            return null;
        }
        if (generator.isBusy()) {
            state = CLOSED;
            throw PyErr.runtimeError(
                    isClose()
                            ? "aclose(): asynchronous generator is already running"
                            : "athrow(): asynchronous generator is already running");
        }
        if (generator.isExhausted()) {
            // An aclose() that the body did not obey.
            state = CLOSED;
            throw PyErr.create(ExceptionTypes.STOP_ASYNC_ITERATION);
        }
        if (isClose() && generator.isCreated()) {
            state = CLOSED;
            generator.setExhausted();
            generator.close();
            return null;
        }
        if (value != null && value != PyNone.NONE) {
            throw PyErr.runtimeError("can't send non-None value to a just-started async generator");
        }
        state = ITERATING;
        generator.setBusy(true);
        if (isClose()) {
            generator.setExhausted();
            return step(null, PyErr.create(ExceptionTypes.GENERATOR_EXIT));
        }
        return step(
                null,
                Throwing.exception(
                        arguments[0],
                        arguments.length > 1 ? arguments[1] : null,
                        arguments.length > 2 ? arguments[2] : null));
    }

    private Object step(Object argument, PyException exception) {
        Object value;
        try {
            value = generator.resume(argument, exception);
        } catch (PyException e) {
            return failed(e);
        }
        if (value instanceof AsyncYield yielded) {
            generator.setBusy(false);
            state = CLOSED;
            if (isClose()) {
                throw PyErr.runtimeError("async generator ignored GeneratorExit");
            }
            result = yielded.value();
            return null;
        }
        if (value == null) {
            generator.setBusy(false);
            state = CLOSED;
            generator.setExhausted();
            if (isClose()) {
                return null;
            }
            throw PyErr.create(ExceptionTypes.STOP_ASYNC_ITERATION);
        }
        return value;
    }

    private Object failed(PyException e) {
        generator.setBusy(false);
        state = CLOSED;
        if (isClose()
                && (PyErr.matches(e, ExceptionTypes.STOP_ASYNC_ITERATION)
                        || PyErr.matches(e, ExceptionTypes.GENERATOR_EXIT))) {
            return null;
        }
        throw e;
    }

    @Override
    @TruffleBoundary
    public Object raise(PyException exception) {
        use();
        if (state == CLOSED) {
            throw PyErr.runtimeError(reuse());
        }
        if (state == INITIAL) {
            if (generator.isBusy()) {
                state = CLOSED;
                throw PyErr.runtimeError(
                        isClose()
                                ? "aclose(): asynchronous generator is already running"
                                : "athrow(): asynchronous generator is already running");
            }
            state = ITERATING;
            generator.setBusy(true);
        }
        return step(null, exception);
    }

    /** {@code close()}. */
    @TruffleBoundary
    public void close() {
        use();
        if (state == CLOSED) {
            return;
        }
        try {
            Object value = raise(PyErr.create(ExceptionTypes.GENERATOR_EXIT));
            if (value != null) {
                throw PyErr.runtimeError("coroutine ignored GeneratorExit");
            }
        } catch (PyException e) {
            if (!PyErr.matches(e, ExceptionTypes.STOP_ITERATION)
                    && !PyErr.matches(e, ExceptionTypes.STOP_ASYNC_ITERATION)
                    && !PyErr.matches(e, ExceptionTypes.GENERATOR_EXIT)) {
                throw e;
            }
        }
    }

    @Override
    public Object takeResult() {
        return result == null ? PyNone.NONE : result;
    }

    @Override
    public void publishChildren(Publisher publisher) {
        super.publishChildren(publisher);
        publisher.visit(generator);
        publisher.visit(result);
        if (arguments != null) {
            publisher.visitAll(arguments);
        }
    }
}
