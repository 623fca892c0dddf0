package org.pyft.nodes.generator;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;

import org.pyft.objects.code.PyCode;
import org.pyft.objects.exception.PyErr;
import org.pyft.objects.exception.PyException;
import org.pyft.objects.generator.AsyncGeneratorSend;
import org.pyft.objects.generator.AsyncGeneratorThrow;
import org.pyft.objects.generator.PyCoroutine;
import org.pyft.objects.generator.PyGenerator;
import org.pyft.ops.Py;
import org.pyft.ops.Types;

/**
 * What {@code await}, {@code async for} and {@code async with} accept.
 */
public final class Awaitables {
    private Awaitables() {}

    /** Whether the object is a generator made by a function marked with {@code types.coroutine}. */
    public static boolean isIterableCoroutine(Object object) {
        return object instanceof PyGenerator generator
                && (generator.getCode().getFlags() & PyCode.ITERABLE_COROUTINE) != 0;
    }

    /** The iterator to delegate to. */
    @TruffleBoundary
    public static Object iterator(Object object, DelegateNode.Kind kind) {
        if (kind != DelegateNode.Kind.AWAIT_NEXT) {
            return find(object, kind);
        }
        try {
            return find(object, kind);
        } catch (PyException e) {
            PyException error = complaint(object, kind);
            error.getValue().setCause(e.getValue());
            error.getValue().setContext(e.getValue());
            throw error;
        }
    }

    private static Object find(Object object, DelegateNode.Kind kind) {
        if (object instanceof PyCoroutine coroutine) {
            if (coroutine.getDelegate() != null) {
                throw PyErr.runtimeError("coroutine is being awaited already");
            }
            return coroutine;
        }
        if (isIterableCoroutine(object)) {
            return object;
        }
        if (object instanceof AsyncGeneratorSend || object instanceof AsyncGeneratorThrow) {
            return object;
        }
        Object method = Py.lookupSpecial(object, "__await__");
        if (method == null) {
            throw complaint(
                    object, kind == DelegateNode.Kind.AWAIT_NEXT ? DelegateNode.Kind.AWAIT : kind);
        }
        Object iterator = Py.call(method);
        if (iterator instanceof PyCoroutine || isIterableCoroutine(iterator)) {
            throw PyErr.typeError("__await__() returned a coroutine");
        }
        if (Types.of(iterator).lookup("__next__") == null) {
            throw PyErr.typeError(
                    "__await__() returned non-iterator of type '%s'", Types.nameOf(iterator));
        }
        return iterator;
    }

    private static PyException complaint(Object object, DelegateNode.Kind kind) {
        String type = Types.nameOf(object);
        return switch (kind) {
            case AWAIT_ENTER ->
                    PyErr.typeError(
                            "'async with' received an object from __aenter__ that does not implement __await__: %s",
                            type);
            case AWAIT_EXIT ->
                    PyErr.typeError(
                            "'async with' received an object from __aexit__ that does not implement __await__: %s",
                            type);
            case AWAIT_NEXT ->
                    PyErr.typeError(
                            "'async for' received an invalid object from __anext__: %s", type);
            default -> PyErr.typeError("'%s' object can't be awaited", type);
        };
    }
}
