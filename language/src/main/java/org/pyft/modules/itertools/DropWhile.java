package org.pyft.modules.itertools;

import com.oracle.truffle.api.TruffleSafepoint;

import org.pyft.objects.iterator.GuestIterator;
import org.pyft.objects.type.PyType;
import org.pyft.ops.Py;
import org.pyft.sharing.Publisher;

/** The items from the first one on for which a predicate is false. */
public final class DropWhile extends GuestIterator {
    public static final PyType TYPE =
            PyType.builtin("itertools.dropwhile", new DropWhileMethodsTable());

    private final Object predicate;
    private final Object iterator;
    private boolean started;

    DropWhile(Object predicate, Object iterator) {
        this.predicate = predicate;
        this.iterator = iterator;
    }

    @Override
    public PyType builtinType() {
        return TYPE;
    }

    @Override
    protected Object advance() {
        while (true) {
            Object item = pullFrom(iterator);
            if (item == null || started) {
                return item;
            }
            if (!Py.isTrue(Py.call(predicate, item))) {
                started = true;
                return item;
            }
            TruffleSafepoint.poll(null);
        }
    }

    @Override
    public void publishChildren(Publisher publisher) {
        super.publishChildren(publisher);
        publisher.visit(predicate);
        publisher.visit(iterator);
    }
}
