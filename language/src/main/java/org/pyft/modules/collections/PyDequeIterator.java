package org.pyft.modules.collections;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;

import org.pyft.objects.exception.PyErr;
import org.pyft.objects.iterator.PyIterator;
import org.pyft.objects.type.PyType;
import org.pyft.sharing.Publisher;

/** The iterators over a deque, in both directions. */
public final class PyDequeIterator extends PyIterator {
    public static final PyType TYPE =
            PyType.builtin("collections._deque_iterator", new DequeIteratorMethodsTable())
                    .notWeakReferenceable()
                    .notSubclassable();
    public static final PyType REVERSE_TYPE =
            PyType.builtin(
                            "collections._deque_reverse_iterator",
                            new DequeReverseIteratorMethodsTable())
                    .notWeakReferenceable()
                    .notSubclassable();

    private final PyDeque deque;
    private final boolean reverse;
    private final int changes;
    private final int length;
    private int index;

    PyDequeIterator(PyDeque deque, boolean reverse) {
        this.deque = deque;
        this.reverse = reverse;
        this.changes = deque.changes();
        this.length = deque.size();
    }

    @Override
    public PyType builtinType() {
        return reverse ? REVERSE_TYPE : TYPE;
    }

    @Override
    public Object next() {
        int at = index;
        if (at >= length) {
            if (deque.changes() != changes) {
                throw mutated();
            }
            return null;
        }
        Object item = deque.getUnchanged(reverse ? length - 1 - at : at, changes);
        if (item == null) {
            index = length;
            throw mutated();
        }
        index = at + 1;
        return item;
    }

    @TruffleBoundary
    static RuntimeException mutated() {
        return PyErr.runtimeError("deque mutated during iteration");
    }

    PyDeque deque() {
        return deque;
    }

    int index() {
        return index;
    }

    int remaining() {
        return Math.max(0, length - index);
    }

    @Override
    public void publishChildren(Publisher publisher) {
        super.publishChildren(publisher);
        publisher.visit(deque);
    }
}
