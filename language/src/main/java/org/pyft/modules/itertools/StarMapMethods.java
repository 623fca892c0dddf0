package org.pyft.modules.itertools;

import org.pyft.builtin.Builtin;
import org.pyft.builtin.BuiltinType;
import org.pyft.objects.type.PyType;
import org.pyft.ops.Py;

/** Attributes of {@code itertools.starmap}. */
@BuiltinType("itertools.starmap")
public final class StarMapMethods {
    private StarMapMethods() {}

    @Builtin("__new__($type, function, iterable, /)")
    static Object create(PyType type, Object function, Object iterable) {
        StarMap result = new StarMap(function, Py.iter(iterable));
        result.initType(type);
        return result;
    }

    @Builtin(value = "__iter__($self, /)", inline = true)
    static Object iter(StarMap self) {
        return self;
    }

    @Builtin("__next__($self, /)")
    static Object next(StarMap self) {
        return self.nextOrStop();
    }
}
