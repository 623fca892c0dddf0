package org.pyft.objects.type;

import com.oracle.truffle.api.strings.TruffleString;

import org.pyft.PyContext;
import org.pyft.builtin.Builtin;
import org.pyft.builtin.BuiltinType;
import org.pyft.builtin.Getter;
import org.pyft.objects.dict.PyDict;
import org.pyft.objects.exception.ExceptionTypes;
import org.pyft.objects.exception.PyErr;
import org.pyft.objects.exception.PyException;
import org.pyft.objects.list.PyList;
import org.pyft.objects.none.PyNotImplemented;
import org.pyft.objects.str.Str;
import org.pyft.objects.tuple.PyTuple;
import org.pyft.ops.GetAttr;
import org.pyft.ops.Py;
import org.pyft.ops.Types;

import java.util.Set;

/** Attributes of {@code types.GenericAlias}; unknown ones are forwarded to the origin. */
@BuiltinType("types.GenericAlias")
final class GenericAliasMethods {
    private static final Set<String> OWN =
            Set.of(
                    "__class__",
                    "__origin__",
                    "__args__",
                    "__unpacked__",
                    "__parameters__",
                    "__typing_unpacked_tuple_args__",
                    "__mro_entries__",
                    "__reduce_ex__",
                    "__reduce__");
    private static final Set<String> NOT_FORWARDED =
            Set.of("__bases__", "__copy__", "__deepcopy__");

    private GenericAliasMethods() {}

    @Builtin("__new__($type, origin, args, /)")
    static Object create(PyType type, Object origin, Object args) {
        PyGenericAlias alias = PyGenericAlias.of(origin, args);
        alias.initType(type);
        return alias;
    }

    @Builtin("__call__($self, /, *args, **kwargs)")
    static Object call(PyGenericAlias self, Object[] args, PyDict kwargs) {
        Object object = Py.callDict(self.getOrigin(), args, kwargs);
        try {
            Py.setAttr(object, "__orig_class__", self);
        } catch (PyException e) {
            if (!PyErr.matches(e, ExceptionTypes.ATTRIBUTE_ERROR)
                    && !PyErr.matches(e, ExceptionTypes.TYPE_ERROR)) {
                throw e;
            }
        }
        return object;
    }

    @Builtin("__getattribute__($self, name, /)")
    static Object getAttribute(PyGenericAlias self, TruffleString name) {
        String attribute = Str.intern(name);
        if (!OWN.contains(attribute) && !NOT_FORWARDED.contains(attribute)) {
            return Py.getAttr(self.getOrigin(), attribute);
        }
        Object value = GetAttr.generic(self, Types.of(self), attribute);
        if (value == null) {
            throw PyErr.noAttribute(self, attribute);
        }
        return value;
    }

    @Builtin("__getitem__($self, item, /)")
    static Object getItem(PyGenericAlias self, Object item) {
        Object[] arguments =
                GenericParameters.substitute(
                        self, self.getArguments().toArray(), self.getParameters(), item);
        return new PyGenericAlias(self.getOrigin(), PyTuple.of(arguments), self.isStarred());
    }

    @Builtin("__mro_entries__($self, bases, /)")
    static Object mroEntries(PyGenericAlias self, Object bases) {
        return PyTuple.of(self.getOrigin());
    }

    @Builtin("__instancecheck__($self, instance, /)")
    static Object instanceCheck(PyGenericAlias self, Object instance) {
        throw PyErr.typeError("isinstance() argument 2 cannot be a parameterized generic");
    }

    @Builtin("__subclasscheck__($self, subclass, /)")
    static Object subclassCheck(PyGenericAlias self, Object subclass) {
        throw PyErr.typeError("issubclass() argument 2 cannot be a parameterized generic");
    }

    @Builtin("__or__($self, value, /)")
    static Object or(Object self, Object value) {
        return PyUnion.or(self, value);
    }

    @Builtin("__ror__($self, value, /)")
    static Object reflectedOr(Object self, Object value) {
        return PyUnion.or(value, self);
    }

    @Builtin("__iter__($self, /)")
    static Object iter(PyGenericAlias self) {
        return new PyGenericAliasIterator(self);
    }

    @Builtin("__dir__($self, /)")
    static Object dir(PyGenericAlias self) {
        PyList names =
                (PyList) Py.call(Py.getAttr(PyContext.get().builtins(), "dir"), self.getOrigin());
        for (String name : OWN) {
            if (!Py.contains(names, Str.of(name))) {
                names.append(Str.of(name));
            }
        }
        return names;
    }

    @Builtin("__eq__($self, value, /)")
    static Object eq(PyGenericAlias self, Object value) {
        if (!(value instanceof PyGenericAlias other)) {
            return PyNotImplemented.NOT_IMPLEMENTED;
        }
        return self.isStarred() == other.isStarred()
                && Py.eq(self.getOrigin(), other.getOrigin())
                && Py.eq(self.getArguments(), other.getArguments());
    }

    @Builtin("__hash__($self, /)")
    static long hash(PyGenericAlias self) {
        return Py.hash(self.getOrigin()) ^ Py.hash(self.getArguments());
    }

    @Builtin("__repr__($self, /)")
    static String repr(PyGenericAlias self) {
        StringBuilder out =
                new StringBuilder(self.isStarred() ? "*" : "")
                        .append(TypeText.of(self.getOrigin()))
                        .append('[');
        Object[] items = self.getArguments().toArray();
        for (int i = 0; i < items.length; i++) {
            out.append(i == 0 ? "" : ", ").append(TypeText.ofArgument(items[i]));
        }
        return out.append(items.length == 0 ? "()]" : "]").toString();
    }

    @Builtin("__reduce__($self, /)")
    static Object reduce(PyGenericAlias self) {
        if (self.isStarred()) {
            Object next = Py.getAttr(PyContext.get().builtins(), "next");
            return PyTuple.of(
                    next,
                    PyTuple.of(
                            new PyGenericAliasIterator(
                                    new PyGenericAlias(
                                            self.getOrigin(), self.getArguments(), false))));
        }
        return PyTuple.of(Types.of(self), PyTuple.of(self.getOrigin(), self.getArguments()));
    }

    @Getter("__origin__")
    static Object origin(PyGenericAlias self) {
        return self.getOrigin();
    }

    @Getter("__args__")
    static Object arguments(PyGenericAlias self) {
        return self.getArguments();
    }

    @Getter("__parameters__")
    static Object parameters(PyGenericAlias self) {
        return self.getParameters();
    }

    @Getter("__unpacked__")
    static Object unpacked(PyGenericAlias self) {
        return self.isStarred();
    }

    @Getter("__typing_unpacked_tuple_args__")
    static Object unpackedTupleArguments(PyGenericAlias self) {
        return self.isStarred() && self.getOrigin() == PyTuple.TYPE
                ? self.getArguments()
                : org.pyft.objects.none.PyNone.NONE;
    }
}
