package org.pyft.objects.exception;

import org.pyft.builtin.Builtin;
import org.pyft.builtin.BuiltinType;
import org.pyft.objects.tuple.PyTuple;
import org.pyft.ops.Py;

/** Attributes of {@code KeyError}. */
@BuiltinType("KeyError")
final class KeyErrorMethods {
    private KeyErrorMethods() {}

    @Builtin("__str__($self, /)")
    static Object str(PyBaseException self) {
        PyTuple args = self.getArgs();
        return args.size() == 1 ? Py.repr(args.get(0)) : BaseExceptionMethods.str(self);
    }
}
