package org.pyft.modules.sre;

import org.pyft.builtin.Builtin;
import org.pyft.builtin.BuiltinType;

/** Attributes of what {@code Pattern.finditer} returns. */
@BuiltinType("callable_iterator")
final class MatchIteratorMethods {
    private MatchIteratorMethods() {}

    @Builtin("__iter__($self, /)")
    static Object iter(MatchIterator self) {
        return self;
    }

    @Builtin("__next__($self, /)")
    static Object next(MatchIterator self) {
        return self.nextOrStop();
    }
}
