package org.pyft.modules.typing;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;

import org.pyft.PyContext;
import org.pyft.objects.exception.PyErr;
import org.pyft.objects.exception.PyException;
import org.pyft.objects.none.PyNone;
import org.pyft.objects.str.Str;
import org.pyft.objects.tuple.PyTuple;
import org.pyft.ops.Py;
import org.pyft.syntax.tree.BinaryOperator;

/** Calls functions of the module {@code typing}. */
final class Typing {
    private Typing() {}

    @TruffleBoundary
    static Object call(String function, Object... arguments) {
        return Py.callMethod(PyContext.get().importModule("typing"), function, arguments);
    }

    /** A bound, checked to be a type; null for None. */
    static LazyValue bound(Object value) {
        if (value == null || value == PyNone.NONE) {
            return null;
        }
        return LazyValue.of(call("_type_check", value, Str.of("Bound must be a type.")));
    }

    /** The module of the Python code that calls. */
    static Object callerModule() {
        return PyContext.callerModuleName();
    }

    static PyException cannotSubclass(String type) {
        return PyErr.typeError("Cannot subclass an instance of %s", type);
    }

    /** {@code typing.Unpack[parameter]}. */
    static Object unpack(Object parameter) {
        return Py.getItem(Py.getAttr(PyContext.get().importModule("typing"), "Unpack"), parameter);
    }

    /** The arguments of a substitution, with the default appended where the parameter's own argument is missing. */
    static Object withDefault(PyTypeParameter parameter, Object alias, Object arguments) {
        Object parameters = Py.getAttr(alias, "__parameters__");
        long index = Py.asLong(Py.callMethod(parameters, "index", parameter));
        int count = Py.len(arguments);
        if (index + 1 < count) {
            return arguments;
        }
        if (index == count) {
            if (!parameter.hasDefault()) {
                throw PyErr.typeError("Too few arguments for %s", Py.strString(alias));
            }
            return Py.binary(BinaryOperator.ADD, arguments, PyTuple.of(parameter.getDefault()));
        }
        return arguments;
    }
}
