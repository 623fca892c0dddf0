package org.pyft.objects.cell;

import org.pyft.builtin.Builtin;
import org.pyft.builtin.BuiltinType;
import org.pyft.builtin.Getter;
import org.pyft.builtin.Setter;
import org.pyft.objects.exception.PyErr;
import org.pyft.objects.none.PyNotImplemented;
import org.pyft.objects.type.PyType;
import org.pyft.ops.Py;
import org.pyft.ops.Types;
import org.pyft.syntax.tree.CompareOperator;

/** Attributes of {@code cell}. */
@BuiltinType("cell")
final class CellMethods {
    private CellMethods() {}

    @Builtin("__new__($type, contents=<unrepresentable>, /)")
    static Object create(PyType type, Object contents) {
        return new PyCell(contents);
    }

    @Builtin("__eq__($self, value, /)")
    static Object eq(PyCell self, Object value) {
        return compare(self, value, CompareOperator.EQ);
    }

    @Builtin("__ne__($self, value, /)")
    static Object ne(PyCell self, Object value) {
        return compare(self, value, CompareOperator.NOT_EQ);
    }

    @Builtin("__lt__($self, value, /)")
    static Object lt(PyCell self, Object value) {
        return compare(self, value, CompareOperator.LT);
    }

    @Builtin("__le__($self, value, /)")
    static Object le(PyCell self, Object value) {
        return compare(self, value, CompareOperator.LT_E);
    }

    @Builtin("__gt__($self, value, /)")
    static Object gt(PyCell self, Object value) {
        return compare(self, value, CompareOperator.GT);
    }

    @Builtin("__ge__($self, value, /)")
    static Object ge(PyCell self, Object value) {
        return compare(self, value, CompareOperator.GT_E);
    }

    /** Cells compare as their contents; an empty one comes first. */
    private static Object compare(PyCell self, Object value, CompareOperator operator) {
        if (!(value instanceof PyCell other)) {
            return PyNotImplemented.NOT_IMPLEMENTED;
        }
        Object a = self.get();
        Object b = other.get();
        return a != null && b != null
                ? Py.richCompare(a, b, operator)
                : Py.richCompare(a == null ? 0L : 1L, b == null ? 0L : 1L, operator);
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
