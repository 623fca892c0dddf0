package org.pyft.modules.array;

import org.pyft.builtin.Builtin;
import org.pyft.builtin.BuiltinType;
import org.pyft.objects.iterator.PyIterator;
import org.pyft.objects.tuple.PyTuple;
import org.pyft.ops.Py;

/** Attributes of {@code array.arrayiterator}. */
@BuiltinType("array.arrayiterator")
public final class ArrayIteratorMethods {
    private ArrayIteratorMethods() {}

    @Builtin(value = "__iter__($self, /)", inline = true)
    static Object iter(PyArrayIterator self) {
        return self;
    }

    @Builtin("__next__($self, /)")
    static Object next(PyArrayIterator self) {
        return self.nextOrStop();
    }

    @Builtin("__reduce__($self, /)")
    static PyTuple reduce(PyArrayIterator self) {
        Object iter = PyIterator.builtin("iter");
        PyArray array = self.array();
        return array == null
                ? PyIterator.reduced(iter, PyTuple.of(PyTuple.EMPTY), null)
                : PyIterator.reduced(iter, PyTuple.of(array), (long) self.index());
    }

    @Builtin("__setstate__($self, state, /)")
    static void setState(PyArrayIterator self, Object state) {
        self.seek(Py.asClippedLong(state));
    }
}
