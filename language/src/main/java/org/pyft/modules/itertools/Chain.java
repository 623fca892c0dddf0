package org.pyft.modules.itertools;

import org.pyft.objects.iterator.GuestIterator;
import org.pyft.objects.type.PyType;
import org.pyft.ops.Py;
import org.pyft.sharing.Publisher;
import org.pyft.sharing.Sharing;

/** The items of one iterable after the other. */
public final class Chain extends GuestIterator {
    public static final PyType TYPE = PyType.builtin("itertools.chain", new ChainMethodsTable());

    private Object sources;
    private Object active;

    Chain(Object sources) {
        this.sources = sources;
    }

    @Override
    public PyType builtinType() {
        return TYPE;
    }

    @Override
    protected Object advance() {
        while (true) {
            Object iterator = active;
            if (iterator == null) {
                Object from = sources;
                Object iterable = from == null ? null : nextOf(from);
                if (iterable == null) {
                    sources = null;
                    return null;
                }
                try {
                    iterator = Py.iter(iterable);
                } catch (RuntimeException e) {
                    sources = null;
                    throw e;
                }
                Sharing.barrier(isShared(), iterator);
                active = iterator;
            }
            Object item = nextOf(iterator);
            if (item != null) {
                return item;
            }
            active = null;
        }
    }

    @Override
    public void publishChildren(Publisher publisher) {
        super.publishChildren(publisher);
        publisher.visit(sources);
        publisher.visit(active);
    }
}
