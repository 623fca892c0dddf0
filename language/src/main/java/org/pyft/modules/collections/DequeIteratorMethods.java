package org.pyft.modules.collections;

import org.pyft.builtin.Builtin;
import org.pyft.builtin.BuiltinType;
import org.pyft.objects.exception.PyErr;
import org.pyft.objects.tuple.PyTuple;
import org.pyft.objects.type.PyType;
import org.pyft.ops.Types;

/** The attributes of {@code _deque_iterator}. */
@BuiltinType("collections._deque_iterator")
final class DequeIteratorMethods {
    private DequeIteratorMethods() {}

    @Builtin("__new__($type, deque, index=0, /)")
    static Object create(@SuppressWarnings("unused") PyType type, Object deque, long index) {
        if (!(deque instanceof PyDeque source)) {
            throw PyErr.typeError("argument 1 must be collections.deque, not %s", Types.of(deque));
        }
        PyDequeIterator iterator = new PyDequeIterator(source, false);
        for (long i = 0; i < index && iterator.next() != null; i++) {
            continue;
        }
        return iterator;
    }

    @Builtin(value = "__iter__($self, /)", inline = true)
    static Object iter(PyDequeIterator self) {
        return self;
    }

    @Builtin(value = "__next__($self, /)", inline = true)
    static Object next(PyDequeIterator self) {
        return self.nextOrStop();
    }

    @Builtin("__length_hint__($self, /)")
    static long lengthHint(PyDequeIterator self) {
        return self.remaining();
    }

    @Builtin("__reduce__($self, /)")
    static Object reduce(PyDequeIterator self) {
        return PyTuple.of(self.getType(), PyTuple.of(self.deque(), (long) self.index()));
    }
}
