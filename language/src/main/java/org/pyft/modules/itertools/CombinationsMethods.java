package org.pyft.modules.itertools;

import org.pyft.builtin.Builtin;
import org.pyft.builtin.BuiltinType;
import org.pyft.objects.exception.PyErr;
import org.pyft.objects.type.PyType;
import org.pyft.ops.Py;

/** Attributes of {@code itertools.combinations}. */
@BuiltinType("itertools.combinations")
public final class CombinationsMethods {
    private CombinationsMethods() {}

    @Builtin("__new__($type, iterable, r)")
    static Object create(PyType type, Object iterable, Object r) {
        Object[] pool = Py.toArray(iterable);
        long length = Arguments.size(r);
        if (length < 0) {
            throw PyErr.valueError("r must be non-negative");
        }
        Combinations result = new Combinations(pool, length);
        result.initType(type);
        return result;
    }

    @Builtin(value = "__iter__($self, /)", inline = true)
    static Object iter(Combinations self) {
        return self;
    }

    @Builtin("__next__($self, /)")
    static Object next(Combinations self) {
        return self.nextOrStop();
    }
}
