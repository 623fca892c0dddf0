package org.pyft.modules.struct;

import org.pyft.builtin.Builtin;
import org.pyft.builtin.BuiltinType;

/** Attributes of {@code _struct.unpack_iterator}. */
@BuiltinType("_struct.unpack_iterator")
public final class UnpackIteratorMethods {
    private UnpackIteratorMethods() {}

    @Builtin(value = "__iter__($self, /)", inline = true)
    static Object iter(UnpackIterator self) {
        return self;
    }

    @Builtin("__next__($self, /)")
    static Object next(UnpackIterator self) {
        return self.nextOrStop();
    }

    @Builtin("__length_hint__($self, /)")
    static long lengthHint(UnpackIterator self) {
        return self.remaining();
    }
}
