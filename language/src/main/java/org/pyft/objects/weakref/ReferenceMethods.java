package org.pyft.objects.weakref;

import com.oracle.truffle.api.strings.TruffleString;

import org.pyft.builtin.Builtin;
import org.pyft.builtin.BuiltinType;
import org.pyft.builtin.Getter;
import org.pyft.objects.dict.PyDict;
import org.pyft.objects.exception.PyErr;
import org.pyft.objects.none.PyNone;
import org.pyft.objects.none.PyNotImplemented;
import org.pyft.objects.str.Str;
import org.pyft.objects.type.PyGenericAlias;
import org.pyft.objects.type.PyType;
import org.pyft.ops.Py;
import org.pyft.ops.Types;
import org.pyft.syntax.tree.CompareOperator;

/** The attributes of {@code weakref.ref}. */
@BuiltinType("weakref.ReferenceType")
final class ReferenceMethods {
    private ReferenceMethods() {}

    @Builtin("__new__($type, /, *args, **kwargs)")
    static Object create(PyType type, Object[] args, @SuppressWarnings("unused") PyDict kwargs) {
        checkCount("__new__", args);
        return PyReference.create(
                type, args[0], args.length == 1 || args[1] == PyNone.NONE ? null : args[1]);
    }

    private static void checkCount(String name, Object[] args) {
        if (args.length < 1) {
            throw PyErr.typeError("%s expected at least 1 argument, got 0", name);
        }
        if (args.length > 2) {
            throw PyErr.typeError("%s expected at most 2 arguments, got %s", name, args.length);
        }
    }

    @Builtin("__init__($self, /, *args, **kwargs)")
    static void init(@SuppressWarnings("unused") PyReference self, Object[] args, PyDict kwargs) {
        if (kwargs != null && kwargs.size() > 0) {
            throw PyErr.typeError("ref() takes no keyword arguments");
        }
        checkCount("__init__", args);
    }

    @Builtin("__class_getitem__($type, object, /)")
    static Object classGetItem(PyType type, Object object) {
        return PyGenericAlias.of(type, object);
    }

    @Builtin("__call__($self, /, *args, **kwargs)")
    static Object call(PyReference self, Object[] args, PyDict kwargs) {
        if (kwargs != null && kwargs.size() > 0) {
            throw PyErr.typeError("weakref() takes no keyword arguments");
        }
        if (args.length > 0) {
            throw PyErr.typeError("weakref expected 0 arguments, got %s", args.length);
        }
        Object object = self.referent();
        return object == null ? PyNone.NONE : object;
    }

    @Getter("__callback__")
    static Object callback(PyReference self) {
        return self.shownCallback();
    }

    @Builtin("__hash__($self, /)")
    static long hash(PyReference self) {
        return self.hash();
    }

    private static Object compare(PyReference self, Object value, CompareOperator operator) {
        if (!(value instanceof PyReference other) || other instanceof PyProxy) {
            return PyNotImplemented.NOT_IMPLEMENTED;
        }
        Object mine = self.referent();
        Object its = other.referent();
        if (mine == null || its == null) {
            return self == other == (operator == CompareOperator.EQ);
        }
        return Py.richCompare(mine, its, operator);
    }

    @Builtin("__eq__($self, value, /)")
    static Object eq(PyReference self, Object value) {
        return compare(self, value, CompareOperator.EQ);
    }

    @Builtin("__ne__($self, value, /)")
    static Object ne(PyReference self, Object value) {
        return compare(self, value, CompareOperator.NOT_EQ);
    }

    @Builtin("__repr__($self, /)")
    static Object repr(PyReference self) {
        return Str.of(describe(self, "weakref"));
    }

    /** The repr of a reference or proxy. */
    static String describe(PyReference self, String word) {
        String head = "<" + word + " at 0x" + Long.toHexString(Py.id(self)) + "; ";
        Object object = self.referent();
        if (object == null) {
            return head + "dead>";
        }
        String text =
                head
                        + "to '"
                        + Types.of(object).getName()
                        + "' at 0x"
                        + Long.toHexString(Py.id(object));
        return Py.lookupSpecial(object, "__name__") instanceof TruffleString name
                ? text + " (" + Str.toJava(name) + ")>"
                : text + ">";
    }
}
