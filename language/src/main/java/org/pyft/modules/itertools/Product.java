package org.pyft.modules.itertools;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;

import org.pyft.objects.iterator.PyIterator;
import org.pyft.objects.tuple.PyTuple;
import org.pyft.objects.type.PyType;
import org.pyft.sharing.Publisher;

/** The cartesian product of iterables. */
public final class Product extends PyIterator {
    public static final PyType TYPE =
            PyType.builtin("itertools.product", new ProductMethodsTable());

    /** As many as an array can have. */
    static final int MAXIMUM_POOLS = Integer.MAX_VALUE - 16;

    private final Object[][] pools;
    private int[] indices;
    private boolean finished;

    Product(Object[][] pools) {
        this.pools = pools;
        for (Object[] pool : pools) {
            finished |= pool.length == 0;
        }
    }

    @Override
    public PyType builtinType() {
        return TYPE;
    }

    @Override
    @TruffleBoundary
    public Object next() {
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
            indices = new int[pools.length];
        } else {
            int i = pools.length - 1;
            while (i >= 0 && ++indices[i] == pools[i].length) {
                indices[i--] = 0;
            }
            if (i < 0) {
                finished = true;
                return null;
            }
        }
        Object[] items = new Object[pools.length];
        for (int i = 0; i < items.length; i++) {
            items[i] = pools[i][indices[i]];
        }
        return PyTuple.of(items);
    }

    @Override
    public void publishChildren(Publisher publisher) {
        super.publishChildren(publisher);
        for (Object[] pool : pools) {
            publisher.visitAll(pool);
        }
    }
}
