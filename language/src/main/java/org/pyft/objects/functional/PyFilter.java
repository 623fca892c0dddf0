package org.pyft.objects.functional;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.TruffleSafepoint;

import org.pyft.objects.integer.BoolType;
import org.pyft.objects.iterator.PyIterator;
import org.pyft.objects.none.PyNone;
import org.pyft.objects.type.PyType;
import org.pyft.ops.Py;
import org.pyft.sharing.Publisher;

/** {@code filter(function, iterable)}. */
public final class PyFilter extends PyIterator {
    public static final PyType TYPE =
            PyType.builtin("filter", new FilterMethodsTable()).notWeakReferenceable();

    private final Object function;
    private final Object iterator;

    /** The items for which {@code function} (or, if it is {@code None}, the item itself) is true. */
    public PyFilter(Object function, Object iterator) {
        this.function = function;
        this.iterator = iterator;
    }

    @Override
    public PyType builtinType() {
        return TYPE;
    }

    @Override
    @TruffleBoundary
    public Object next() {
        boolean plain = function == PyNone.NONE || function == BoolType.TYPE;
        Object item;
        while ((item = nextOf(iterator)) != null) {
            Object verdict = plain ? item : PyMap.callOrNull(function, item);
            if (verdict == null) {
                return null;
            }
            if (Py.isTrue(verdict)) {
                return item;
            }
            TruffleSafepoint.poll(null);
        }
        return null;
    }

    Object function() {
        return function;
    }

    Object iterator() {
        return iterator;
    }

    @Override
    public void publishChildren(Publisher publisher) {
        super.publishChildren(publisher);
        publisher.visit(function);
        publisher.visit(iterator);
    }
}
