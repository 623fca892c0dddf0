package org.pyft.objects.functional;

import com.oracle.truffle.api.TruffleSafepoint;

import org.pyft.objects.integer.BoolType;
import org.pyft.objects.iterator.GuestIterator;
import org.pyft.objects.none.PyNone;
import org.pyft.objects.type.PyType;
import org.pyft.ops.Py;
import org.pyft.sharing.Publisher;

/** {@code filter(function, iterable)}. */
public final class PyFilter extends GuestIterator {
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
    protected Object advance() {
        boolean plain = function == PyNone.NONE || function == BoolType.TYPE;
        Object item;
        while ((item = pullFrom(iterator)) != null) {
            if (Py.isTrue(plain ? item : Py.call(function, item))) {
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
