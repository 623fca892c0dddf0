package org.pyft.objects.functional;

import org.pyft.builtin.Builtin;
import org.pyft.builtin.BuiltinType;
import org.pyft.objects.tuple.PyTuple;
import org.pyft.objects.type.PyType;
import org.pyft.ops.Py;

/** The attributes of {@code filter}. */
@BuiltinType("filter")
public final class FilterMethods {
    private FilterMethods() {}

    @Builtin(
            value = "__new__($type, function, iterable, /)",
            doc =
                    "The items of an iterable for which a function is true; with None, the items that are true.")
    static Object create(PyType type, Object function, Object iterable) {
        PyFilter filter = new PyFilter(function, Py.iter(iterable));
        filter.initType(type);
        return filter;
    }

    @Builtin(value = "__iter__($self, /)", inline = true)
    static Object iter(PyFilter self) {
        return self;
    }

    @Builtin("__next__($self, /)")
    static Object next(PyFilter self) {
        return self.nextOrStop();
    }

    @Builtin("__reduce__($self, /)")
    static Object reduce(PyFilter self) {
        return PyTuple.of(self.getType(), PyTuple.of(self.function(), self.iterator()));
    }
}
