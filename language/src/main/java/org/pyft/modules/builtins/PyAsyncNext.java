package org.pyft.modules.builtins;

import org.pyft.objects.PyHeapObject;
import org.pyft.objects.type.PyType;
import org.pyft.sharing.Publisher;

/** What {@code anext(iterator, default)} gives: an awaitable that yields the default instead of StopAsyncIteration. */
final class PyAsyncNext extends PyHeapObject {
    static final PyType TYPE =
            PyType.builtin("anext_awaitable", new AsyncNextMethodsTable()).notSubclassable();

    private final Object awaitable;
    private final Object fallback;

    PyAsyncNext(Object awaitable, Object fallback) {
        this.awaitable = awaitable;
        this.fallback = fallback;
    }

    @Override
    public PyType builtinType() {
        return TYPE;
    }

    Object getAwaitable() {
        return awaitable;
    }

    Object getFallback() {
        return fallback;
    }

    @Override
    public void publishChildren(Publisher publisher) {
        super.publishChildren(publisher);
        publisher.visit(awaitable);
        publisher.visit(fallback);
    }
}
