package org.pyft.objects.typing;

import org.pyft.PyContext;
import org.pyft.builtin.Builtin;
import org.pyft.builtin.BuiltinType;
import org.pyft.builtin.Getter;
import org.pyft.objects.exception.PyErr;
import org.pyft.objects.tuple.PyTuple;
import org.pyft.objects.type.PyGenericAlias;
import org.pyft.objects.type.PyType;
import org.pyft.objects.type.PyUnion;
import org.pyft.ops.Py;

/** The methods and attributes of {@code TypeAliasType}. */
@BuiltinType("typing.TypeAliasType")
public final class TypeAliasMethods {
    private TypeAliasMethods() {}

    @Builtin("__new__($type, name, value, *, type_params=())")
    static Object create(PyType type, Object name, Object value, Object typeParameters) {
        if (typeParameters != null && !(typeParameters instanceof PyTuple)) {
            throw PyErr.typeError("type_params must be a tuple");
        }
        PyTuple parameters = typeParameters == null ? PyTuple.of() : (PyTuple) typeParameters;
        checkOrder(parameters);
        return new PyTypeAlias(
                Typing.name(name, "typealias"),
                LazyValue.of(value),
                parameters,
                PyContext.callerModuleName());
    }

    private static void checkOrder(PyTuple parameters) {
        boolean defaultSeen = false;
        for (int i = 0; i < parameters.size(); i++) {
            if (!(parameters.get(i) instanceof PyTypeParameter parameter)) {
                throw PyErr.typeError(
                        "Expected a type param, got %s", Py.reprString(parameters.get(i)));
            }
            if (parameter.hasDefault()) {
                defaultSeen = true;
            } else if (defaultSeen) {
                throw PyErr.typeError(
                        "non-default type parameter '%s' follows default type parameter",
                        Py.reprString(parameter));
            }
        }
    }

    @Builtin("__repr__($self, /)")
    static Object repr(PyTypeAlias self) {
        return self.getName();
    }

    @Builtin("__iter__($self, /)")
    static Object iter(PyTypeAlias self) {
        return Py.iter(PyTuple.of(Typing.unpack(self)));
    }

    @Builtin("__or__($self, value, /)")
    static Object or(Object self, Object value) {
        return PyUnion.or(self, value);
    }

    @Builtin("__ror__($self, value, /)")
    static Object reflectedOr(Object self, Object value) {
        return PyUnion.or(value, self);
    }

    @Builtin("__getitem__($self, key, /)")
    static Object getItem(PyTypeAlias self, Object key) {
        if (self.getTypeParameters().size() == 0) {
            throw PyErr.typeError("Only generic type aliases are subscriptable");
        }
        return PyGenericAlias.of(self, key instanceof PyTuple ? key : PyTuple.of(key));
    }

    @Builtin("__reduce__($self, /)")
    static Object reduce(PyTypeAlias self) {
        return self.getName();
    }

    @Getter("__name__")
    static Object name(PyTypeAlias self) {
        return self.getName();
    }

    @Getter("__parameters__")
    static Object parameters(PyTypeAlias self) {
        return Typing.unpackTuples(self.getTypeParameters());
    }

    @Getter("__type_params__")
    static Object typeParameters(PyTypeAlias self) {
        return self.getTypeParameters();
    }

    @Getter("__value__")
    static Object value(PyTypeAlias self) {
        return self.getValue().get();
    }

    @Getter("evaluate_value")
    static Object evaluateValue(PyTypeAlias self) {
        return self.getValue().evaluator();
    }

    @Getter("__module__")
    static Object module(PyTypeAlias self) {
        return self.getModule();
    }
}
