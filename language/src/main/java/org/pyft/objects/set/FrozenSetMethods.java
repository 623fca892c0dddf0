package org.pyft.objects.set;

import org.pyft.builtin.Builtin;
import org.pyft.builtin.BuiltinType;
import org.pyft.objects.dict.PyDict;
import org.pyft.objects.exception.PyErr;
import org.pyft.objects.type.PyType;

/** The attributes that only {@code frozenset} has. */
@BuiltinType("frozenset")
final class FrozenSetMethods {
    private FrozenSetMethods() {}

    @Builtin("__new__($type, /, *args, **kwargs)")
    static Object create(PyType type, Object[] args, PyDict kwargs) {
        if (kwargs != null
                && kwargs.size() > 0
                && (type == PyFrozenSet.TYPE
                        || type.lookup("__init__") == PyFrozenSet.TYPE.lookup("__init__"))) {
            throw PyErr.typeError("frozenset() takes no keyword arguments");
        }
        if (args.length > 1) {
            throw PyErr.typeError(
                    "%s expected at most 1 argument, got %s", type.getShortName(), args.length);
        }
        if (args.length == 1
                && type == PyFrozenSet.TYPE
                && args[0] instanceof PyFrozenSet frozen
                && frozen.isExact()) {
            return frozen;
        }
        PyFrozenSet set = new PyFrozenSet();
        set.initType(type);
        if (args.length == 1) {
            set.insertAll(args[0]);
        }
        return set;
    }

    @Builtin("__hash__($self, /)")
    static long hash(PyFrozenSet self) {
        return self.hash();
    }
}
