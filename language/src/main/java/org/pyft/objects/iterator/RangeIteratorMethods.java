package org.pyft.objects.iterator;

import org.pyft.builtin.Builtin;
import org.pyft.builtin.BuiltinType;
import org.pyft.objects.none.PyNone;
import org.pyft.objects.tuple.PyTuple;
import org.pyft.ops.Py;

/** The attributes of {@code range_iterator}. */
@BuiltinType("range_iterator")
public final class RangeIteratorMethods {
    private RangeIteratorMethods() {}

    @Builtin(value = "__iter__($self, /)", inline = true)
    static Object iter(PyRangeIterator self) {
        return self;
    }

    @Builtin(value = "__next__($self, /)", inline = true)
    static Object next(PyRangeIterator self) {
        return self.nextOrStop();
    }

    @Builtin("__length_hint__($self, /)")
    static long lengthHint(PyRangeIterator self) {
        return self.remaining();
    }

    @Builtin("__reduce__($self, /)")
    static Object reduce(PyRangeIterator self) {
        return PyTuple.of(PyIterator.builtin("iter"), PyTuple.of(self.rest()), PyNone.NONE);
    }

    @Builtin("__setstate__($self, object, /)")
    static void setState(PyRangeIterator self, Object object) {
        self.skip(Py.asClippedLong(object));
    }
}
