package org.pyft.objects.iterator;

import org.pyft.builtin.Builtin;
import org.pyft.builtin.BuiltinType;
import org.pyft.objects.tuple.PyTuple;

/** The attributes of {@code callable_iterator}. */
@BuiltinType("callable_iterator")
public final class CallableIteratorMethods {
    private CallableIteratorMethods() {}

    @Builtin("__iter__($self, /)")
    static Object iter(PyCallableIterator self) {
        return self;
    }

    @Builtin("__next__($self, /)")
    static Object next(PyCallableIterator self) {
        return self.nextOrStop();
    }

    @Builtin("__reduce__($self, /)")
    static Object reduce(PyCallableIterator self) {
        Object iter = PyIterator.builtin("iter");
        Object callable = self.callable();
        return PyTuple.of(
                iter,
                callable == null
                        ? PyTuple.of(PyTuple.EMPTY)
                        : PyTuple.of(callable, self.sentinel()));
    }
}
