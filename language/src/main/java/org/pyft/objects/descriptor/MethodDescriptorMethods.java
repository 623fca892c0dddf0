package org.pyft.objects.descriptor;

import org.pyft.PyContext;
import org.pyft.builtin.Builtin;
import org.pyft.builtin.BuiltinType;
import org.pyft.builtin.ClinicText;
import org.pyft.builtin.Getter;
import org.pyft.objects.dict.PyDict;
import org.pyft.objects.exception.PyErr;
import org.pyft.objects.none.PyNone;
import org.pyft.objects.str.Str;
import org.pyft.objects.tuple.PyTuple;
import org.pyft.objects.type.PyType;
import org.pyft.ops.Py;
import org.pyft.ops.Types;

/** Attributes of {@code method_descriptor}, {@code wrapper_descriptor} and {@code classmethod_descriptor}. */
@BuiltinType("method_descriptor")
final class MethodDescriptorMethods {
    private MethodDescriptorMethods() {}

    @Builtin("__call__($self, /, *args, **kwargs)")
    static Object call(PyMethodDescriptor self, Object[] args, PyDict kwargs) {
        return Py.callDict(self, args, kwargs);
    }

    @Builtin("__get__($self, instance, owner=None, /)")
    static Object get(PyMethodDescriptor self, Object instance, Object owner) {
        if (self.getKind() == PyMethodDescriptor.Kind.CLASS_METHOD) {
            return self.get(null, owner instanceof PyType type ? type : Types.of(instance));
        }
        if (instance == PyNone.NONE) {
            return self;
        }
        self.checkReceiver(instance);
        return self.get(instance, null);
    }

    @Builtin("__repr__($self, /)")
    static String repr(PyMethodDescriptor self) {
        String kind = self.getKind() == PyMethodDescriptor.Kind.SLOT ? "slot wrapper" : "method";
        return "<"
                + kind
                + " '"
                + self.getEntry().name()
                + "' of '"
                + self.getOwner().getName()
                + "' objects>";
    }

    @Builtin("__reduce__($self, /)")
    static Object reduce(PyMethodDescriptor self) {
        if (self.getKind() == PyMethodDescriptor.Kind.CLASS_METHOD) {
            throw PyErr.typeError("cannot pickle '%s' object", Types.of(self));
        }
        return PyTuple.of(
                Py.getAttr(PyContext.get().builtins(), "getattr"),
                PyTuple.of(self.getOwner(), Str.of(self.getEntry().name())));
    }

    @Getter("__name__")
    static Object name(PyMethodDescriptor self) {
        return Str.of(self.getEntry().name());
    }

    @Getter("__qualname__")
    static Object qualifiedName(PyMethodDescriptor self) {
        return Str.of(self.getOwner().getQualifiedName() + "." + self.getEntry().name());
    }

    @Getter("__objclass__")
    static Object objectClass(PyMethodDescriptor self) {
        return self.getOwner();
    }

    @Getter("__doc__")
    static Object doc(PyMethodDescriptor self) {
        return ClinicText.doc(self.getEntry());
    }

    @Getter("__text_signature__")
    static Object textSignature(PyMethodDescriptor self) {
        return ClinicText.signature(self.getEntry());
    }
}
