package org.pyft.objects.str;

import com.oracle.truffle.api.strings.TruffleString;

import org.pyft.builtin.Builtin;
import org.pyft.builtin.BuiltinType;
import org.pyft.objects.iterator.PyIterator;
import org.pyft.objects.tuple.PyTuple;
import org.pyft.ops.Py;

/** The attributes of the iterators over strings. */
@BuiltinType("str_iterator")
public final class StrIteratorMethods {
    private StrIteratorMethods() {}

    @Builtin("__iter__($self, /)")
    static Object iter(StrIterator self) {
        return self;
    }

    @Builtin("__next__($self, /)")
    static Object next(StrIterator self) {
        return self.nextOrStop();
    }

    @Builtin("__length_hint__($self, /)")
    static long lengthHint(StrIterator self) {
        TruffleString source = self.source();
        return source == null ? 0 : Math.max(0, Str.length(source) - self.index());
    }

    @Builtin("__reduce__($self, /)")
    static Object reduce(StrIterator self) {
        Object iter = PyIterator.builtin("iter");
        TruffleString source = self.source();
        return source == null
                ? PyIterator.reduced(iter, PyTuple.of(Str.EMPTY), null)
                : PyIterator.reduced(iter, PyTuple.of(source), (long) self.index());
    }

    @Builtin("__setstate__($self, state, /)")
    static void setState(StrIterator self, Object state) {
        self.seek(Py.asClippedLong(state));
    }
}
