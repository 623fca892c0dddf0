package org.pyft.modules.itertools;

import org.pyft.builtin.Builtin;
import org.pyft.builtin.BuiltinType;
import org.pyft.objects.exception.PyErr;
import org.pyft.objects.integer.Ints;
import org.pyft.objects.none.PyNone;
import org.pyft.objects.type.PyType;
import org.pyft.ops.Py;

/** Attributes of {@code itertools.permutations}. */
@BuiltinType("itertools.permutations")
public final class PermutationsMethods {
    private PermutationsMethods() {}

    @Builtin("__new__($type, iterable, r=None)")
    static Object create(PyType type, Object iterable, Object r) {
        Object[] pool = Py.toArray(iterable);
        long length = pool.length;
        if (r != null && r != PyNone.NONE) {
            if (!Ints.isInt(r)) {
                throw PyErr.typeError("Expected int as r");
            }
            length = Arguments.size(r);
            if (length < 0) {
                throw PyErr.valueError("r must be non-negative");
            }
        }
        Permutations result = new Permutations(pool, length);
        result.initType(type);
        return result;
    }

    @Builtin(value = "__iter__($self, /)", inline = true)
    static Object iter(Permutations self) {
        return self;
    }

    @Builtin("__next__($self, /)")
    static Object next(Permutations self) {
        return self.nextOrStop();
    }
}
