package org.pyft.modules.itertools;

import com.oracle.truffle.api.TruffleSafepoint;

import org.pyft.objects.iterator.GuestIterator;
import org.pyft.objects.tuple.PyTuple;
import org.pyft.objects.type.PyType;
import org.pyft.ops.Py;
import org.pyft.sharing.Publisher;
import org.pyft.sharing.Sharing;

/** Runs of items with equal keys. */
public final class GroupBy extends GuestIterator {
    public static final PyType TYPE =
            PyType.builtin("itertools.groupby", new GroupByMethodsTable());

    private final Object iterator;
    private final Object keyFunction;
    private Object targetKey;
    private Object currentKey;
    private Object currentValue;
    private Grouper grouper;

    /** The key function is null if the items are their own keys. */
    GroupBy(Object iterator, Object keyFunction) {
        this.iterator = iterator;
        this.keyFunction = keyFunction;
    }

    @Override
    public PyType builtinType() {
        return TYPE;
    }

    @Override
    protected Object advance() {
        grouper = null;
        while (true) {
            Object key = currentKey;
            Object target = targetKey;
            if (key != null && (target == null || !Py.eq(target, key))) {
                break;
            }
            if (!step()) {
                return null;
            }
            TruffleSafepoint.poll(null);
        }
        Object key = currentKey;
        targetKey = key;
        Grouper group = new Grouper(this, key);
        Sharing.barrier(isShared(), group);
        grouper = group;
        return PyTuple.of(key, group);
    }

    private boolean step() {
        Object value = nextOf(iterator);
        if (value == null) {
            return false;
        }
        Object key = keyFunction == null ? value : Py.call(keyFunction, value);
        Sharing.barrier(isShared(), value);
        Sharing.barrier(isShared(), key);
        currentValue = value;
        currentKey = key;
        return true;
    }

    /** The next item of a group, or null at its end or when the parent has moved on. */
    Object nextOfGroup(Grouper group, Object key) {
        if (grouper != group) {
            return null;
        }
        if (currentValue == null && !step()) {
            return null;
        }
        Object current = currentKey;
        if (current == null || !Py.eq(key, current)) {
            return null;
        }
        Object value = currentValue;
        currentValue = null;
        return value;
    }

    @Override
    public void publishChildren(Publisher publisher) {
        super.publishChildren(publisher);
        publisher.visit(iterator);
        publisher.visit(keyFunction);
        publisher.visit(targetKey);
        publisher.visit(currentKey);
        publisher.visit(currentValue);
        publisher.visit(grouper);
    }
}
