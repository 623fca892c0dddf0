package org.pyft.objects.iterator;

import org.pyft.builtin.Builtin;
import org.pyft.builtin.BuiltinType;
import org.pyft.objects.list.PyList;
import org.pyft.objects.tuple.PyTuple;
import org.pyft.ops.Py;

/** The attributes of {@code list_reverseiterator}. */
@BuiltinType("list_reverseiterator")
public final class ListReverseIteratorMethods {
    private ListReverseIteratorMethods() {}

    @Builtin(value = "__iter__($self, /)", inline = true)
    static Object iter(PyListReverseIterator self) {
        return self;
    }

    @Builtin(value = "__next__($self, /)", inline = true)
    static Object next(PyListReverseIterator self) {
        return self.nextOrStop();
    }

    @Builtin("__length_hint__($self, /)")
    static long lengthHint(PyListReverseIterator self) {
        PyList list = self.source();
        int remaining = self.index() + 1;
        return list == null || list.size() < remaining ? 0 : remaining;
    }

    @Builtin("__reduce__($self, /)")
    static Object reduce(PyListReverseIterator self) {
        Object reversed = PyIterator.builtin("reversed");
        PyList list = self.source();
        return list == null
                ? PyTuple.of(reversed, PyTuple.of(new PyList()))
                : PyTuple.of(reversed, PyTuple.of(list), (long) self.index());
    }

    @Builtin("__setstate__($self, object, /)")
    static void setState(PyListReverseIterator self, Object object) {
        self.seek(Py.asClippedLong(object));
    }
}
