package org.pyft.objects.tuple;

import org.pyft.objects.PyHeapObject;
import org.pyft.objects.type.PyType;
import org.pyft.sharing.Publisher;

import java.util.Arrays;

/** {@code tuple}: immutable. Its state only remembers that the elements have been published. */
public final class PyTuple extends PyHeapObject {
    public static final PyType TYPE =
            PyType.builtin("tuple", new TupleMethodsTable()).asSequence().notWeakReferenceable();
    public static final PyTuple EMPTY = new PyTuple(new Object[0]);

    private final Object[] items;

    /** What the items' hashes gave when they were first asked, or 0. Threads that race for it may all ask. */
    private long hash;

    /** A tuple of {@code items}; the array belongs to the tuple from now on. */
    public PyTuple(Object[] items) {
        // Arrays of a narrower class would refuse other elements in copies.
        this.items =
                items.getClass() == Object[].class
                        ? items
                        : Arrays.copyOf(items, items.length, Object[].class);
    }

    /** An exact tuple of {@code items}; the array belongs to the tuple from now on. */
    public static PyTuple of(Object... items) {
        return items.length == 0 ? EMPTY : new PyTuple(items);
    }

    @Override
    public PyType builtinType() {
        return TYPE;
    }

    /** {@code len(self)}. */
    public int size() {
        return items.length;
    }

    /** The element at {@code index}, which must be in range. */
    public Object get(int index) {
        return items[index];
    }

    /** The elements: the tuple's own array, not to be changed nor handed on. */
    public Object[] toArray() {
        return items;
    }

    /** {@code hash(self)}; asks the items once. */
    long hash() {
        long known = hash;
        if (known == 0) {
            known = TupleHash.of(items);
            hash = known;
        }
        return known;
    }

    @Override
    public void publishChildren(Publisher publisher) {
        super.publishChildren(publisher);
        publisher.visitAll(items);
    }
}
