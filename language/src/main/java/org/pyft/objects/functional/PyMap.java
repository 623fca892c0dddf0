package org.pyft.objects.functional;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;

import org.pyft.objects.exception.ExceptionTypes;
import org.pyft.objects.exception.PyErr;
import org.pyft.objects.exception.PyException;
import org.pyft.objects.iterator.PyIterator;
import org.pyft.objects.type.PyType;
import org.pyft.ops.Py;
import org.pyft.sharing.Publisher;

/** {@code map(function, *iterables, strict=False)}. */
public final class PyMap extends PyIterator {
    public static final PyType TYPE =
            PyType.builtin("map", new MapMethodsTable()).notWeakReferenceable();

    private final Object function;
    private final Object[] iterators;
    private boolean strict;

    /** The results of {@code function} for one item of each iterator. */
    public PyMap(Object function, Object[] iterators, boolean strict) {
        this.function = function;
        this.iterators = iterators;
        this.strict = strict;
    }

    @Override
    public PyType builtinType() {
        return TYPE;
    }

    @Override
    @TruffleBoundary
    public Object next() {
        Object[] items = new Object[iterators.length];
        for (int i = 0; i < items.length; i++) {
            Object item = nextOf(iterators[i]);
            if (item == null) {
                if (strict) {
                    Strictness.check("map", iterators, i);
                }
                return null;
            }
            items[i] = item;
        }
        return callOrNull(function, items);
    }

    /** Calls; null for a StopIteration, which ends the iteration as if the iterator had raised it. */
    static Object callOrNull(Object function, Object... arguments) {
        try {
            return Py.call(function, arguments);
        } catch (PyException e) {
            if (PyErr.matches(e, ExceptionTypes.STOP_ITERATION)) {
                return null;
            }
            throw e;
        }
    }

    Object function() {
        return function;
    }

    Object[] iterators() {
        return iterators;
    }

    boolean isStrict() {
        return strict;
    }

    void setStrict(boolean value) {
        strict = value;
    }

    @Override
    public void publishChildren(Publisher publisher) {
        super.publishChildren(publisher);
        publisher.visit(function);
        publisher.visitAll(iterators);
    }
}
