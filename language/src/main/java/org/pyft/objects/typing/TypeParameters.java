package org.pyft.objects.typing;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;

import org.pyft.objects.dict.PyDict;
import org.pyft.objects.str.Str;
import org.pyft.objects.tuple.PyTuple;

/** Makes the objects that the syntax for type parameters and type aliases stands for (PEP 695, PEP 696). Functions that evaluate may be null. */
public final class TypeParameters {
    private TypeParameters() {}

    /** {@code T: bound = default} or {@code T: (constraint, …) = default}. */
    @TruffleBoundary
    public static Object typeVar(
            Object name, Object bound, Object constraints, Object defaultValue) {
        return new PyTypeVar(
                name,
                LazyValue.by(bound),
                LazyValue.by(constraints),
                LazyValue.by(defaultValue),
                Variance.INFERRED);
    }

    /** {@code **P = default}. */
    @TruffleBoundary
    public static Object paramSpec(Object name, Object defaultValue) {
        return new PyParamSpec(name, null, LazyValue.by(defaultValue), Variance.INFERRED);
    }

    /** {@code *Ts = default}. */
    @TruffleBoundary
    public static Object typeVarTuple(Object name, Object defaultValue) {
        return new PyTypeVarTuple(name, LazyValue.by(defaultValue));
    }

    /** {@code type name[parameters] = …}. */
    @TruffleBoundary
    public static Object typeAlias(
            Object name, PyTuple parameters, Object evaluate, PyDict globals) {
        return new PyTypeAlias(
                name, LazyValue.by(evaluate), parameters, globals.getStr(Str.of("__name__")));
    }

    /** The base {@code Generic[parameters]} that a class with type parameters gets. */
    @TruffleBoundary
    public static Object genericBase(PyTuple parameters) {
        return Typing.call("_GenericAlias", GenericType.get(), Typing.unpackTuples(parameters));
    }
}
