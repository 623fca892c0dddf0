package org.pyft.modules.itertools;

import org.pyft.objects.type.PyType;

/** Selections of items in the order of the pool, where an item may come several times. */
public final class CombinationsWithReplacement extends PoolIterator {
    public static final PyType TYPE =
            PyType.builtin(
                    "itertools.combinations_with_replacement",
                    new CombinationsWithReplacementMethodsTable());

    CombinationsWithReplacement(Object[] pool, long length) {
        super(pool, length, false);
    }

    @Override
    public PyType builtinType() {
        return TYPE;
    }

    @Override
    int[] first() {
        return new int[length];
    }

    @Override
    boolean advance() {
        int i = length - 1;
        while (i >= 0 && indices[i] == pool.length - 1) {
            i--;
        }
        if (i < 0) {
            return false;
        }
        java.util.Arrays.fill(indices, i, length, indices[i] + 1);
        return true;
    }
}
