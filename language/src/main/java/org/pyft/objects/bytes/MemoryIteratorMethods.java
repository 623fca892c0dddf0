package org.pyft.objects.bytes;

import org.pyft.builtin.Builtin;
import org.pyft.builtin.BuiltinType;

/** The attributes of the iterator over a memoryview. */
@BuiltinType("memory_iterator")
public final class MemoryIteratorMethods {
    private MemoryIteratorMethods() {}

    @Builtin("__iter__($self, /)")
    static Object iter(MemoryIterator self) {
        return self;
    }

    @Builtin("__next__($self, /)")
    static Object next(MemoryIterator self) {
        return self.nextOrStop();
    }
}
