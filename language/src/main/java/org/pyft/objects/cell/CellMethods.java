package org.pyft.objects.cell;

import org.pyft.builtin.Builtin;
import org.pyft.builtin.BuiltinType;
import org.pyft.builtin.Getter;
import org.pyft.builtin.Setter;
import org.pyft.objects.exception.PyErr;
import org.pyft.objects.type.PyType;
import org.pyft.ops.Types;

/** Attributes of {@code cell}. */
@BuiltinType("cell")
final class CellMethods {
    private CellMethods() {}

    @Builtin("__new__($type, contents=<unrepresentable>, /)")
    static Object create(PyType type, Object contents) {
        return new PyCell(contents);
    }

    @Getter("cell_contents")
    static Object getContents(PyCell self) {
        Object value = self.get();
        if (value == null) {
            throw PyErr.valueError("cell is empty");
        }
        return value;
    }

    @Setter("cell_contents")
    static void setContents(PyCell self, Object value) {
        self.set(value);
    }

    @Builtin("__repr__($self, /)")
    static String repr(PyCell self) {
        String address = Integer.toHexString(System.identityHashCode(self));
        Object value = self.get();
        return value == null
                ? "<cell at 0x" + address + ": empty>"
                : "<cell at 0x"
                        + address
                        + ": "
                        + Types.nameOf(value)
                        + " object at 0x"
                        + Integer.toHexString(System.identityHashCode(value))
                        + ">";
    }
}
