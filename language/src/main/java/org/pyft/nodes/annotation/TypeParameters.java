package org.pyft.nodes.annotation;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;

import org.pyft.PyContext;
import org.pyft.objects.dict.PyDict;
import org.pyft.objects.none.PyNone;
import org.pyft.objects.str.Str;
import org.pyft.objects.tuple.PyTuple;
import org.pyft.ops.Py;
import org.pyft.ops.Types;

/**
 * Makes the objects of the module {@code _typing} for the type parameter syntax.
 */
public final class TypeParameters {
    private TypeParameters() {}

    @TruffleBoundary
    static Object typeVar(Object name, Object bound, Object constraints, Object defaultValue) {
        return make("TypeVar", name, orNone(bound), orNone(constraints), orNone(defaultValue));
    }

    @TruffleBoundary
    static Object paramSpec(Object name, Object defaultValue) {
        return make("ParamSpec", name, orNone(defaultValue));
    }

    @TruffleBoundary
    static Object typeVarTuple(Object name, Object defaultValue) {
        return make("TypeVarTuple", name, orNone(defaultValue));
    }

    @TruffleBoundary
    static Object typeAlias(Object name, Object parameters, Object evaluate, PyDict globals) {
        Object module = globals.get(Str.of("__name__"));
        return make("TypeAliasType", name, parameters, evaluate, orNone(module));
    }

    @TruffleBoundary
    static Object genericBase(Object parameters) {
        Object[] unpacked = Py.toArray(parameters);
        for (int i = 0; i < unpacked.length; i++) {
            if (Types.nameOf(unpacked[i]).endsWith("TypeVarTuple")) {
                unpacked[i] = Py.next(Py.iter(unpacked[i]));
            }
        }
        Object generic = Py.getAttr(PyContext.get().importModule("_typing"), "Generic");
        return Py.getItem(generic, unpacked.length == 1 ? unpacked[0] : PyTuple.of(unpacked));
    }

    /** Calls the type's internal constructor, which takes the functions to evaluate. */
    private static Object make(String type, Object... arguments) {
        return Py.callMethod(
                Py.getAttr(PyContext.get().importModule("_typing"), type), "_lazy", arguments);
    }

    private static Object orNone(Object value) {
        return value == null ? PyNone.NONE : value;
    }
}
