package org.pyft.modules.itertools;

import org.pyft.builtin.Builtin;
import org.pyft.builtin.BuiltinType;
import org.pyft.objects.type.PyType;
import org.pyft.ops.Py;

/** Attributes of {@code itertools.accumulate}. */
@BuiltinType("itertools.accumulate")
public final class AccumulateMethods {
    private AccumulateMethods() {}

    @Builtin("__new__($type, iterable, func=None, *, initial=None)")
    static Object create(PyType type, Object iterable, Object func, Object initial) {
        Accumulate result =
                new Accumulate(
                        Py.iter(iterable), Arguments.orNull(func), Arguments.orNull(initial));
        result.initType(type);
        return result;
    }

    @Builtin(value = "__iter__($self, /)", inline = true)
    static Object iter(Accumulate self) {
        return self;
    }

    @Builtin("__next__($self, /)")
    static Object next(Accumulate self) {
        return self.nextOrStop();
    }
}
