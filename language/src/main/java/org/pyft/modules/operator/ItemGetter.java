package org.pyft.modules.operator;

import org.pyft.objects.PyHeapObject;
import org.pyft.objects.tuple.PyTuple;
import org.pyft.objects.type.PyType;
import org.pyft.ops.Py;
import org.pyft.sharing.Publisher;

/** {@code operator.itemgetter}. */
public final class ItemGetter extends PyHeapObject {
    public static final PyType TYPE =
            PyType.builtin("operator.itemgetter", new ItemGetterMethodsTable()).notSubclassable();

    private final Object[] items;

    ItemGetter(Object[] items) {
        this.items = items;
    }

    @Override
    public PyType builtinType() {
        return TYPE;
    }

    Object[] items() {
        return items;
    }

    Object get(Object object) {
        if (items.length == 1) {
            return Py.getItem(object, items[0]);
        }
        Object[] values = new Object[items.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = Py.getItem(object, items[i]);
        }
        return PyTuple.of(values);
    }

    @Override
    public void publishChildren(Publisher publisher) {
        super.publishChildren(publisher);
        publisher.visitAll(items);
    }
}
