package org.pyft.objects.functional;

import org.pyft.objects.exception.PyErr;
import org.pyft.objects.exception.PyException;
import org.pyft.objects.iterator.PyIterator;

/** The check that {@code zip} and {@code map} make with {@code strict=True}: all iterators end together. */
final class Strictness {
    private Strictness() {}

    /** Iterator {@code ended} is exhausted, those before it have given an item: raises ValueError unless all are exhausted. */
    static void check(String function, Object[] iterators, int ended) {
        if (ended > 0) {
            throw error(function, ended, "shorter");
        }
        for (int i = 1; i < iterators.length; i++) {
            if (PyIterator.nextOf(iterators[i]) != null) {
                throw error(function, i, "longer");
            }
        }
    }

    private static PyException error(String function, int index, String relation) {
        return PyErr.valueError(
                "%s() argument %s is %s than argument%s%s",
                function, index + 1, relation, index == 1 ? " " : "s 1-", index);
    }
}
