package org.pyft.modules.itertools;

import org.pyft.builtin.Builtin;
import org.pyft.builtin.BuiltinType;
import org.pyft.objects.exception.PyErr;
import org.pyft.objects.type.PyType;
import org.pyft.ops.Py;

/** Attributes of {@code itertools.islice}. */
@BuiltinType("itertools.islice")
public final class ISliceMethods {
    private ISliceMethods() {}

    @Builtin("__new__($type, iterable, start, stop=None, step=None, /)")
    static Object create(PyType type, Object iterable, Object start, Object stop, Object step) {
        long from =
                stop == null
                        ? 0
                        : Arguments.sliceIndex(
                                start,
                                0,
                                "Indices for islice() must be None or an integer: 0 <= x <= sys.maxsize.");
        long to =
                Arguments.sliceIndex(
                        stop == null ? start : stop,
                        Long.MAX_VALUE,
                        "Stop argument for islice() must be None or an integer: 0 <= x <= sys.maxsize.");
        long by =
                step == null
                        ? 1
                        : Arguments.sliceIndex(
                                step, 1, "Step for islice() must be a positive integer or None.");
        if (by < 1) {
            throw PyErr.valueError("Step for islice() must be a positive integer or None.");
        }
        ISlice result = new ISlice(Py.iter(iterable), from, to, by);
        result.initType(type);
        return result;
    }

    @Builtin(value = "__iter__($self, /)", inline = true)
    static Object iter(ISlice self) {
        return self;
    }

    @Builtin("__next__($self, /)")
    static Object next(ISlice self) {
        return self.nextOrStop();
    }
}
