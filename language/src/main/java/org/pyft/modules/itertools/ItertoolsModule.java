package org.pyft.modules.itertools;

import org.pyft.builtin.Builtin;
import org.pyft.builtin.BuiltinModule;
import org.pyft.objects.exception.PyErr;
import org.pyft.objects.module.PyModule;
import org.pyft.objects.tuple.PyTuple;
import org.pyft.objects.type.PyType;

/** The module {@code itertools}. */
@BuiltinModule("itertools")
public final class ItertoolsModule {
    private ItertoolsModule() {}

    static void init(PyModule module) {
        PyType[] types = {
            Accumulate.TYPE,
            Batched.TYPE,
            Chain.TYPE,
            Combinations.TYPE,
            CombinationsWithReplacement.TYPE,
            Compress.TYPE,
            Count.TYPE,
            Cycle.TYPE,
            DropWhile.TYPE,
            FilterFalse.TYPE,
            GroupBy.TYPE,
            Grouper.TYPE,
            ISlice.TYPE,
            Pairwise.TYPE,
            Permutations.TYPE,
            Product.TYPE,
            Repeat.TYPE,
            StarMap.TYPE,
            TakeWhile.TYPE,
            Tee.TYPE,
            Tee.Link.TYPE,
            ZipLongest.TYPE
        };
        for (PyType type : types) {
            module.addType(type);
        }
    }

    @Builtin("tee(iterable, n=2, /)")
    static PyTuple tee(Object iterable, Object n) {
        long count = n == null ? 2 : Arguments.size(n);
        if (count < 0) {
            throw PyErr.valueError("n must be >= 0");
        }
        if (count > Integer.MAX_VALUE - 16) {
            throw PyErr.memoryError();
        }
        Object[] iterators = new Object[(int) count];
        if (count > 0) {
            Tee first = Tee.of(iterable);
            iterators[0] = first;
            for (int i = 1; i < iterators.length; i++) {
                iterators[i] = first.copy();
            }
        }
        return PyTuple.of(iterators);
    }
}
