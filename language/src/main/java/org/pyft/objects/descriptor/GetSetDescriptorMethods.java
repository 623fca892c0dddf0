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

    private static String nameOf(Object self) {
        return self instanceof PyGetSetDescriptor descriptor
                ? descriptor.getName()
                : self instanceof PyDictDescriptor ? "__dict__" : "__weakref__";
    }

    private static PyType ownerOf(Object self) {
        return self instanceof PyGetSetDescriptor descriptor
                ? descriptor.getOwner()
                : self instanceof PyDictDescriptor dict
                        ? dict.getOwner()
                        : ((PyWeakReferenceDescriptor) self).getOwner();
    }

    @Builtin("__get__($self, instance, owner=None, /)")
    static Object get(Object self, Object instance, Object owner) {
        return instance == PyNone.NONE
                ? self
                : ((Descriptor) self).get(instance, owner instanceof PyType type ? type : null);
    }

    @Builtin("__set__($self, instance, value, /)")
    static void set(Object self, Object instance, Object value) {
        ((Descriptor) self).set(instance, value);
    }

    @Builtin("__delete__($self, instance, /)")
    static void delete(Object self, Object instance) {
        ((Descriptor) self).set(instance, null);
    }

    @Builtin("__repr__($self, /)")
    static String repr(Object self) {
        return "<attribute '" + nameOf(self) + "' of '" + ownerOf(self).getName() + "' objects>";
    }

    @Getter("__name__")
    static Object name(Object self) {
        return Str.of(nameOf(self));
    }

    @Getter("__qualname__")
    static Object qualifiedName(Object self) {
        return Str.of(ownerOf(self).getQualifiedName() + "." + nameOf(self));
    }

    @Getter("__objclass__")
    static Object objectClass(Object self) {
        return ownerOf(self);
    }

    @Getter("__doc__")
    static Object doc(Object self) {
        String text = SlotDocs.ofAttribute(ownerOf(self).getName(), nameOf(self));
        return text == null ? PyNone.NONE : Str.of(text);
    }
}
