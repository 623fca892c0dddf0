package org.pyft.modules.itertools;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;

import org.pyft.objects.iterator.PyIterator;
import org.pyft.objects.tuple.PyTuple;
import org.pyft.sharing.Publisher;

/** An iterator over selections of items that are all known: runs no Python code, so that a step is atomic. */
abstract class PoolIterator extends PyIterator {
    final Object[] pool;
    final int length;

    /** Positions in the pool of the last selection; null before the first step. */
    int[] indices;

    boolean finished;

    /** Selections of {@code length} items; more than the pool has are none at all where {@code bounded}. */
    PoolIterator(Object[] pool, long length, boolean bounded) {
        this.pool = pool;
        this.finished = bounded ? length > pool.length : pool.length == 0 && length > 0;
        this.length = finished ? 0 : Math.toIntExact(length);
    }

    @Override
    @TruffleBoundary
    public final Object next() {
        if (isShared()) {
            synchronized (this) {
                return step();
            }
        }
        return step();
    }

    private Object step() {
        if (finished) {
            return null;
        }
        if (indices == null) {
            indices = first();
        } else if (!advance()) {
            finished = true;
            return null;
        }
        Object[] items = new Object[length];
        for (int i = 0; i < length; i++) {
            items[i] = pool[indices[i]];
        }
        return PyTuple.of(items);
    }

    /** The positions of the first selection. */
    abstract int[] first();

    /** Moves to the next selection; false at the end. */
    abstract boolean advance();

    @Override
    public void publishChildren(Publisher publisher) {
        super.publishChildren(publisher);
        publisher.visitAll(pool);
    }
}
