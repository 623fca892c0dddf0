package org.pyft.objects.functional;

import org.pyft.builtin.Builtin;
import org.pyft.builtin.BuiltinType;
import org.pyft.objects.exception.PyErr;
import org.pyft.objects.tuple.PyTuple;
import org.pyft.objects.type.PyType;
import org.pyft.ops.Py;

/** The attributes of {@code map}. */
@BuiltinType("map")
public final class MapMethods {
    private MapMethods() {}

    @Builtin(
            value = "__new__($type, function=None, iterable=None, /, *iterables, strict=False)",
            doc =
                    "The results of a function that is called with one item of each iterable, until one of them is exhausted. If strict, ValueError is raised unless all are exhausted then.")
    static Object create(
            PyType type, Object function, Object iterable, boolean strict, Object[] iterables) {
        if (iterable == null) {
            throw PyErr.typeError("map() must have at least two arguments.");
        }
        Object[] iterators = new Object[iterables.length + 1];
        iterators[0] = Py.iter(iterable);
        System.arraycopy(ZipMethods.iterators(iterables), 0, iterators, 1, iterables.length);
        PyMap map = new PyMap(function, iterators, strict);
        map.initType(type);
        return map;
    }

    @Builtin(value = "__iter__($self, /)", inline = true)
    static Object iter(PyMap self) {
        return self;
    }

    @Builtin("__next__($self, /)")
    static Object next(PyMap self) {
        return self.nextOrStop();
    }

    @Builtin("__reduce__($self, /)")
    static Object reduce(PyMap self) {
        Object[] iterators = self.iterators();
        Object[] arguments = new Object[iterators.length + 1];
        arguments[0] = self.function();
        System.arraycopy(iterators, 0, arguments, 1, iterators.length);
        return self.isStrict()
                ? PyTuple.of(self.getType(), PyTuple.of(arguments), true)
                : PyTuple.of(self.getType(), PyTuple.of(arguments));
    }

    @Builtin("__setstate__($self, object, /)")
    static void setState(PyMap self, boolean object) {
        self.setStrict(object);
    }
}
