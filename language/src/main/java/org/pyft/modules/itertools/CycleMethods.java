package org.pyft.modules.itertools;

import org.pyft.builtin.Builtin;
import org.pyft.builtin.BuiltinType;
import org.pyft.objects.type.PyType;
import org.pyft.ops.Py;

/** Attributes of {@code itertools.cycle}. */
@BuiltinType("itertools.cycle")
public final class CycleMethods {
    private CycleMethods() {}

    @Builtin("__new__($type, iterable, /)")
    static Object create(PyType type, Object iterable) {
        Cycle result = new Cycle(Py.iter(iterable));
        result.initType(type);
        return result;
    }

    @Builtin(value = "__iter__($self, /)", inline = true)
    static Object iter(Cycle self) {
        return self;
    }

    @Builtin("__next__($self, /)")
    static Object next(Cycle self) {
        return self.nextOrStop();
    }
}
