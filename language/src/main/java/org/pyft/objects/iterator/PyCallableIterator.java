package org.pyft.objects.iterator;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;

import org.pyft.objects.exception.ExceptionTypes;
import org.pyft.objects.exception.PyErr;
import org.pyft.objects.exception.PyException;
import org.pyft.objects.type.PyType;
import org.pyft.ops.Py;
import org.pyft.sharing.Publisher;

/** {@code iter(callable, sentinel)}: calls until the sentinel comes. */
public final class PyCallableIterator extends PyIterator {
    public static final PyType TYPE =
            PyType.builtin("callable_iterator", new CallableIteratorMethodsTable())
                    .notSubclassable()
                    .notWeakReferenceable();

    /** Null once exhausted. */
    private Object callable;

    private final Object sentinel;

    /** Over the results of {@code callable()}. */
    public PyCallableIterator(Object callable, Object sentinel) {
        this.callable = callable;
        this.sentinel = sentinel;
    }

    @Override
    public PyType builtinType() {
        return TYPE;
    }

    @Override
    @TruffleBoundary
    public Object next() {
        Object function = callable;
        if (function == null) {
            return null;
        }
        Object result;
        try {
            result = Py.call(function);
        } catch (PyException e) {
            if (PyErr.matches(e, ExceptionTypes.STOP_ITERATION)) {
                callable = null;
                return null;
            }
            throw e;
        }
        // The call may have exhausted this iterator.
        if (callable == null) {
            return null;
        }
        if (Py.eq(sentinel, result)) {
            callable = null;
            return null;
        }
        return result;
    }

    /** The callable, or null if the iterator is exhausted. */
    Object callable() {
        return callable;
    }

    Object sentinel() {
        return sentinel;
    }

    @Override
    public void publishChildren(Publisher publisher) {
        super.publishChildren(publisher);
        publisher.visit(callable);
        publisher.visit(sentinel);
    }
}
