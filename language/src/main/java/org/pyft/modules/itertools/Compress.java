package org.pyft.modules.itertools;

import com.oracle.truffle.api.TruffleSafepoint;

import org.pyft.objects.iterator.GuestIterator;
import org.pyft.objects.type.PyType;
import org.pyft.ops.Py;
import org.pyft.sharing.Publisher;

/** The items whose selector is true. */
public final class Compress extends GuestIterator {
    public static final PyType TYPE =
            PyType.builtin("itertools.compress", new CompressMethodsTable());

    private final Object data;
    private final Object selectors;

    Compress(Object data, Object selectors) {
        this.data = data;
        this.selectors = selectors;
    }

    @Override
    public PyType builtinType() {
        return TYPE;
    }

    @Override
    protected Object advance() {
        while (true) {
            Object item = pullFrom(data);
            Object selector = item == null ? null : pullFrom(selectors);
            if (selector == null) {
                return null;
            }
            if (Py.isTrue(selector)) {
                return item;
            }
            TruffleSafepoint.poll(null);
        }
    }

    @Override
    public void publishChildren(Publisher publisher) {
        super.publishChildren(publisher);
        publisher.visit(data);
        publisher.visit(selectors);
    }
}
