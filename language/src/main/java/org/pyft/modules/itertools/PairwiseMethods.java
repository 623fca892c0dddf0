package org.pyft.modules.itertools;

import org.pyft.builtin.Builtin;
import org.pyft.builtin.BuiltinType;
import org.pyft.objects.type.PyType;
import org.pyft.ops.Py;

/** Attributes of {@code itertools.pairwise}. */
@BuiltinType("itertools.pairwise")
public final class PairwiseMethods {
    private PairwiseMethods() {}

    @Builtin("__new__($type, iterable, /)")
    static Object create(PyType type, Object iterable) {
        Pairwise result = new Pairwise(Py.iter(iterable));
        result.initType(type);
        return result;
    }

    @Builtin(value = "__iter__($self, /)", inline = true)
    static Object iter(Pairwise self) {
        return self;
    }

    @Builtin("__next__($self, /)")
    static Object next(Pairwise self) {
        return self.nextOrStop();
    }
}
