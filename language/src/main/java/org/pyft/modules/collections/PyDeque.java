package org.pyft.modules.collections;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;

import org.pyft.objects.PyHeapObject;
import org.pyft.objects.exception.PyErr;
import org.pyft.objects.type.PyType;
import org.pyft.sharing.Publisher;
import org.pyft.sharing.Sharing;

import java.util.Arrays;

/**
 * {@code collections.deque}: a ring buffer.
 *
 * <p>
 * Concurrency: a local deque is used without a lock; every operation on a shared one holds its monitor for the few steps on the
 * buffer, so each method here is atomic. No Python code runs in this class.
 */
public final class PyDeque extends PyHeapObject {
    public static final PyType TYPE =
            PyType.builtin("collections.deque", new DequeMethodsTable()).asSequence();

    /** Value of {@link #maximum} for a deque without limit. */
    static final int UNLIMITED = -1;

    private static final int MINIMUM_CAPACITY = 8;
    private static final int MAXIMUM_SIZE = Integer.MAX_VALUE >> 1;

    private Object[] buffer = new Object[MINIMUM_CAPACITY];
    private int head;
    private int size;
    private int maximum = UNLIMITED;
    private int changes;

    /** An empty deque without limit. */
    public PyDeque() {}

    @Override
    public PyType builtinType() {
        return TYPE;
    }

    @Override
    public void publishChildren(Publisher publisher) {
        super.publishChildren(publisher);
        publisher.visitAll(buffer);
    }

    /** {@code len(self)}. */
    public int size() {
        return size;
    }

    /** The limit, or a negative number. */
    int maximum() {
        return maximum;
    }

    /** Sets the limit and removes all elements. */
    @TruffleBoundary
    synchronized void reset(int newMaximum) {
        maximum = newMaximum;
        clear();
    }

    /** A number that changes with every change of the structure. */
    int changes() {
        return changes;
    }

    private int slot(int index) {
        return (head + index) & (buffer.length - 1);
    }

    /** The element at {@code index}, or null. */
    Object get(int index) {
        if (isShared()) {
            synchronized (this) {
                return getUnlocked(index);
            }
        }
        return getUnlocked(index);
    }

    private Object getUnlocked(int index) {
        return index >= 0 && index < size ? buffer[slot(index)] : null;
    }

    /** The element at {@code index} if the deque has not changed since {@code seen}, otherwise null. */
    Object getUnchanged(int index, int seen) {
        if (isShared()) {
            synchronized (this) {
                return changes == seen ? getUnlocked(index) : null;
            }
        }
        return changes == seen ? getUnlocked(index) : null;
    }

    /** Replaces an element; false if the index is out of range. Negative indices count from the end. */
    @TruffleBoundary
    boolean set(long index, Object value) {
        Sharing.barrier(isShared(), value);
        synchronized (this) {
            long position = index < 0 ? index + size : index;
            if (position < 0 || position >= size) {
                return false;
            }
            buffer[slot((int) position)] = value;
            return true;
        }
    }

    /** Adds at the right end; drops the leftmost element when the deque is at its limit. */
    public void append(Object value) {
        Sharing.barrier(isShared(), value);
        if (isShared()) {
            synchronized (this) {
                appendUnlocked(value);
            }
        } else {
            appendUnlocked(value);
        }
    }

    private void appendUnlocked(Object value) {
        if (maximum == 0) {
            return;
        }
        reserve();
        buffer[slot(size)] = value;
        size++;
        changes++;
        if (maximum > 0 && size > maximum) {
            removeFirst();
        }
    }

    /** Adds at the left end; drops the rightmost element when the deque is at its limit. */
    public void appendLeft(Object value) {
        Sharing.barrier(isShared(), value);
        if (isShared()) {
            synchronized (this) {
                appendLeftUnlocked(value);
            }
        } else {
            appendLeftUnlocked(value);
        }
    }

    private void appendLeftUnlocked(Object value) {
        if (maximum == 0) {
            return;
        }
        reserve();
        head = slot(-1);
        buffer[head] = value;
        size++;
        changes++;
        if (maximum > 0 && size > maximum) {
            removeLast();
        }
    }

    /** Removes and returns the rightmost element, or null. */
    public Object pop() {
        if (isShared()) {
            synchronized (this) {
                return size == 0 ? null : removeLast();
            }
        }
        return size == 0 ? null : removeLast();
    }

    /** Removes and returns the leftmost element, or null. */
    public Object popLeft() {
        if (isShared()) {
            synchronized (this) {
                return size == 0 ? null : removeFirst();
            }
        }
        return size == 0 ? null : removeFirst();
    }

    private Object removeFirst() {
        Object value = buffer[head];
        buffer[head] = null;
        head = slot(1);
        size--;
        changes++;
        return value;
    }

    private Object removeLast() {
        int slot = slot(size - 1);
        Object value = buffer[slot];
        buffer[slot] = null;
        size--;
        changes++;
        return value;
    }

    @TruffleBoundary
    private void reserve() {
        if (size == buffer.length) {
            buffer = copyTo(buffer.length << 1);
            head = 0;
        }
    }

    private Object[] copyTo(int length) {
        Object[] copy = new Object[length];
        int right = Math.min(size, buffer.length - head);
        System.arraycopy(buffer, head, copy, 0, right);
        System.arraycopy(buffer, 0, copy, right, size - right);
        return copy;
    }

    /** All elements at one instant, in a fresh array. */
    @TruffleBoundary
    synchronized Object[] toArray() {
        return copyTo(size);
    }

    private void install(Object[] items, int count) {
        int capacity =
                Math.max(MINIMUM_CAPACITY, Integer.highestOneBit(Math.max(1, count - 1)) << 1);
        buffer = Arrays.copyOf(items, capacity);
        head = 0;
        size = count;
        changes++;
    }

    /** {@code self.clear()}. */
    @TruffleBoundary
    synchronized void clear() {
        if (size > 0) {
            buffer = new Object[MINIMUM_CAPACITY];
            head = 0;
            size = 0;
            changes++;
        }
    }

    /** Inserts before {@code index}, clipped; false if the deque is at its limit. */
    @TruffleBoundary
    boolean insert(long index, Object value) {
        Sharing.barrier(isShared(), value);
        synchronized (this) {
            int n = size;
            if (n == maximum) {
                return false;
            }
            int at = Math.clamp(index < 0 ? index + n : index, 0, n);
            if (at == n) {
                appendUnlocked(value);
            } else if (at == 0) {
                appendLeftUnlocked(value);
            } else {
                Object[] items = copyTo(n + 1);
                System.arraycopy(items, at, items, at + 1, n - at);
                items[at] = value;
                install(items, n + 1);
            }
            return true;
        }
    }

    /** Removes the element at {@code index}; false if there is none. Negative indices count from the end. */
    @TruffleBoundary
    synchronized boolean remove(long index) {
        int n = size;
        long position = index < 0 ? index + n : index;
        if (position < 0 || position >= n) {
            return false;
        }
        if (position == 0) {
            removeFirst();
        } else if (position == n - 1) {
            removeLast();
        } else {
            Object[] items = copyTo(n);
            System.arraycopy(
                    items, (int) position + 1, items, (int) position, n - (int) position - 1);
            items[n - 1] = null;
            install(items, n - 1);
        }
        return true;
    }

    /** Removes the element at {@code index} if the deque has not changed since {@code seen}. */
    @TruffleBoundary
    synchronized boolean removeUnchanged(int index, int seen) {
        return changes == seen && remove(index);
    }

    /** {@code self.rotate(n)}. */
    @TruffleBoundary
    synchronized void rotate(long n) {
        if (size <= 1) {
            return;
        }
        int steps = (int) Math.floorMod(n, (long) size);
        if (steps <= size / 2) {
            for (int i = 0; i < steps; i++) {
                Object value = removeLast();
                head = slot(-1);
                buffer[head] = value;
                size++;
            }
        } else {
            for (int i = steps, end = size; i < end; i++) {
                Object value = removeFirst();
                buffer[slot(size)] = value;
                size++;
            }
        }
        changes++;
    }

    /** {@code self.reverse()}. */
    @TruffleBoundary
    synchronized void reverse() {
        for (int i = 0, j = size - 1; i < j; i++, j--) {
            Object value = buffer[slot(i)];
            buffer[slot(i)] = buffer[slot(j)];
            buffer[slot(j)] = value;
        }
        changes++;
    }

    /** {@code self *= times}. MemoryError if the result were too large. */
    @TruffleBoundary
    synchronized void repeat(long times) {
        if (times <= 0) {
            clear();
        } else if (size > 0 && times > 1) {
            Object[] items = copyTo(size);
            if (maximum < 0 && times > MAXIMUM_SIZE / items.length) {
                throw PyErr.memoryError();
            }
            long total =
                    times > Long.MAX_VALUE / items.length
                            ? Long.MAX_VALUE / items.length * items.length
                            : times * items.length;
            int kept = (int) (maximum >= 0 ? Math.min(total, maximum) : total);
            Object[] repeated = new Object[kept];
            for (int i = 0; i < kept; i++) {
                repeated[i] = items[(int) ((total - kept + i) % items.length)];
            }
            install(repeated, kept);
        }
    }
}
