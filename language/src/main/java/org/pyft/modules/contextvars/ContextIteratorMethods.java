package org.pyft.modules.contextvars;

import org.pyft.builtin.Builtin;
import org.pyft.builtin.BuiltinType;

/** The attributes of the iterators over a context, which are its views too. */
@BuiltinType("keys")
final class ContextIteratorMethods {
    private ContextIteratorMethods() {}

    @Builtin(value = "__iter__($self, /)", inline = true)
    static Object iter(ContextIterator self) {
        return self;
    }

    @Builtin(value = "__next__($self, /)", inline = true)
    static Object next(ContextIterator self) {
        return self.nextOrStop();
    }

    @Builtin("__len__($self, /)")
    static long len(ContextIterator self) {
        return self.size();
    }
}
