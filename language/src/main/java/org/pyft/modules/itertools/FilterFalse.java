package org.pyft.modules.itertools;

import com.oracle.truffle.api.TruffleSafepoint;

import org.pyft.objects.integer.BoolType;
import org.pyft.objects.iterator.GuestIterator;
import org.pyft.objects.none.PyNone;
import org.pyft.objects.type.PyType;
import org.pyft.ops.Py;
import org.pyft.sharing.Publisher;

/** The items for which a predicate is false. */
public final class FilterFalse extends GuestIterator {
    public static final PyType TYPE =
            PyType.builtin("itertools.filterfalse", new FilterFalseMethodsTable());

    private final Object function;
    private final Object iterator;

    FilterFalse(Object function, Object iterator) {
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
        while (true) {
            Object item = pullFrom(iterator);
            if (item == null || !Py.isTrue(plain ? item : Py.call(function, item))) {
                return item;
            }
            TruffleSafepoint.poll(null);
        }
    }

    @Override
    public void publishChildren(Publisher publisher) {
        super.publishChildren(publisher);
        publisher.visit(function);
        publisher.visit(iterator);
    }
}
