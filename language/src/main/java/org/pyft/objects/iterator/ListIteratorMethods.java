package org.pyft.objects.iterator;

import org.pyft.builtin.Builtin;
import org.pyft.builtin.BuiltinType;
import org.pyft.objects.list.PyList;
import org.pyft.objects.tuple.PyTuple;
import org.pyft.ops.Py;

/** The attributes of {@code list_iterator}. */
@BuiltinType("list_iterator")
public final class ListIteratorMethods {
    private ListIteratorMethods() {}

    @Builtin(value = "__iter__($self, /)", inline = true)
    static Object iter(PyListIterator self) {
        return self;
    }

    @Builtin(value = "__next__($self, /)", inline = true)
    static Object next(PyListIterator self) {
        return self.nextOrStop();
    }

    @Builtin("__length_hint__($self, /)")
    static long lengthHint(PyListIterator self) {
        PyList list = self.source();
        return list == null ? 0 : Math.max(0, list.size() - self.index());
    }

    @Builtin("__reduce__($self, /)")
    static Object reduce(PyListIterator self) {
        Object iter = PyIterator.builtin("iter");
        PyList list = self.source();
        return list == null
                ? PyTuple.of(iter, PyTuple.of(new PyList()))
                : PyTuple.of(iter, PyTuple.of(list), (long) self.index());
    }

    @Builtin("__setstate__($self, object, /)")
    static void setState(PyListIterator self, Object object) {
        self.seek(Py.asClippedLong(object));
    }
}
