package org.pyft.objects.structseq;

import org.pyft.builtin.Builtin;
import org.pyft.builtin.BuiltinType;
import org.pyft.builtin.Getter;
import org.pyft.objects.none.PyNone;
import org.pyft.objects.str.Str;
import org.pyft.objects.type.PyType;

/** Attributes of a {@link StructField}. */
@BuiltinType("member_descriptor")
final class StructFieldMethods {
    private StructFieldMethods() {}

    @Builtin("__get__($self, instance, owner=None, /)")
    static Object get(StructField self, Object instance, Object owner) {
        return instance == PyNone.NONE ? self : self.get(instance, null);
    }

    @Builtin("__set__($self, instance, value, /)")
    static void set(StructField self, Object instance, Object value) {
        self.set(instance, value);
    }

    @Builtin("__delete__($self, instance, /)")
    static void delete(StructField self, Object instance) {
        self.set(instance, null);
    }

    @Builtin("__repr__($self, /)")
    static String repr(StructField self) {
        return "<member '" + self.getName() + "' of '" + self.getOwner().getName() + "' objects>";
    }

    @Getter("__name__")
    static Object name(StructField self) {
        return Str.of(self.getName());
    }

    @Getter("__qualname__")
    static Object qualifiedName(StructField self) {
        return Str.of(self.getOwner().getQualifiedName() + "." + self.getName());
    }

    @Getter("__objclass__")
    static PyType objectClass(StructField self) {
        return self.getOwner();
    }

    @Getter("__doc__")
    static Object doc(StructField self) {
        return PyNone.NONE;
    }
}
