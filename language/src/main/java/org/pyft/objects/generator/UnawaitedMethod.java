package org.pyft.objects.generator;

import org.pyft.PyContext;
import org.pyft.sharing.PyShareable;

/** The awaitable of an asynchronous generator's method: dropped before it was used, it causes a warning. */
final class UnawaitedMethod extends Abandonment.Entry {
    private final String method;
    private final PyAsyncGenerator generator;

    private UnawaitedMethod(String method, PyAsyncGenerator generator, Abandonment registry) {
        super(registry);
        this.method = method;
        this.generator = generator;
    }

    /** The entry of a fresh awaitable, which alone keeps it; to be removed as soon as the awaitable is used. */
    static UnawaitedMethod watch(String method, PyAsyncGenerator generator) {
        return new UnawaitedMethod(method, generator, PyContext.get().abandonment());
    }

    @Override
    protected PyShareable subject() {
        return null;
    }

    @Override
    protected void run() {
        UnawaitedWarnings.warn(method, generator.getQualifiedName());
    }
}
