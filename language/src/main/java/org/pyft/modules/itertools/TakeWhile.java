package org.pyft.modules.itertools;

import org.pyft.objects.iterator.GuestIterator;
import org.pyft.objects.type.PyType;
import org.pyft.ops.Py;
import org.pyft.sharing.Publisher;

/** The items before the first one for which a predicate is false. */
public final class TakeWhile extends GuestIterator {
    public static final PyType TYPE =
            PyType.builtin("itertools.takewhile", new TakeWhileMethodsTable());

    private final Object predicate;
    private final Object iterator;
    private boolean stopped;

    TakeWhile(Object predicate, Object iterator) {
        this.predicate = predicate;
        this.iterator = iterator;
    }

    @Override
    public PyType builtinType() {
        return TYPE;
    }

    @Override
    protected Object advance() {
        Object item = stopped ? null : pullFrom(iterator);
        if (item == null) {
            return null;
        }
        if (Py.isTrue(Py.call(predicate, item))) {
            return item;
        }
        stopped = true;
        return null;
    }

    @Override
    public void publishChildren(Publisher publisher) {
        super.publishChildren(publisher);
        publisher.visit(predicate);
        publisher.visit(iterator);
    }
}
