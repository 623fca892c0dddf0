package org.pyft.modules.contextvars;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;

import org.pyft.ThreadState;
import org.pyft.objects.PyHeapObject;
import org.pyft.objects.dict.PyDict;
import org.pyft.objects.exception.PyErr;
import org.pyft.objects.type.PyType;
import org.pyft.ops.Py;
import org.pyft.sharing.Publisher;
import org.pyft.sharing.Sharing;

import java.util.concurrent.atomic.AtomicReference;

/**
 * {@code contextvars.Context}: an immutable map that is replaced as a whole, so that copies are free. Only the thread that has
 * entered the context changes it.
 */
public final class PyVarContext extends PyHeapObject {
    public static final PyType TYPE =
            PyType.builtin("_contextvars.Context", new ContextMethodsTable())
                    .asMapping()
                    .notSubclassable();

    private volatile VarMap values;
    private final AtomicReference<Thread> entered = new AtomicReference<>();

    PyVarContext(VarMap values) {
        this.values = values;
    }

    /** An empty context. */
    public PyVarContext() {
        this(VarMap.EMPTY);
    }

    @Override
    public PyType builtinType() {
        return TYPE;
    }

    /** The current thread's context. */
    @TruffleBoundary
    public static PyVarContext current() {
        ThreadState state = ThreadState.get();
        if (state.getContextVariables() instanceof PyVarContext context) {
            return context;
        }
        PyVarContext context = new PyVarContext();
        context.entered.set(Thread.currentThread());
        state.setContextVariables(context);
        return context;
    }

    /** {@code copy_context()}. */
    @TruffleBoundary
    public static PyVarContext copyCurrent() {
        return new PyVarContext(current().values);
    }

    VarMap values() {
        return values;
    }

    PyVarContext copy() {
        return new PyVarContext(values);
    }

    Object get(PyContextVar variable) {
        return values.get(variable);
    }

    /** Sets a value and returns the previous one or null. */
    Object put(PyContextVar variable, Object value) {
        Sharing.barrier(isShared(), variable);
        Sharing.barrier(isShared(), value);
        VarMap old = values;
        values = old.with(variable, value);
        return old.get(variable);
    }

    /** Removes a value and returns it, or null. */
    Object remove(PyContextVar variable) {
        VarMap old = values;
        values = old.without(variable);
        return old.get(variable);
    }

    /** {@code self.run(callable, *args, **kwargs)}. */
    @TruffleBoundary
    public Object run(Object callable, Object[] arguments, PyDict keywords) {
        ThreadState state = ThreadState.get();
        PyVarContext previous = current();
        if (!entered.compareAndSet(null, Thread.currentThread())) {
            throw PyErr.runtimeError("cannot enter context: %s is already entered", Py.repr(this));
        }
        state.setContextVariables(this);
        try {
            return Py.callDict(callable, arguments, keywords);
        } finally {
            state.setContextVariables(previous);
            entered.set(null);
        }
    }

    @Override
    public void publishChildren(Publisher publisher) {
        super.publishChildren(publisher);
        VarMap map = values;
        for (int i = 0; i < map.size(); i++) {
            publisher.visit(map.variable(i));
            publisher.visit(map.value(i));
        }
    }
}
