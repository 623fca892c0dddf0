package org.pyft.objects.typing;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.strings.TruffleString;

import org.pyft.PyContext;
import org.pyft.objects.exception.PyErr;
import org.pyft.objects.exception.PyException;
import org.pyft.objects.instance.PyWrapper;
import org.pyft.objects.none.PyNone;
import org.pyft.objects.str.Str;
import org.pyft.objects.tuple.PyTuple;
import org.pyft.objects.type.PyUnion;
import org.pyft.ops.Py;
import org.pyft.ops.Types;
import org.pyft.syntax.tree.BinaryOperator;

/** Calls functions of the module {@code typing}. */
public final class Typing {
    private Typing() {}

    /** {@code typing.function(*arguments)}. */
    @TruffleBoundary
    static Object call(String function, Object... arguments) {
        return Py.callMethod(PyContext.get().importModule("typing"), function, arguments);
    }

    /** The value as a type: None stands for its class, strings for forward references. TypeError with the message for what is none. */
    @TruffleBoundary
    public static Object checkType(Object value, String message) {
        if (value == PyNone.NONE) {
            return PyNone.TYPE;
        }
        return PyUnion.isType(value) ? value : call("_type_check", value, Str.of(message));
    }

    /** A bound, checked to be a type; null for None. */
    static LazyValue bound(Object value) {
        return value == null || value == PyNone.NONE
                ? null
                : LazyValue.of(checkType(value, "Bound must be a type."));
    }

    /** The name of a new type parameter or alias. */
    static Object name(Object value, String function) {
        if (PyWrapper.unwrap(value) instanceof TruffleString) {
            return value;
        }
        throw PyErr.typeError(
                "%s() argument 'name' must be str, not %s", function, Types.nameOf(value));
    }

    static PyException cannotSubclass(String type) {
        return PyErr.typeError("Cannot subclass an instance of %s", type);
    }

    /** {@code typing.Unpack[parameter]}. */
    static Object unpack(Object parameter) {
        return Py.getItem(Py.getAttr(PyContext.get().importModule("typing"), "Unpack"), parameter);
    }

    /** The type parameters with each TypeVarTuple unpacked. */
    static PyTuple unpackTuples(PyTuple parameters) {
        Object[] items = parameters.toArray().clone();
        for (int i = 0; i < items.length; i++) {
            if (items[i] instanceof PyTypeVarTuple) {
                items[i] = unpack(items[i]);
            }
        }
        return PyTuple.of(items);
    }

    /** The arguments of a substitution, with the default appended where the parameter's own argument is missing. */
    static Object withDefault(PyTypeParameter parameter, Object alias, Object arguments) {
        Object parameters = Py.getAttr(alias, "__parameters__");
        int count = Py.len(arguments);
        long index = Py.asLong(Py.callMethod(parameters, "index", parameter));
        if (index < count) {
            return arguments;
        }
        if (index == count && parameter.getDefault() != PyNoDefault.NO_DEFAULT) {
            return Py.binary(BinaryOperator.ADD, arguments, PyTuple.of(parameter.getDefault()));
        }
        throw PyErr.typeError(
                "Too few arguments for %s; actual %s, expected at least %s",
                Py.str(alias), count, required(parameters));
    }

    private static int required(Object parameters) {
        int required = 0;
        for (Object parameter : Py.toArray(parameters)) {
            required += parameter instanceof PyTypeParameter own && own.hasDefault() ? 0 : 1;
        }
        return required;
    }
}
