package org.pyft.modules.itertools;

import org.pyft.builtin.Builtin;
import org.pyft.builtin.BuiltinType;
import org.pyft.objects.type.PyType;

/** Attributes of {@code itertools._tee}. */
@BuiltinType("itertools._tee")
public final class TeeMethods {
    private TeeMethods() {}

    @Builtin("__new__($type, iterable, /)")
    static Object create(PyType type, Object iterable) {
        return Tee.of(iterable);
    }

    @Builtin(value = "__iter__($self, /)", inline = true)
    static Object iter(Tee self) {
        return self;
    }

    @Builtin("__next__($self, /)")
    static Object next(Tee self) {
        return self.nextOrStop();
    }

    @Builtin("__copy__($self, /)")
    static Object copy(Tee self) {
        return self.copy();
    }
}
