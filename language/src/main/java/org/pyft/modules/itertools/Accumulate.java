package org.pyft.modules.itertools;

import org.pyft.objects.iterator.GuestIterator;
import org.pyft.objects.type.PyType;
import org.pyft.ops.Py;
import org.pyft.sharing.Publisher;
import org.pyft.sharing.Sharing;
import org.pyft.syntax.tree.BinaryOperator;

/** Running totals. */
public final class Accumulate extends GuestIterator {
    public static final PyType TYPE =
            PyType.builtin("itertools.accumulate", new AccumulateMethodsTable());

    private final Object iterator;
    private final Object function;
    private Object total;
    private Object initial;

    /** Function and initial value are null if there are none. */
    Accumulate(Object iterator, Object function, Object initial) {
        this.iterator = iterator;
        this.function = function;
        this.initial = initial;
    }

    @Override
    public PyType builtinType() {
        return TYPE;
    }

    @Override
    protected Object advance() {
        Object first = initial;
        if (first != null) {
            initial = null;
            return store(first);
        }
        Object item = pullFrom(iterator);
        if (item == null) {
            return null;
        }
        Object sum = total;
        if (sum == null) {
            return store(item);
        }
        return store(
                function == null
                        ? Py.binary(BinaryOperator.ADD, sum, item)
                        : Py.call(function, sum, item));
    }

    private Object store(Object value) {
        Sharing.barrier(isShared(), value);
        total = value;
        return value;
    }

    @Override
    public void publishChildren(Publisher publisher) {
        super.publishChildren(publisher);
        publisher.visit(iterator);
        publisher.visit(function);
        publisher.visit(total);
        publisher.visit(initial);
    }
}
