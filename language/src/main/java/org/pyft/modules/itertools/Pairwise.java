package org.pyft.modules.itertools;

import org.pyft.objects.iterator.GuestIterator;
import org.pyft.objects.tuple.PyTuple;
import org.pyft.objects.type.PyType;
import org.pyft.sharing.Publisher;
import org.pyft.sharing.Sharing;

/** Pairs of neighbours. */
public final class Pairwise extends GuestIterator {
    public static final PyType TYPE =
            PyType.builtin("itertools.pairwise", new PairwiseMethodsTable());

    private Object iterator;
    private Object previous;

    Pairwise(Object iterator) {
        this.iterator = iterator;
    }

    @Override
    public PyType builtinType() {
        return TYPE;
    }

    @Override
    protected Object advance() {
        Object source = iterator;
        if (source == null) {
            return null;
        }
        Object left = previous;
        if (left == null) {
            left = step(source);
            if (left == null) {
                return null;
            }
            store(left);
        }
        Object right = step(source);
        if (right == null) {
            return null;
        }
        store(right);
        return PyTuple.of(left, right);
    }

    /** The next item of the source; at its end everything is dropped. */
    private Object step(Object source) {
        Object item = null;
        try {
            item = pullFrom(source);
        } finally {
            if (item == null) {
                iterator = null;
                previous = null;
            }
        }
        return item;
    }

    private void store(Object value) {
        Sharing.barrier(isShared(), value);
        previous = value;
    }

    @Override
    public void publishChildren(Publisher publisher) {
        super.publishChildren(publisher);
        publisher.visit(iterator);
        publisher.visit(previous);
    }
}
