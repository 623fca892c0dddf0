package org.pyft.modules.itertools;

import org.pyft.builtin.Builtin;
import org.pyft.builtin.BuiltinType;
import org.pyft.objects.none.PyNone;
import org.pyft.objects.type.PyType;
import org.pyft.ops.Py;

/** Attributes of {@code itertools.zip_longest}. */
@BuiltinType("itertools.zip_longest")
public final class ZipLongestMethods {
    private ZipLongestMethods() {}

    @Builtin("__new__($type, *iterables, fillvalue=None)")
    static Object create(PyType type, Object fill, Object[] iterables) {
        Object[] iterators = new Object[iterables.length];
        for (int i = 0; i < iterators.length; i++) {
            iterators[i] = Py.iter(iterables[i]);
        }
        ZipLongest result = new ZipLongest(iterators, fill == null ? PyNone.NONE : fill);
        result.initType(type);
        return result;
    }

    @Builtin(value = "__iter__($self, /)", inline = true)
    static Object iter(ZipLongest self) {
        return self;
    }

    @Builtin("__next__($self, /)")
    static Object next(ZipLongest self) {
        return self.nextOrStop();
    }
}
