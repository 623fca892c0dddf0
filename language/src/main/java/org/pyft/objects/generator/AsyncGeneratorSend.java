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
 * The awaitable of {@code asend(value)} and {@code __anext__()}: resumes the generator until it yields to its consumer.
 */
public final class AsyncGeneratorSend extends PyIterator implements Resumable {
    public static final PyType TYPE =
            PyType.builtin("async_generator_asend", new AsyncGeneratorSendMethodsTable())
                    .notSubclassable();

    private static final int INITIAL = 0;
    private static final int ITERATING = 1;
    private static final int CLOSED = 2;

    private final PyAsyncGenerator generator;
    private final Object first;
    private int state = INITIAL;
    private Object result;
    private UnawaitedMethod unawaited;

    public AsyncGeneratorSend(PyAsyncGenerator generator, Object first) {
        this.generator = generator;
        this.first = first;
    }

    @Override
    public PyType builtinType() {
        return TYPE;
    }

    /** What {@code async for} awaits. */
    public static AsyncGeneratorSend next(PyAsyncGenerator generator) {
        generator.callHooks();
        return new AsyncGeneratorSend(generator, null);
    }

    /** Has a warning given if the awaitable is dropped without having been used. */
    AsyncGeneratorSend watched(String method) {
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
            throw PyErr.runtimeError("cannot reuse already awaited __anext__()/asend()");
        }
        Object argument = value;
        if (state == INITIAL) {
            if (generator.isBusy()) {
                state = CLOSED;
                throw PyErr.runtimeError("anext(): asynchronous generator is already running");
            }
            if (value == null || value == PyNone.NONE) {
                argument = first;
            }
            state = ITERATING;
        }
        generator.setBusy(true);
        return step(argument, null);
    }

    private Object step(Object argument, PyException exception) {
        Object value;
        try {
            value = generator.resume(argument, exception);
        } catch (PyException e) {
            state = CLOSED;
            generator.setBusy(false);
            if (PyErr.matches(e, ExceptionTypes.STOP_ASYNC_ITERATION)
                    || PyErr.matches(e, ExceptionTypes.GENERATOR_EXIT)) {
                generator.setExhausted();
            }
            throw e;
        }
        if (value instanceof AsyncYield yielded) {
            generator.setBusy(false);
            state = CLOSED;
            result = yielded.value();
            return null;
        }
        if (value == null) {
            state = CLOSED;
            generator.setBusy(false);
            generator.setExhausted();
            throw PyErr.create(ExceptionTypes.STOP_ASYNC_ITERATION);
        }
        return value;
    }

    @Override
    @TruffleBoundary
    public Object raise(PyException exception) {
        use();
        if (state == CLOSED) {
            throw PyErr.runtimeError("cannot reuse already awaited __anext__()/asend()");
        }
        if (state == INITIAL) {
            if (generator.isBusy()) {
                state = CLOSED;
                throw PyErr.runtimeError("anext(): asynchronous generator is already running");
            }
            state = ITERATING;
        }
        generator.setBusy(true);
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
        publisher.visit(first);
        publisher.visit(result);
    }
}
