package org.pyft.objects.functional;

import org.pyft.objects.iterator.GuestIterator;
import org.pyft.objects.tuple.PyTuple;
import org.pyft.objects.type.PyType;
import org.pyft.sharing.Publisher;

/** {@code zip(*iterables, strict=False)}. */
public final class PyZip extends GuestIterator {
    public static final PyType TYPE =
            PyType.builtin("zip", new ZipMethodsTable()).notWeakReferenceable();

    private final Object[] iterators;
    private boolean strict;

    /** Tuples of one item of each iterator. */
    public PyZip(Object[] iterators, boolean strict) {
        this.iterators = iterators;
        this.strict = strict;
    }

    @Override
    public PyType builtinType() {
        return TYPE;
    }

    @Override
    protected Object advance() {
        if (iterators.length == 0) {
            return null;
        }
        Object[] items = new Object[iterators.length];
        for (int i = 0; i < items.length; i++) {
            Object item = strict ? nextOf(iterators[i]) : pullFrom(iterators[i]);
            if (item == null) {
                if (strict) {
                    Strictness.check("zip", iterators, i);
                }
                return null;
            }
            items[i] = item;
        }
        return PyTuple.of(items);
    }

    /** Whether there are two iterators, which need not end together. */
    public boolean isPair() {
        return iterators.length == 2 && !strict;
    }

    /** One of the iterators. */
    public Object iterator(int index) {
        return iterators[index];
    }

    Object[] iterators() {
        return iterators;
    }

    boolean isStrict() {
        return strict;
    }

    void setStrict(boolean value) {
        strict = value;
    }

    @Override
    public void publishChildren(Publisher publisher) {
        super.publishChildren(publisher);
        publisher.visitAll(iterators);
    }
}
