package org.pyft.modules.itertools;

import org.pyft.objects.iterator.GuestIterator;
import org.pyft.objects.tuple.PyTuple;
import org.pyft.objects.type.PyType;
import org.pyft.sharing.Publisher;

/** Tuples of the items in the same place, with a filler for what is missing. */
public final class ZipLongest extends GuestIterator {
    public static final PyType TYPE =
            PyType.builtin("itertools.zip_longest", new ZipLongestMethodsTable());

    private final Object[] iterators;
    private final Object fill;
    private int active;

    ZipLongest(Object[] iterators, Object fill) {
        this.iterators = iterators;
        this.fill = fill;
        this.active = iterators.length;
    }

    @Override
    public PyType builtinType() {
        return TYPE;
    }

    @Override
    protected Object advance() {
        if (active <= 0) {
            return null;
        }
        Object[] items = new Object[iterators.length];
        for (int i = 0; i < items.length; i++) {
            Object iterator = iterators[i];
            Object item = iterator == null ? null : nextOf(iterator);
            if (item == null) {
                item = fill;
                if (iterator != null) {
                    iterators[i] = null;
                    active--;
                    if (active <= 0) {
                        return null;
                    }
                }
            }
            items[i] = item;
        }
        return PyTuple.of(items);
    }

    @Override
    public void publishChildren(Publisher publisher) {
        super.publishChildren(publisher);
        publisher.visitAll(iterators);
        publisher.visit(fill);
    }
}
