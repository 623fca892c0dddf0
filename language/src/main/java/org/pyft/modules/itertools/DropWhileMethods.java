package org.pyft.modules.itertools;

import org.pyft.builtin.Builtin;
import org.pyft.builtin.BuiltinType;
import org.pyft.objects.type.PyType;
import org.pyft.ops.Py;

/** Attributes of {@code itertools.dropwhile}. */
@BuiltinType("itertools.dropwhile")
public final class DropWhileMethods {
    private DropWhileMethods() {}

    @Builtin("__new__($type, predicate, iterable, /)")
    static Object create(PyType type, Object predicate, Object iterable) {
        DropWhile result = new DropWhile(predicate, Py.iter(iterable));
        result.initType(type);
        return result;
    }

    @Builtin(value = "__iter__($self, /)", inline = true)
    static Object iter(DropWhile self) {
        return self;
    }

    @Builtin("__next__($self, /)")
    static Object next(DropWhile self) {
        return self.nextOrStop();
    }
}
