package org.pyft.objects.functional;

import org.pyft.builtin.Builtin;
import org.pyft.builtin.BuiltinType;
import org.pyft.objects.tuple.PyTuple;
import org.pyft.objects.type.PyGenericAlias;
import org.pyft.objects.type.PyType;
import org.pyft.ops.Py;

/** The attributes of {@code enumerate}. */
@BuiltinType("enumerate")
public final class EnumerateMethods {
    private EnumerateMethods() {}

    @Builtin(
            value = "__new__($type, iterable, start=0)",
            doc = "Pairs of a count, from start on, and an item of the iterable.")
    static Object create(PyType type, Object iterable, Object start) {
        Object first = start == null ? (Object) 0L : Py.index(start);
        PyEnumerate enumerate = new PyEnumerate(Py.iter(iterable), first);
        enumerate.initType(type);
        return enumerate;
    }

    @Builtin("__class_getitem__($type, object, /)")
    static Object classGetItem(PyType type, Object object) {
        return PyGenericAlias.of(type, object);
    }

    @Builtin(value = "__iter__($self, /)", inline = true)
    static Object iter(PyEnumerate self) {
        return self;
    }

    @Builtin(value = "__next__($self, /)", inline = true)
    static Object next(PyEnumerate self) {
        return self.nextOrStop();
    }

    @Builtin("__reduce__($self, /)")
    static Object reduce(PyEnumerate self) {
        return PyTuple.of(self.getType(), PyTuple.of(self.iterator(), self.index()));
    }
}
