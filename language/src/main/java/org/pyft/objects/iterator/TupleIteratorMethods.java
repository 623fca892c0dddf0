package org.pyft.objects.iterator;

import org.pyft.builtin.Builtin;
import org.pyft.builtin.BuiltinType;
import org.pyft.objects.tuple.PyTuple;
import org.pyft.ops.Py;

/** The attributes of {@code tuple_iterator}. */
@BuiltinType("tuple_iterator")
public final class TupleIteratorMethods {
    private TupleIteratorMethods() {}

    @Builtin(value = "__iter__($self, /)", inline = true)
    static Object iter(PyTupleIterator self) {
        return self;
    }

    @Builtin(value = "__next__($self, /)", inline = true)
    static Object next(PyTupleIterator self) {
        return self.nextOrStop();
    }

    @Builtin("__length_hint__($self, /)")
    static long lengthHint(PyTupleIterator self) {
        PyTuple tuple = self.source();
        return tuple == null ? 0 : tuple.size() - self.index();
    }

    @Builtin("__reduce__($self, /)")
    static Object reduce(PyTupleIterator self) {
        Object iter = PyIterator.builtin("iter");
        PyTuple tuple = self.source();
        return tuple == null
                ? PyTuple.of(iter, PyTuple.of(PyTuple.EMPTY))
                : PyTuple.of(iter, PyTuple.of(tuple), (long) self.index());
    }

    @Builtin("__setstate__($self, object, /)")
    static void setState(PyTupleIterator self, Object object) {
        self.seek(Py.asClippedLong(object));
    }
}
