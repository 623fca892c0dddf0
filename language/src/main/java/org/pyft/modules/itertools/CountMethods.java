package org.pyft.modules.itertools;

import org.pyft.builtin.Builtin;
import org.pyft.builtin.BuiltinType;
import org.pyft.objects.type.PyType;

/** Attributes of {@code itertools.count}. */
@BuiltinType("itertools.count")
public final class CountMethods {
    private CountMethods() {}

    @Builtin("__new__($type, start=0, step=1)")
    static Object create(PyType type, Object start, Object step) {
        Object from = start == null ? (Object) 0L : Count.checkNumber(start);
        Object by = step == null ? (Object) 1L : Count.checkNumber(step);
        Count result = new Count(from, by);
        result.initType(type);
        return result;
    }

    @Builtin(value = "__iter__($self, /)", inline = true)
    static Object iter(Count self) {
        return self;
    }

    @Builtin("__next__($self, /)")
    static Object next(Count self) {
        return self.nextOrStop();
    }

    @Builtin("__repr__($self, /)")
    static String repr(Count self) {
        return self.repr();
    }
}
