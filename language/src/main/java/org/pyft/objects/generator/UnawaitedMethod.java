package org.pyft.objects.generator;

import org.pyft.PyContext;

/** The awaitable of an asynchronous generator's method: dropped before it was used, it causes a warning. */
final class UnawaitedMethod extends Abandonment.Entry {
    private final String method;
    private final PyAsyncGenerator generator;

    private UnawaitedMethod(
            Object awaitable, String method, PyAsyncGenerator generator, Abandonment registry) {
        super(awaitable, registry);
        this.method = method;
        this.generator = generator;
    }

    /** Lists a fresh awaitable; the entry is to be removed as soon as the awaitable is used. */
    static UnawaitedMethod watch(Object awaitable, String method, PyAsyncGenerator generator) {
        Abandonment registry = PyContext.get().abandonment();
        UnawaitedMethod entry = new UnawaitedMethod(awaitable, method, generator, registry);
        registry.add(entry);
        return entry;
    }

    @Override
    void run() {
        UnawaitedWarnings.warn(method, generator.getQualifiedName());
    }
}
