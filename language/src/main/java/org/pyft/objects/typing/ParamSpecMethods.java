package org.pyft.objects.typing;

import org.pyft.builtin.Builtin;
import org.pyft.builtin.BuiltinType;
import org.pyft.builtin.Getter;
import org.pyft.objects.none.PyNone;
import org.pyft.objects.type.PyType;
import org.pyft.objects.type.PyUnion;

/** The methods and attributes of {@code ParamSpec}. */
@BuiltinType("typing.ParamSpec")
public final class ParamSpecMethods {
    private ParamSpecMethods() {}

    @Builtin(
            "__new__($type, name, *, bound=None, default=None, covariant=False, contravariant=False, infer_variance=False)")
    static Object create(
            PyType type,
            Object name,
            Object bound,
            Object defaultValue,
            boolean covariant,
            boolean contravariant,
            boolean inferVariance) {
        Variance variance = Variance.of(covariant, contravariant, inferVariance);
        return new PyParamSpec(
                        Typing.name(name, "paramspec"),
                        LazyValue.of(
                                Typing.checkType(
                                        bound == null ? PyNone.NONE : bound,
                                        "Bound must be a type.")),
                        PyTypeParameter.given(defaultValue),
                        variance)
                .madeByCaller();
    }

    @Builtin("__repr__($self, /)")
    static Object repr(PyParamSpec self) {
        return self.getVariance().describe(self.getName());
    }

    @Builtin("__or__($self, value, /)")
    static Object or(Object self, Object value) {
        return PyUnion.orChecked(self, value);
    }

    @Builtin("__ror__($self, value, /)")
    static Object reflectedOr(Object self, Object value) {
        return PyUnion.orChecked(value, self);
    }

    @Builtin("__typing_subst__($self, arg, /)")
    static Object substitute(PyParamSpec self, Object argument) {
        return Typing.call("_paramspec_subst", self, argument);
    }

    @Builtin("__typing_prepare_subst__($self, alias, args, /)")
    static Object prepare(PyParamSpec self, Object alias, Object arguments) {
        return Typing.call("_paramspec_prepare_subst", self, alias, arguments);
    }

    @Builtin("__reduce__($self, /)")
    static Object reduce(PyParamSpec self) {
        return self.getName();
    }

    @Builtin("has_default($self, /)")
    static Object hasDefault(PyParamSpec self) {
        return self.hasDefault();
    }

    @Builtin("__mro_entries__($self, bases, /)")
    static Object mroEntries(PyParamSpec self, Object bases) {
        throw Typing.cannotSubclass("ParamSpec");
    }

    @Getter("__name__")
    static Object name(PyParamSpec self) {
        return self.getName();
    }

    @Getter("__bound__")
    static Object bound(PyParamSpec self) {
        return self.getBound() == null ? PyNone.NONE : self.getBound().get();
    }

    @Getter("__covariant__")
    static Object covariant(PyParamSpec self) {
        return self.getVariance().covariant();
    }

    @Getter("__contravariant__")
    static Object contravariant(PyParamSpec self) {
        return self.getVariance().contravariant();
    }

    @Getter("__infer_variance__")
    static Object inferVariance(PyParamSpec self) {
        return self.getVariance().inferred();
    }

    @Getter("args")
    static Object args(PyParamSpec self) {
        return new PyParamSpecPart(self, false);
    }

    @Getter("kwargs")
    static Object kwargs(PyParamSpec self) {
        return new PyParamSpecPart(self, true);
    }

    @Getter("__default__")
    static Object defaultValue(PyParamSpec self) {
        return self.getDefault();
    }

    @Getter("evaluate_default")
    static Object evaluateDefault(PyParamSpec self) {
        return self.getDefaultEvaluator();
    }
}
