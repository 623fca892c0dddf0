package org.pyft.modules.types;

import org.pyft.builtin.Builtin;
import org.pyft.builtin.BuiltinType;
import org.pyft.ops.Py;

/** Attributes of {@code types.CapsuleType}. */
@BuiltinType("PyCapsule")
public final class CapsuleMethods {
    private CapsuleMethods() {}

    @Builtin("__repr__($self, /)")
    static String repr(PyCapsule self) {
        return "<capsule object \""
                + self.getName()
                + "\" at 0x"
                + Long.toHexString(Py.id(self))
                + ">";
    }
}
