package org.pyft.modules.itertools;

import org.pyft.builtin.Builtin;
import org.pyft.builtin.BuiltinType;
import org.pyft.objects.exception.PyErr;
import org.pyft.objects.type.PyType;

/** Attributes of {@code itertools.repeat}. */
@BuiltinType("itertools.repeat")
public final class RepeatMethods {
    private RepeatMethods() {}

    @Builtin("__new__($type, object, times=None)")
    static Object create(PyType type, Object object, Object times) {
        Repeat result =
                new Repeat(
                        object,
                        times == null ? Repeat.FOREVER : Math.max(0, Arguments.size(times)));
        result.initType(type);
        return result;
    }

    @Builtin(value = "__iter__($self, /)", inline = true)
    static Object iter(Repeat self) {
        return self;
    }

    @Builtin("__next__($self, /)")
    static Object next(Repeat self) {
        return self.nextOrStop();
    }

    @Builtin("__length_hint__($self, /)")
    static long lengthHint(Repeat self) {
        if (self.remaining() == Repeat.FOREVER) {
            throw PyErr.typeError("len() of unsized object");
        }
        return self.remaining();
    }

    @Builtin("__repr__($self, /)")
    static String repr(Repeat self) {
        return self.repr();
    }
}
