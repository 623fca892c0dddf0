package org.pyft.objects.iterator;

import org.pyft.builtin.Builtin;
import org.pyft.builtin.BuiltinType;
import org.pyft.objects.none.PyNotImplemented;
import org.pyft.objects.tuple.PyTuple;
import org.pyft.ops.Py;
import org.pyft.ops.Types;

/** The attributes of {@code iterator}. */
@BuiltinType("iterator")
public final class SequenceIteratorMethods {
    private SequenceIteratorMethods() {}

    @Builtin("__iter__($self, /)")
    static Object iter(PySequenceIterator self) {
        return self;
    }

    @Builtin("__next__($self, /)")
    static Object next(PySequenceIterator self) {
        return self.nextOrStop();
    }

    @Builtin("__length_hint__($self, /)")
    static Object lengthHint(PySequenceIterator self) {
        Object sequence = self.source();
        if (sequence == null) {
            return 0L;
        }
        if (Types.of(sequence).lookup("__len__") == null) {
            return PyNotImplemented.NOT_IMPLEMENTED;
        }
        return Math.max(0, Py.len(sequence) - self.index());
    }

    @Builtin("__reduce__($self, /)")
    static Object reduce(PySequenceIterator self) {
        Object iter = PyIterator.builtin("iter");
        Object sequence = self.source();
        return sequence == null
                ? PyTuple.of(iter, PyTuple.of(PyTuple.EMPTY))
                : PyTuple.of(iter, PyTuple.of(sequence), self.index());
    }

    @Builtin("__setstate__($self, object, /)")
    static void setState(PySequenceIterator self, Object object) {
        self.seek(Py.asClippedLong(object));
    }
}
