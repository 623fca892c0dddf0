package org.pyft.modules.collections;

import org.pyft.builtin.Builtin;
import org.pyft.builtin.BuiltinType;
import org.pyft.objects.iterator.PyIterator;
import org.pyft.objects.list.PyList;
import org.pyft.objects.tuple.PyTuple;

/** The attributes of {@code odict_iterator}. */
@BuiltinType("odict_iterator")
final class OrderedDictIteratorMethods {
    private OrderedDictIteratorMethods() {}

    @Builtin(value = "__iter__($self, /)", inline = true)
    static Object iter(PyOrderedDictIterator self) {
        return self;
    }

    @Builtin(value = "__next__($self, /)", inline = true)
    static Object next(PyOrderedDictIterator self) {
        return self.nextOrStop();
    }

    @Builtin("__reduce__($self, /)")
    static Object reduce(PyOrderedDictIterator self) {
        Object iter = PyIterator.builtin("iter");
        return PyIterator.reduced(iter, PyTuple.of(new PyList(self.rest())), null);
    }
}
