package org.pyft.objects.typing;

import org.pyft.PyContext;
import org.pyft.builtin.Builtin;
import org.pyft.builtin.BuiltinType;
import org.pyft.objects.dict.PyDict;
import org.pyft.objects.type.PyType;
import org.pyft.ops.Py;

/** {@code typing.Generic}: the base of generic classes. Its work is done by Python code in {@code typing}. */
@BuiltinType("typing.Generic")
public final class GenericMethods {
    private GenericMethods() {}

    @Builtin("__class_getitem__($type, /, *args, **kwargs)")
    static Object classGetItem(PyType type, Object[] args, PyDict kwargs) {
        return forward("_generic_class_getitem", type, args, kwargs);
    }

    @Builtin("__init_subclass__($type, /, *args, **kwargs)")
    static Object initSubclass(PyType type, Object[] args, PyDict kwargs) {
        return forward("_generic_init_subclass", type, args, kwargs);
    }

    private static Object forward(String function, PyType type, Object[] args, PyDict kwargs) {
        Object[] all = new Object[args.length + 1];
        all[0] = type;
        System.arraycopy(args, 0, all, 1, args.length);
        return Py.callDict(
                Py.getAttr(PyContext.get().importModule("typing"), function), all, kwargs);
    }
}
