package org.pyft.objects.functional;

import org.pyft.builtin.Builtin;
import org.pyft.builtin.BuiltinType;
import org.pyft.objects.tuple.PyTuple;
import org.pyft.objects.type.PyType;
import org.pyft.ops.Py;

/** The attributes of {@code zip}. */
@BuiltinType("zip")
public final class ZipMethods {
    private ZipMethods() {}

    @Builtin(
            value = "__new__($type, /, *iterables, strict=False)",
            doc =
                    "Tuples of one item of each iterable, until one of them is exhausted. If strict, ValueError is raised unless all are exhausted then.")
    static Object create(PyType type, boolean strict, Object[] iterables) {
        PyZip zip = new PyZip(iterators(iterables), strict);
        zip.initType(type);
        return zip;
    }

    /** An iterator for each iterable. */
    static Object[] iterators(Object[] iterables) {
        Object[] iterators = new Object[iterables.length];
        for (int i = 0; i < iterables.length; i++) {
            iterators[i] = Py.iter(iterables[i]);
        }
        return iterators;
    }

    @Builtin(value = "__iter__($self, /)", inline = true)
    static Object iter(PyZip self) {
        return self;
    }

    @Builtin(value = "__next__($self, /)", inline = true)
    static Object next(PyZip self) {
        return self.nextOrStop();
    }

    @Builtin("__reduce__($self, /)")
    static Object reduce(PyZip self) {
        PyTuple iterators = PyTuple.of(self.iterators().clone());
        return self.isStrict()
                ? PyTuple.of(self.getType(), iterators, true)
                : PyTuple.of(self.getType(), iterators);
    }

    @Builtin("__setstate__($self, object, /)")
    static void setState(PyZip self, boolean object) {
        self.setStrict(object);
    }
}
