package org.pyft.objects.functional;

import org.pyft.builtin.Builtin;
import org.pyft.builtin.BuiltinType;
import org.pyft.objects.dict.PyDict;
import org.pyft.objects.exception.PyErr;
import org.pyft.objects.none.PyNone;
import org.pyft.objects.tuple.PyTuple;
import org.pyft.objects.type.PyType;
import org.pyft.ops.Py;
import org.pyft.ops.Types;

/** The attributes of {@code reversed}. */
@BuiltinType("reversed")
public final class ReversedMethods {
    private ReversedMethods() {}

    @Builtin(
            value = "__new__($type, sequence, /)",
            doc = "The items of a sequence from the last one to the first one.")
    static Object create(PyType type, Object sequence) {
        PyType sequenceType = Types.of(sequence);
        Object method = sequenceType.lookup("__reversed__");
        if (method != null && method != PyNone.NONE) {
            return Py.callSpecialOrNull(sequence, "__reversed__");
        }
        if (method == PyNone.NONE
                || sequenceType.lookup("__getitem__") == null
                || sequenceType.isSubtypeOf(PyDict.TYPE)) {
            throw PyErr.typeError("'%s' object is not reversible", sequenceType);
        }
        PyReversed reversed = new PyReversed(sequence, Py.len(sequence));
        reversed.initType(type);
        return reversed;
    }

    @Builtin("__iter__($self, /)")
    static Object iter(PyReversed self) {
        return self;
    }

    @Builtin("__next__($self, /)")
    static Object next(PyReversed self) {
        return self.nextOrStop();
    }

    @Builtin("__length_hint__($self, /)")
    static long lengthHint(PyReversed self) {
        Object sequence = self.source();
        if (sequence == null) {
            return 0;
        }
        long remaining = self.index() + 1;
        return Py.len(sequence) < remaining ? 0 : remaining;
    }

    @Builtin("__reduce__($self, /)")
    static Object reduce(PyReversed self) {
        Object sequence = self.source();
        return sequence == null
                ? PyTuple.of(self.getType(), PyTuple.of(PyTuple.EMPTY))
                : PyTuple.of(self.getType(), PyTuple.of(sequence), self.index());
    }

    @Builtin("__setstate__($self, object, /)")
    static void setState(PyReversed self, Object object) {
        self.seek(Py.asClippedLong(object));
    }
}
