package org.pyft.modules.heapq;

import com.oracle.truffle.api.TruffleSafepoint;

import org.pyft.objects.exception.PyErr;
import org.pyft.objects.exception.PyException;
import org.pyft.objects.list.PyList;

/**
 * A heap in a list. Comparisons may run Python code and other threads may use the list, so every access is checked; a list that
 * changes its size meanwhile is a RuntimeError.
 *
 * @param maximum whether the largest item comes first
 */
record Heap(PyList list, boolean maximum) {
    private boolean before(Object a, Object b) {
        return maximum ? Ordering.less(b, a) : Ordering.less(a, b);
    }

    /** Whether {@code a} goes before {@code b}, in a heap that has {@code size} items before and after the comparison. */
    private boolean before(Object a, Object b, int size) {
        boolean result = before(a, b);
        if (list.size() != size) {
            throw changedSize();
        }
        return result;
    }

    private static PyException changedSize() {
        return PyErr.runtimeError("list changed size during iteration");
    }

    private Object get(int index) {
        Object value = list.getOrNull(index);
        if (value == null) {
            throw changedSize();
        }
        return value;
    }

    private void set(int index, Object value) {
        if (!list.setItem(index, value)) {
            throw changedSize();
        }
    }

    private void swap(int i, Object itemOfI, int j, Object itemOfJ) {
        set(i, itemOfJ);
        set(j, itemOfI);
    }

    /** Moves an item towards the root until its parent comes before it, but not above {@code start}. */
    private void moveUp(int start, int from) {
        int size = list.size();
        int position = from;
        while (position > start) {
            int parent = (position - 1) >> 1;
            Object item = get(position);
            Object above = get(parent);
            if (!before(item, above, size)) {
                return;
            }
            swap(position, get(position), parent, get(parent));
            position = parent;
        }
    }

    /** Lets the item at {@code start} sink: the better child takes its place down to a leaf, then it rises to where it belongs. */
    private void moveDown(int start) {
        int size = list.size();
        int position = start;
        while (position < size >> 1) {
            int child = 2 * position + 1;
            if (child + 1 < size && !before(get(child), get(child + 1), size)) {
                child++;
            }
            swap(position, get(position), child, get(child));
            position = child;
        }
        moveUp(start, position);
    }

    void push(Object item) {
        list.append(item);
        moveUp(0, list.size() - 1);
    }

    Object pop() {
        Object last = list.popItem(-1);
        if (last == null) {
            throw PyErr.indexError("index out of range");
        }
        Object first = list.getOrNull(0);
        if (first == null) {
            return last;
        }
        set(0, last);
        moveDown(0);
        return first;
    }

    Object replace(Object item) {
        Object first = list.getOrNull(0);
        if (first == null) {
            throw PyErr.indexError("index out of range");
        }
        set(0, item);
        moveDown(0);
        return first;
    }

    Object pushPop(Object item) {
        Object first = list.getOrNull(0);
        if (first == null || !before(first, item)) {
            return item;
        }
        first = list.getOrNull(0);
        if (first == null) {
            throw PyErr.indexError("index out of range");
        }
        set(0, item);
        moveDown(0);
        return first;
    }

    void heapify() {
        for (int i = (list.size() >> 1) - 1; i >= 0; i--) {
            moveDown(i);
            if ((i & 0xfff) == 0) {
                TruffleSafepoint.poll(null);
            }
        }
    }
}
