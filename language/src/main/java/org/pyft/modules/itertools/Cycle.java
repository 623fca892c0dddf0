package org.pyft.modules.itertools;

import org.pyft.objects.iterator.GuestIterator;
import org.pyft.objects.type.PyType;
import org.pyft.sharing.Publisher;
import org.pyft.sharing.Sharing;

import java.lang.invoke.VarHandle;
import java.util.Arrays;

/** The items of an iterable, again and again. */
public final class Cycle extends GuestIterator {
    public static final PyType TYPE = PyType.builtin("itertools.cycle", new CycleMethodsTable());

    private Object iterator;
    private Object[] saved = new Object[8];
    private int count;
    private int index;

    Cycle(Object iterator) {
        this.iterator = iterator;
    }

    @Override
    public PyType builtinType() {
        return TYPE;
    }

    @Override
    protected Object advance() {
        Object source = iterator;
        if (source != null) {
            Object item = nextOf(source);
            if (item != null) {
                save(item);
                return item;
            }
            iterator = null;
        }
        int known = count;
        if (known == 0) {
            return null;
        }
        int at = index;
        if (at >= known) {
            at = 0;
        }
        index = at + 1;
        return saved[at];
    }

    private void save(Object item) {
        if (!isShared()) {
            append(item);
            return;
        }
        Sharing.publish(item);
        synchronized (this) {
            append(item);
        }
    }

    /** In this order a reader that sees the count finds the item. */
    private void append(Object item) {
        int size = count;
        Object[] items = saved;
        if (size == items.length) {
            items = Arrays.copyOf(items, size * 2);
        }
        items[size] = item;
        saved = items;
        VarHandle.releaseFence();
        count = size + 1;
    }

    @Override
    public void publishChildren(Publisher publisher) {
        super.publishChildren(publisher);
        publisher.visit(iterator);
        publisher.visitAll(saved);
    }
}
