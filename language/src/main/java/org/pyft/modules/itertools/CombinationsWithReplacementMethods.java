package org.pyft.modules.itertools;

import org.pyft.builtin.Builtin;
import org.pyft.builtin.BuiltinType;
import org.pyft.objects.exception.PyErr;
import org.pyft.objects.type.PyType;
import org.pyft.ops.Py;

/** Attributes of {@code itertools.combinations_with_replacement}. */
@BuiltinType("itertools.combinations_with_replacement")
public final class CombinationsWithReplacementMethods {
    private CombinationsWithReplacementMethods() {}

    @Builtin("__new__($type, iterable, r)")
    static Object create(PyType type, Object iterable, Object r) {
        Object[] pool = Py.toArray(iterable);
        long length = Arguments.size(r);
        if (length < 0) {
            throw PyErr.valueError("r must be non-negative");
        }
        CombinationsWithReplacement result = new CombinationsWithReplacement(pool, length);
        result.initType(type);
        return result;
    }

    @Builtin(value = "__iter__($self, /)", inline = true)
    static Object iter(CombinationsWithReplacement self) {
        return self;
    }

    @Builtin("__next__($self, /)")
    static Object next(CombinationsWithReplacement self) {
        return self.nextOrStop();
    }
}
