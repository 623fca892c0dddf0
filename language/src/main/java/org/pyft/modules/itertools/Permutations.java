package org.pyft.modules.itertools;

import org.pyft.objects.type.PyType;

/** Selections of items in every order. */
public final class Permutations extends PoolIterator {
    public static final PyType TYPE =
            PyType.builtin("itertools.permutations", new PermutationsMethodsTable());

    private boolean[] used;

    Permutations(Object[] pool, long length) {
        super(pool, length, true);
    }

    @Override
    public PyType builtinType() {
        return TYPE;
    }

    @Override
    int[] first() {
        used = new boolean[pool.length];
        int[] first = new int[length];
        for (int i = 0; i < length; i++) {
            first[i] = i;
            used[i] = true;
        }
        return first;
    }

    /** The rightmost place that can take a larger free position does so; the places behind it take the smallest ones. */
    @Override
    boolean advance() {
        for (int i = length - 1; i >= 0; i--) {
            used[indices[i]] = false;
            int next = free(indices[i] + 1);
            if (next < pool.length) {
                used[next] = true;
                indices[i] = next;
                int from = 0;
                for (int j = i + 1; j < length; j++) {
                    from = free(from);
                    used[from] = true;
                    indices[j] = from;
                }
                return true;
            }
        }
        return false;
    }

    private int free(int from) {
        int i = from;
        while (i < used.length && used[i]) {
            i++;
        }
        return i;
    }
}
