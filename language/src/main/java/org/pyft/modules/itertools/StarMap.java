package org.pyft.modules.itertools;

import org.pyft.objects.iterator.GuestIterator;
import org.pyft.objects.type.PyType;
import org.pyft.ops.Py;
import org.pyft.sharing.Publisher;

/** A function's results for tuples of arguments. */
public final class StarMap extends GuestIterator {
    public static final PyType TYPE =
            PyType.builtin("itertools.starmap", new StarMapMethodsTable());

    private final Object function;
    private final Object iterator;

    StarMap(Object function, Object iterator) {
        this.function = function;
        this.iterator = iterator;
    }

    @Override
    public PyType builtinType() {
        return TYPE;
    }

    @Override
    protected Object advance() {
        Object item = pullFrom(iterator);
        return item == null ? null : Py.call(function, Py.toArray(item));
    }

    @Override
    public void publishChildren(Publisher publisher) {
        super.publishChildren(publisher);
        publisher.visit(function);
        publisher.visit(iterator);
    }
}
