package org.pyft.objects.bytes;

import org.pyft.objects.iterator.PyIterator;
import org.pyft.objects.type.PyType;
import org.pyft.sharing.Publisher;

/** Iterates over the elements of a one-dimensional memoryview. */
public final class MemoryIterator extends PyIterator {
    public static final PyType TYPE =
            PyType.builtin("memory_iterator", new MemoryIteratorMethodsTable()).notSubclassable();

    private PyMemoryView view;
    private final int length;
    private int index;

    MemoryIterator(PyMemoryView view) {
        this.view = view;
        this.length = view.shape()[0];
    }

    @Override
    public PyType builtinType() {
        return TYPE;
    }

    @Override
    public void publishChildren(Publisher publisher) {
        super.publishChildren(publisher);
        publisher.visit(view);
    }

    @Override
    public Object next() {
        PyMemoryView source = view;
        int at = index;
        if (source == null || at >= length) {
            view = null;
            return null;
        }
        index = at + 1;
        source.check();
        return MemoryViewMethods.item(source, at);
    }
}
