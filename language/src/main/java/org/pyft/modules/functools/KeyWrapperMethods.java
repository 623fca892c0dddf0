package org.pyft.modules.functools;

import org.pyft.builtin.Builtin;
import org.pyft.builtin.BuiltinType;
import org.pyft.builtin.Getter;
import org.pyft.builtin.Setter;
import org.pyft.objects.dict.PyDict;
import org.pyft.objects.exception.PyErr;
import org.pyft.objects.none.PyNone;
import org.pyft.objects.str.Str;
import org.pyft.syntax.tree.CompareOperator;

/** The attributes of the keys that {@code cmp_to_key} makes. */
@BuiltinType("functools.KeyWrapper")
final class KeyWrapperMethods {
    private KeyWrapperMethods() {}

    @Builtin("__call__($self, /, *args, **kwargs)")
    static Object call(PyKeyWrapper self, Object[] args, PyDict kwargs) {
        int named = kwargs == null ? 0 : kwargs.size();
        if (args.length + named > 1) {
            throw PyErr.typeError("K() takes at most 1 argument (%s given)", args.length + named);
        }
        Object value =
                args.length == 1 ? args[0] : named == 1 ? kwargs.getStr(Str.of("obj")) : null;
        if (value == null) {
            throw PyErr.typeError("K() missing required argument 'obj' (pos 1)");
        }
        return self.keyOf(value);
    }

    @Getter("obj")
    static Object object(PyKeyWrapper self) {
        return self.getObject() == null ? PyNone.NONE : self.getObject();
    }

    @Setter("obj")
    static void setObject(PyKeyWrapper self, Object value) {
        self.setObject(value);
    }

    @Getter("__text_signature__")
    static Object textSignature(@SuppressWarnings("unused") PyKeyWrapper self) {
        return Str.of("(obj)");
    }

    @Builtin("__eq__($self, value, /)")
    static Object eq(PyKeyWrapper self, Object value) {
        return self.compare(value, CompareOperator.EQ);
    }

    @Builtin("__ne__($self, value, /)")
    static Object ne(PyKeyWrapper self, Object value) {
        return self.compare(value, CompareOperator.NOT_EQ);
    }

    @Builtin("__lt__($self, value, /)")
    static Object lt(PyKeyWrapper self, Object value) {
        return self.compare(value, CompareOperator.LT);
    }

    @Builtin("__le__($self, value, /)")
    static Object le(PyKeyWrapper self, Object value) {
        return self.compare(value, CompareOperator.LT_E);
    }

    @Builtin("__gt__($self, value, /)")
    static Object gt(PyKeyWrapper self, Object value) {
        return self.compare(value, CompareOperator.GT);
    }

    @Builtin("__ge__($self, value, /)")
    static Object ge(PyKeyWrapper self, Object value) {
        return self.compare(value, CompareOperator.GT_E);
    }
}
