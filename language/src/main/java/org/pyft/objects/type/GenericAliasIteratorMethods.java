package org.pyft.objects.type;

import org.pyft.builtin.Builtin;
import org.pyft.builtin.BuiltinType;
import org.pyft.objects.iterator.PyIterator;
import org.pyft.objects.tuple.PyTuple;

/** Attributes of {@code generic_alias_iterator}. */
@BuiltinType("generic_alias_iterator")
final class GenericAliasIteratorMethods {
    private GenericAliasIteratorMethods() {}

    @Builtin("__iter__($self, /)")
    static Object iter(PyGenericAliasIterator self) {
        return self;
    }

    @Builtin("__next__($self, /)")
    static Object next(PyGenericAliasIterator self) {
        return self.nextOrStop();
    }

    @Builtin("__reduce__($self, /)")
    static Object reduce(PyGenericAliasIterator self) {
        Object iter = PyIterator.builtin("iter");
        PyGenericAlias alias = self.getAlias();
        return PyIterator.reduced(iter, PyTuple.of(alias == null ? PyTuple.EMPTY : alias), null);
    }
}
