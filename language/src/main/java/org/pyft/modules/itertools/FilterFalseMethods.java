package org.pyft.modules.itertools;

import org.pyft.builtin.Builtin;
import org.pyft.builtin.BuiltinType;
import org.pyft.objects.type.PyType;
import org.pyft.ops.Py;

/** Attributes of {@code itertools.filterfalse}. */
@BuiltinType("itertools.filterfalse")
public final class FilterFalseMethods {
    private FilterFalseMethods() {}

    @Builtin("__new__($type, function, iterable, /)")
    static Object create(PyType type, Object function, Object iterable) {
        FilterFalse result = new FilterFalse(function, Py.iter(iterable));
        result.initType(type);
        return result;
    }

    @Builtin(value = "__iter__($self, /)", inline = true)
    static Object iter(FilterFalse self) {
        return self;
    }

    @Builtin("__next__($self, /)")
    static Object next(FilterFalse self) {
        return self.nextOrStop();
    }
}
