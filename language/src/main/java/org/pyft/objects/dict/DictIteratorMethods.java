package org.pyft.objects.dict;

import org.pyft.builtin.Builtin;
import org.pyft.builtin.BuiltinType;
import org.pyft.objects.iterator.PyIterator;
import org.pyft.objects.list.PyList;
import org.pyft.objects.tuple.PyTuple;

/** The attributes of the iterators over dicts and sets. */
@BuiltinType("dict_iterator")
public final class DictIteratorMethods {
    private DictIteratorMethods() {}

    @Builtin(value = "__iter__($self, /)", inline = true)
    static Object iter(HashIterator self) {
        return self;
    }

    @Builtin(value = "__next__($self, /)", inline = true)
    static Object next(HashIterator self) {
        return self.nextOrStop();
    }

    @Builtin("__length_hint__($self, /)")
    static long lengthHint(HashIterator self) {
        return self.lengthHint();
    }

    @Builtin("__reduce__($self, /)")
    static Object reduce(HashIterator self) {
        Object iter = PyIterator.builtin("iter");
        return PyIterator.reduced(iter, PyTuple.of(new PyList(self.rest())), null);
    }
}
