package org.pyft.modules.itertools;

import org.pyft.objects.exception.PyErr;
import org.pyft.objects.iterator.GuestIterator;
import org.pyft.objects.tuple.PyTuple;
import org.pyft.objects.type.PyType;
import org.pyft.sharing.Publisher;

import java.util.Arrays;

/** Tuples of a fixed length. */
public final class Batched extends GuestIterator {
    public static final PyType TYPE =
            PyType.builtin("itertools.batched", new BatchedMethodsTable());

    private static final int FIRST_CAPACITY = 64;

    private Object iterator;
    private final long size;
    private final boolean strict;

    Batched(Object iterator, long size, boolean strict) {
        this.iterator = iterator;
        this.size = size;
        this.strict = strict;
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
        Object[] items = new Object[(int) Math.min(size, FIRST_CAPACITY)];
        int count = 0;
        while (count < size) {
            Object item = nextOf(source);
            if (item == null) {
                break;
            }
            if (count == items.length) {
                items = Arrays.copyOf(items, (int) Math.min(size, count * 2L));
            }
            items[count++] = item;
        }
        if (count == 0) {
            iterator = null;
            return null;
        }
        if (count < size) {
            iterator = null;
            if (strict) {
                throw PyErr.valueError("batched(): incomplete batch");
            }
        }
        return PyTuple.of(count == items.length ? items : Arrays.copyOf(items, count));
    }

    @Override
    public void publishChildren(Publisher publisher) {
        super.publishChildren(publisher);
        publisher.visit(iterator);
    }
}
