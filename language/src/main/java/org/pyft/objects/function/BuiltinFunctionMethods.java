package org.pyft.objects.function;

import org.pyft.PyContext;
import org.pyft.builtin.Builtin;
import org.pyft.builtin.BuiltinTable;
import org.pyft.builtin.BuiltinType;
import org.pyft.builtin.ClinicText;
import org.pyft.builtin.Getter;
import org.pyft.objects.dict.PyDict;
import org.pyft.objects.module.PyModule;
import org.pyft.objects.none.PyNone;
import org.pyft.objects.none.PyNotImplemented;
import org.pyft.objects.str.Str;
import org.pyft.objects.tuple.PyTuple;
import org.pyft.objects.type.PyType;
import org.pyft.ops.Py;
import org.pyft.ops.Types;

/** Attributes of {@code builtin_function_or_method} and {@code method-wrapper}. */
@BuiltinType("builtin_function_or_method")
final class BuiltinFunctionMethods {
    private BuiltinFunctionMethods() {}

    @Builtin("__call__($self, /, *args, **kwargs)")
    static Object call(PyBuiltinFunction self, Object[] args, PyDict kwargs) {
        return Py.callDict(self, args, kwargs);
    }

    @Builtin("__repr__($self, /)")
    static String repr(PyBuiltinFunction self) {
        String name = self.getEntry().name();
        Object receiver = self.getSelf();
        if (receiver == null || receiver == PyNone.NONE || receiver instanceof PyModule) {
            return "<built-in function " + name + ">";
        }
        String where =
                " of "
                        + Types.nameOf(receiver)
                        + " object at 0x"
                        + Long.toHexString(Py.id(receiver))
                        + ">";
        return self.builtinType() == PyBuiltinFunction.METHOD_WRAPPER_TYPE
                ? "<method-wrapper '" + name + "'" + where
                : "<built-in method " + name + where;
    }

    @Builtin("__eq__($self, value, /)")
    static Object eq(PyBuiltinFunction self, Object value) {
        return value instanceof PyBuiltinFunction other
                ? (Object)
                        (self == other
                                || self.getEntry() == other.getEntry()
                                        && self.isBound()
                                        && Py.is(self.getSelf(), other.getSelf()))
                : PyNotImplemented.NOT_IMPLEMENTED;
    }

    @Builtin("__hash__($self, /)")
    static long hash(PyBuiltinFunction self) {
        Object receiver = self.getSelf();
        int identity =
                receiver instanceof Number || receiver instanceof Boolean
                        ? receiver.hashCode()
                        : System.identityHashCode(receiver);
        return identity * 31L + self.getEntry().name().hashCode();
    }

    @Builtin("__reduce__($self, /)")
    static Object reduce(PyBuiltinFunction self) {
        Object receiver = self.getSelf();
        if (receiver == null || receiver == PyNone.NONE || receiver instanceof PyModule) {
            return Str.of(self.getEntry().name());
        }
        return PyTuple.of(
                Py.getAttr(PyContext.get().builtins(), "getattr"),
                PyTuple.of(receiver, Str.of(self.getEntry().name())));
    }

    @Getter("__name__")
    static Object name(PyBuiltinFunction self) {
        return Str.of(self.getEntry().name());
    }

    @Getter("__qualname__")
    static Object qualifiedName(PyBuiltinFunction self) {
        Object receiver = self.getSelf();
        if (receiver == null || receiver == PyNone.NONE || receiver instanceof PyModule) {
            return Str.of(self.getEntry().name());
        }
        PyType type = receiver instanceof PyType cls ? cls : Types.of(receiver);
        return Str.of(type.getQualifiedName() + "." + self.getEntry().name());
    }

    @Getter("__self__")
    static Object self(PyBuiltinFunction self) {
        return self.getSelf() == null || self.getEntry().kind() == BuiltinTable.STATIC_METHOD
                ? PyNone.NONE
                : self.getSelf();
    }

    @Getter("__module__")
    static Object module(PyBuiltinFunction self) {
        return self.getModule() == null ? PyNone.NONE : self.getModule();
    }

    @Getter("__doc__")
    static Object doc(PyBuiltinFunction self) {
        return ClinicText.doc(self.getEntry());
    }

    @Getter("__text_signature__")
    static Object textSignature(PyBuiltinFunction self) {
        return ClinicText.signature(self.getEntry());
    }
}
