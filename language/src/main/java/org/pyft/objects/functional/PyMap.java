package org.pyft.objects.functional;

import org.pyft.objects.iterator.GuestIterator;
import org.pyft.objects.type.PyType;
import org.pyft.ops.Py;
import org.pyft.sharing.Publisher;

/** {@code map(function, *iterables, strict=False)}. */
public final class PyMap extends GuestIterator {
    public static final PyType TYPE =
            PyType.builtin("map", new MapMethodsTable()).notWeakReferenceable();

    private final Object function;
    private final Object[] iterators;
    private boolean strict;

    /** The results of {@code function} for one item of each iterator. */
    public PyMap(Object function, Object[] iterators, boolean strict) {
        this.function = function;
        this.iterators = iterators;
        this.strict = strict;
    }

    @Override
    public PyType builtinType() {
        return TYPE;
    }

    @Override
    protected Object advance() {
        Object[] items = new Object[iterators.length];
        for (int i = 0; i < items.length; i++) {
            Object item = strict ? nextOf(iterators[i]) : pullFrom(iterators[i]);
            if (item == null) {
                if (strict) {
                    Strictness.check("map", iterators, i);
                }
                return null;
            }
            items[i] = item;
        }
        return Py.call(function, items);
    }

    Object function() {
        return function;
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
        publisher.visit(function);
        publisher.visitAll(iterators);
    }
}
