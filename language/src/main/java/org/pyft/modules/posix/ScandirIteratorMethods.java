package org.pyft.modules.posix;

import org.pyft.builtin.Builtin;
import org.pyft.builtin.BuiltinType;

/** Attributes of {@code posix.ScandirIterator}. */
@BuiltinType("posix.ScandirIterator")
final class ScandirIteratorMethods {
    private ScandirIteratorMethods() {}

    @Builtin("__iter__($self, /)")
    static Object iter(PyScandirIterator self) {
        return self;
    }

    @Builtin("__next__($self, /)")
    static Object next(PyScandirIterator self) {
        return self.nextOrStop();
    }

    @Builtin("__enter__($self, /)")
    static Object enter(PyScandirIterator self) {
        return self;
    }

    @Builtin("__exit__($self, /, *args)")
    static void exit(PyScandirIterator self, Object[] args) {
        self.close();
    }

    @Builtin("close($self, /)")
    static void close(PyScandirIterator self) {
        self.close();
    }
}
