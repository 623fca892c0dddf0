package org.pyft.modules.builtins;

import org.pyft.builtin.Builtin;
import org.pyft.builtin.BuiltinType;
import org.pyft.nodes.generator.Awaitables;
import org.pyft.nodes.generator.DelegateNode;
import org.pyft.objects.exception.ExceptionTypes;
import org.pyft.objects.exception.PyErr;
import org.pyft.objects.exception.PyException;
import org.pyft.objects.generator.PyCoroutine;
import org.pyft.objects.generator.PyGenerator;
import org.pyft.ops.Py;

/** The methods of what {@code anext} with a default gives. */
@BuiltinType("anext_awaitable")
final class AsyncNextMethods {
    private AsyncNextMethods() {}

    @Builtin("__await__($self, /)")
    static Object await(PyAsyncNext self) {
        return self;
    }

    @Builtin("__iter__($self, /)")
    static Object iter(PyAsyncNext self) {
        return self;
    }

    @Builtin("__next__($self, /)")
    static Object next(PyAsyncNext self) {
        return proxy(self, "__next__");
    }

    @Builtin("send($self, arg, /)")
    static Object send(PyAsyncNext self, Object value) {
        return proxy(self, "send", value);
    }

    @Builtin("throw($self, *args)")
    static Object raise(PyAsyncNext self, Object[] args) {
        return proxy(self, "throw", args);
    }

    @Builtin("close($self, /)")
    static Object close(PyAsyncNext self) {
        return proxy(self, "close");
    }

    private static Object proxy(PyAsyncNext self, String method, Object... args) {
        try {
            Object iterator = iterator(self.getAwaitable());
            return iterator instanceof PyGenerator || !method.equals("__next__")
                    ? Py.call(Py.getAttr(iterator, method), args)
                    : Py.callSpecialOrNull(iterator, method);
        } catch (PyException e) {
            if (PyErr.matches(e, ExceptionTypes.STOP_ASYNC_ITERATION)) {
                throw PyErr.stopIteration(self.getFallback());
            }
            throw e;
        }
    }

    /** A coroutine resumes through its methods; it has no {@code __next__}. */
    private static Object iterator(Object awaitable) {
        Object iterator = Awaitables.iterator(awaitable, DelegateNode.Kind.AWAIT);
        return iterator instanceof PyCoroutine
                ? Py.callSpecialOrNull(iterator, "__await__")
                : iterator;
    }
}
