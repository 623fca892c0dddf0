package org.pyft.modules.string;

import org.pyft.builtin.Builtin;
import org.pyft.builtin.BuiltinType;

/** The attributes of the iterator over a format string. */
@BuiltinType("formatteriterator")
public final class FormatIteratorMethods {
    private FormatIteratorMethods() {}

    @Builtin("__iter__($self, /)")
    static Object iter(FormatIterator self) {
        return self;
    }

    @Builtin("__next__($self, /)")
    static Object next(FormatIterator self) {
        return self.nextOrStop();
    }
}
