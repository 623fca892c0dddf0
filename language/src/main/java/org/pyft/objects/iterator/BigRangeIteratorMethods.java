package org.pyft.objects.iterator;

import org.pyft.builtin.Builtin;
import org.pyft.builtin.BuiltinType;
import org.pyft.objects.integer.Ints;
import org.pyft.objects.none.PyNone;
import org.pyft.objects.tuple.PyTuple;
import org.pyft.ops.Py;

/** The attributes of {@code longrange_iterator}. */
@BuiltinType("longrange_iterator")
public final class BigRangeIteratorMethods {
    private BigRangeIteratorMethods() {}

    @Builtin("__iter__($self, /)")
    static Object iter(PyBigRangeIterator self) {
        return self;
    }

    @Builtin("__next__($self, /)")
    static Object next(PyBigRangeIterator self) {
        return self.nextOrStop();
    }

    @Builtin("__length_hint__($self, /)")
    static Object lengthHint(PyBigRangeIterator self) {
        return self.remaining();
    }

    @Builtin("__reduce__($self, /)")
    static Object reduce(PyBigRangeIterator self) {
        return PyTuple.of(PyIterator.builtin("iter"), PyTuple.of(self.rest()), PyNone.NONE);
    }

    @Builtin("__setstate__($self, object, /)")
    static void setState(PyBigRangeIterator self, Object object) {
        self.skip(Ints.toBig(Py.index(object)));
    }
}
