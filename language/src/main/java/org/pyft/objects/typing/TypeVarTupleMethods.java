package org.pyft.objects.typing;

import org.pyft.builtin.Builtin;
import org.pyft.builtin.BuiltinType;
import org.pyft.builtin.Getter;
import org.pyft.objects.exception.PyErr;
import org.pyft.objects.tuple.PyTuple;
import org.pyft.objects.type.PyType;
import org.pyft.ops.Py;

/** The methods and attributes of {@code TypeVarTuple}. */
@BuiltinType("typing.TypeVarTuple")
public final class TypeVarTupleMethods {
    private TypeVarTupleMethods() {}

    @Builtin("__new__($type, name, *, default=None)")
    static Object create(PyType type, Object name, Object defaultValue) {
        return new PyTypeVarTuple(
                        Typing.name(name, "typevartuple"), PyTypeParameter.given(defaultValue))
                .madeByCaller();
    }

    @Builtin("__repr__($self, /)")
    static Object repr(PyTypeVarTuple self) {
        return self.getName();
    }

    @Builtin("__iter__($self, /)")
    static Object iter(PyTypeVarTuple self) {
        return Py.iter(PyTuple.of(Typing.unpack(self)));
    }

    @Builtin("__typing_subst__($self, arg, /)")
    static Object substitute(PyTypeVarTuple self, Object argument) {
        throw PyErr.typeError("Substitution of bare TypeVarTuple is not supported");
    }

    @Builtin("__typing_prepare_subst__($self, alias, args, /)")
    static Object prepare(PyTypeVarTuple self, Object alias, Object arguments) {
        return Typing.call("_typevartuple_prepare_subst", self, alias, arguments);
    }

    @Builtin("__reduce__($self, /)")
    static Object reduce(PyTypeVarTuple self) {
        return self.getName();
    }

    @Builtin("has_default($self, /)")
    static Object hasDefault(PyTypeVarTuple self) {
        return self.hasDefault();
    }

    @Builtin("__mro_entries__($self, bases, /)")
    static Object mroEntries(PyTypeVarTuple self, Object bases) {
        throw Typing.cannotSubclass("TypeVarTuple");
    }

    @Getter("__name__")
    static Object name(PyTypeVarTuple self) {
        return self.getName();
    }

    @Getter("__default__")
    static Object defaultValue(PyTypeVarTuple self) {
        return self.getDefault();
    }

    @Getter("evaluate_default")
    static Object evaluateDefault(PyTypeVarTuple self) {
        return self.getDefaultEvaluator();
    }
}
