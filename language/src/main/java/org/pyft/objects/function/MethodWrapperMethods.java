package org.pyft.objects.function;

import org.pyft.builtin.BuiltinEntry;
import org.pyft.builtin.BuiltinType;
import org.pyft.builtin.Getter;
import org.pyft.objects.descriptor.PyMethodDescriptor;
import org.pyft.objects.exception.PyErr;
import org.pyft.objects.str.Str;
import org.pyft.objects.type.PyType;
import org.pyft.ops.Types;

/** What {@code method-wrapper} tells of the descriptor that the method was found as. */
@BuiltinType("method-wrapper")
final class MethodWrapperMethods {
    private MethodWrapperMethods() {}

    @Getter("__objclass__")
    static Object objectClass(PyBuiltinFunction self) {
        return owner(self);
    }

    @Getter("__qualname__")
    static Object qualifiedName(PyBuiltinFunction self) {
        return Str.of(owner(self).getQualifiedName() + "." + self.getEntry().name());
    }

    /** The class whose namespace holds the method; a metaclass's {@code mro()} can hide it. */
    private static PyType owner(PyBuiltinFunction self) {
        BuiltinEntry entry = self.getEntry();
        for (PyType type : Types.of(self.getSelf()).getMro()) {
            if (type.getOwn(entry.name()) instanceof PyMethodDescriptor method
                    && method.getEntry() == entry) {
                return type;
            }
        }
        throw PyErr.noAttribute(self, "__objclass__");
    }
}
