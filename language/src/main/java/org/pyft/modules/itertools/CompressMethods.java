package org.pyft.modules.itertools;

import org.pyft.builtin.Builtin;
import org.pyft.builtin.BuiltinType;
import org.pyft.objects.type.PyType;
import org.pyft.ops.Py;

/** Attributes of {@code itertools.compress}. */
@BuiltinType("itertools.compress")
public final class CompressMethods {
    private CompressMethods() {}

    @Builtin("__new__($type, data, selectors)")
    static Object create(PyType type, Object data, Object selectors) {
        Compress result = new Compress(Py.iter(data), Py.iter(selectors));
        result.initType(type);
        return result;
    }

    @Builtin(value = "__iter__($self, /)", inline = true)
    static Object iter(Compress self) {
        return self;
    }

    @Builtin("__next__($self, /)")
    static Object next(Compress self) {
        return self.nextOrStop();
    }
}
