package org.pyft.modules.builtins;

import org.pyft.builtin.Builtin;
import org.pyft.builtin.BuiltinType;
import org.pyft.objects.exception.ExceptionTypes;
import org.pyft.objects.exception.PyErr;
import org.pyft.objects.exception.PyException;
import org.pyft.objects.none.PyNone;
import org.pyft.objects.tuple.PyTuple;
import org.pyft.ops.Py;
import org.pyft.ops.Types;

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
            return Py.call(Py.getAttr(iterator(self.getAwaitable()), method), args);
        } catch (PyException e) {
            if (PyErr.matches(e, ExceptionTypes.STOP_ASYNC_ITERATION)) {
                throw PyErr.stopIteration(
                        self.getFallback() instanceof PyTuple tuple ? tuple : self.getFallback());
            }
            throw e;
        }
    }

    private static Object iterator(Object awaitable) {
        if (Types.of(awaitable).lookup("send") != null
                && Types.of(awaitable).lookup("__await__") == null) {
            return awaitable;
        }
        Object method = Py.lookupSpecial(awaitable, "__await__");
        if (method == null) {
            throw PyErr.typeError("'%s' object can't be awaited", Types.of(awaitable));
        }
        Object iterator = Py.call(method);
        if (iterator == PyNone.NONE || Types.of(iterator).lookup("__next__") == null) {
            throw PyErr.typeError(
                    "__await__() returned non-iterator of type '%s'", Types.of(iterator));
        }
        return iterator;
    }
}
