package org.pyft.modules.itertools;

import org.pyft.builtin.Builtin;
import org.pyft.builtin.BuiltinType;
import org.pyft.objects.exception.PyErr;
import org.pyft.objects.type.PyType;
import org.pyft.ops.Py;

/** Attributes of {@code itertools.batched}. */
@BuiltinType("itertools.batched")
public final class BatchedMethods {
    private BatchedMethods() {}

    @Builtin("__new__($type, iterable, n, *, strict=False)")
    static Object create(PyType type, Object iterable, Object n, boolean strict) {
        long size = Arguments.size(n);
        if (size < 1) {
            throw PyErr.valueError("n must be at least one");
        }
        Batched result = new Batched(Py.iter(iterable), size, strict);
        result.initType(type);
        return result;
    }

    @Builtin(value = "__iter__($self, /)", inline = true)
    static Object iter(Batched self) {
        return self;
    }

    @Builtin("__next__($self, /)")
    static Object next(Batched self) {
        return self.nextOrStop();
    }
}
