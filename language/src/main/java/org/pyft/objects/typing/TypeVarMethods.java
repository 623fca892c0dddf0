package org.pyft.objects.typing;

import org.pyft.builtin.Builtin;
import org.pyft.builtin.BuiltinType;
import org.pyft.builtin.Getter;
import org.pyft.objects.exception.PyErr;
import org.pyft.objects.none.PyNone;
import org.pyft.objects.tuple.PyTuple;
import org.pyft.objects.type.PyType;
import org.pyft.objects.type.PyUnion;

/** The methods and attributes of {@code TypeVar}. */
@BuiltinType("typing.TypeVar")
public final class TypeVarMethods {
    private TypeVarMethods() {}

    @Builtin(
            "__new__($type, name, *constraints, bound=None, default=None, covariant=False, contravariant=False, infer_variance=False)")
    static Object create(
            PyType type,
            Object name,
            Object bound,
            Object defaultValue,
            boolean covariant,
            boolean contravariant,
            boolean inferVariance,
            Object[] constraints) {
        Variance variance = Variance.of(covariant, contravariant, inferVariance);
        LazyValue boundValue = Typing.bound(bound);
        if (constraints.length == 1) {
            throw PyErr.typeError("A single constraint is not allowed");
        }
        if (constraints.length > 0 && boundValue != null) {
            throw PyErr.typeError("Constraints cannot be combined with bound=...");
        }
        return new PyTypeVar(
                        Typing.name(name, "typevar"),
                        boundValue,
                        constraints.length == 0 ? null : LazyValue.of(PyTuple.of(constraints)),
                        PyTypeParameter.given(defaultValue),
                        variance)
                .madeByCaller();
    }

    @Builtin("__repr__($self, /)")
    static Object repr(PyTypeVar self) {
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
    static Object substitute(PyTypeVar self, Object argument) {
        return Typing.call("_typevar_subst", self, argument);
    }

    @Builtin("__typing_prepare_subst__($self, alias, args, /)")
    static Object prepare(PyTypeVar self, Object alias, Object arguments) {
        return Typing.withDefault(self, alias, arguments);
    }

    @Builtin("__reduce__($self, /)")
    static Object reduce(PyTypeVar self) {
        return self.getName();
    }

    @Builtin("has_default($self, /)")
    static Object hasDefault(PyTypeVar self) {
        return self.hasDefault();
    }

    @Builtin("__mro_entries__($self, bases, /)")
    static Object mroEntries(PyTypeVar self, Object bases) {
        throw Typing.cannotSubclass("TypeVar");
    }

    @Getter("__name__")
    static Object name(PyTypeVar self) {
        return self.getName();
    }

    @Getter("__covariant__")
    static Object covariant(PyTypeVar self) {
        return self.getVariance().covariant();
    }

    @Getter("__contravariant__")
    static Object contravariant(PyTypeVar self) {
        return self.getVariance().contravariant();
    }

    @Getter("__infer_variance__")
    static Object inferVariance(PyTypeVar self) {
        return self.getVariance().inferred();
    }

    @Getter("__bound__")
    static Object bound(PyTypeVar self) {
        return self.getBound() == null ? PyNone.NONE : self.getBound().get();
    }

    @Getter("__constraints__")
    static Object constraints(PyTypeVar self) {
        return self.getConstraints() == null ? PyTuple.of() : self.getConstraints().get();
    }

    @Getter("__default__")
    static Object defaultValue(PyTypeVar self) {
        return self.getDefault();
    }

    @Getter("evaluate_bound")
    static Object evaluateBound(PyTypeVar self) {
        return self.getBound() == null ? PyNone.NONE : self.getBound().evaluator();
    }

    @Getter("evaluate_constraints")
    static Object evaluateConstraints(PyTypeVar self) {
        return self.getConstraints() == null ? PyNone.NONE : self.getConstraints().evaluator();
    }

    @Getter("evaluate_default")
    static Object evaluateDefault(PyTypeVar self) {
        return self.getDefaultEvaluator();
    }
}
