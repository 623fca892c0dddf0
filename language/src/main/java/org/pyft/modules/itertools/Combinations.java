package org.pyft.modules.itertools;

import org.pyft.objects.type.PyType;

/** Selections of items in the order of the pool. */
public final class Combinations extends PoolIterator {
    public static final PyType TYPE =
            PyType.builtin("itertools.combinations", new CombinationsMethodsTable());

    Combinations(Object[] pool, long length) {
        super(pool, length, true);
    }

    @Override
    public PyType builtinType() {
        return TYPE;
    }

    @Override
    int[] first() {
        int[] first = new int[length];
        for (int i = 0; i < length; i++) {
            first[i] = i;
        }
        return first;
    }

    @Override
    boolean advance() {
        int i = length - 1;
        while (i >= 0 && indices[i] == pool.length - length + i) {
            i--;
        }
        if (i < 0) {
            return false;
        }
        int next = indices[i] + 1;
        for (; i < length; i++) {
            indices[i] = next++;
        }
        return true;
    }
}
