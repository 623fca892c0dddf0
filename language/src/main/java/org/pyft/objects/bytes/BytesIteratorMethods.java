package org.pyft.objects.bytes;

import org.pyft.builtin.Builtin;
import org.pyft.builtin.BuiltinType;
import org.pyft.objects.iterator.PyIterator;
import org.pyft.objects.tuple.PyTuple;
import org.pyft.ops.Py;

/** The attributes of the iterators over bytes and bytearrays. */
@BuiltinType("bytes_iterator")
public final class BytesIteratorMethods {
    private BytesIteratorMethods() {}

    @Builtin("__iter__($self, /)")
    static Object iter(BytesIterator self) {
        return self;
    }

    @Builtin("__next__($self, /)")
    static Object next(BytesIterator self) {
        return self.nextOrStop();
    }

    @Builtin("__length_hint__($self, /)")
    static long lengthHint(BytesIterator self) {
        PyBytesLike source = self.source();
        return source == null ? 0 : Math.max(0, source.size() - self.index());
    }

    @Builtin("__reduce__($self, /)")
    static Object reduce(BytesIterator self) {
        Object iter = PyIterator.builtin("iter");
        PyBytesLike source = self.source();
        return source == null
                ? PyIterator.reduced(iter, PyTuple.of(PyTuple.EMPTY), null)
                : PyIterator.reduced(iter, PyTuple.of(source), (long) self.index());
    }

    @Builtin("__setstate__($self, state, /)")
    static void setState(BytesIterator self, Object state) {
        self.seek(Py.asClippedLong(state));
    }
}
