package org.pyft.objects.descriptor;

import org.pyft.builtin.Builtin;
import org.pyft.builtin.BuiltinType;
import org.pyft.builtin.Getter;
import org.pyft.builtin.SlotDocs;
import org.pyft.objects.none.PyNone;
import org.pyft.objects.str.Str;
import org.pyft.objects.type.PyType;

/** Attributes of {@code getset_descriptor}. */
@BuiltinType("getset_descriptor")
final class GetSetDescriptorMethods {
    private GetSetDescriptorMethods() {}

    @Builtin("__get__($self, instance, owner=None, /)")
    static Object get(NamedDescriptor self, Object instance, Object owner) {
        return instance == PyNone.NONE
                ? self
                : self.get(instance, owner instanceof PyType type ? type : null);
    }

    @Builtin("__set__($self, instance, value, /)")
    static void set(NamedDescriptor self, Object instance, Object value) {
        self.set(instance, value);
    }

    @Builtin("__delete__($self, instance, /)")
    static void delete(NamedDescriptor self, Object instance) {
        self.set(instance, null);
    }

    @Builtin("__repr__($self, /)")
    static String repr(NamedDescriptor self) {
        return "<attribute '"
                + self.getName()
                + "' of '"
                + self.getOwner().getName()
                + "' objects>";
    }

    @Getter("__name__")
    static Object name(NamedDescriptor self) {
        return Str.of(self.getName());
    }

    @Getter("__qualname__")
    static Object qualifiedName(NamedDescriptor self) {
        return Str.of(self.getOwner().getQualifiedName() + "." + self.getName());
    }

    @Getter("__objclass__")
    static Object objectClass(NamedDescriptor self) {
        return self.getOwner();
    }

    @Getter("__doc__")
    static Object doc(NamedDescriptor self) {
        String text = SlotDocs.ofAttribute(self.getOwner().getName(), self.getName());
        return text == null ? PyNone.NONE : Str.of(text);
    }
}
