package org.pyft.modules.itertools;

import org.pyft.builtin.Builtin;
import org.pyft.builtin.BuiltinType;
import org.pyft.objects.type.PyType;
import org.pyft.ops.Py;

/** Attributes of {@code itertools.takewhile}. */
@BuiltinType("itertools.takewhile")
public final class TakeWhileMethods {
    private TakeWhileMethods() {}

    @Builtin("__new__($type, predicate, iterable, /)")
    static Object create(PyType type, Object predicate, Object iterable) {
        TakeWhile result = new TakeWhile(predicate, Py.iter(iterable));
        result.initType(type);
        return result;
    }

    @Builtin(value = "__iter__($self, /)", inline = true)
    static Object iter(TakeWhile self) {
        return self;
    }

    @Builtin("__next__($self, /)")
    static Object next(TakeWhile self) {
        return self.nextOrStop();
    }
}
