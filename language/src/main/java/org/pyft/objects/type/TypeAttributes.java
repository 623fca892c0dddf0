package org.pyft.objects.type;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;

import org.pyft.objects.descriptor.Descriptor;
import org.pyft.objects.exception.PyErr;
import org.pyft.ops.GetAttr;
import org.pyft.ops.Py;
import org.pyft.ops.Types;

/** {@code type.__setattr__} and {@code type.__delattr__}. */
public final class TypeAttributes {
    private TypeAttributes() {}

    /** Sets an attribute of a class; a null value deletes. */
    @TruffleBoundary
    public static void set(PyType self, String name, Object value) {
        if (self.isBuiltin()) {
            throw PyErr.typeError(
                    "cannot set '%s' attribute of immutable type '%s'", name, self.getName());
        }
        PyType meta = self.getMetatype();
        Object descriptor = meta.lookup(name);
        if (descriptor != null && GetAttr.isData(descriptor)) {
            if (descriptor instanceof Descriptor builtin) {
                builtin.set(self, value);
            } else if (value == null) {
                Py.call(
                        GetAttr.bind(
                                Types.of(descriptor).lookup("__delete__"),
                                descriptor,
                                Types.of(descriptor)),
                        self);
            } else {
                Py.call(
                        GetAttr.bind(
                                Types.of(descriptor).lookup("__set__"),
                                descriptor,
                                Types.of(descriptor)),
                        self,
                        value);
            }
            return;
        }
        if (value != null) {
            self.putOwn(name.intern(), value);
        } else if (!self.removeOwn(name)) {
            throw PyErr.noAttribute(self, name);
        }
    }
}
