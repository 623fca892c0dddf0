package org.pyft.modules.operator;

import com.oracle.truffle.api.strings.TruffleString;

import org.pyft.builtin.Builtin;
import org.pyft.builtin.BuiltinModule;
import org.pyft.objects.bytes.Buffers;
import org.pyft.objects.dict.PyDict;
import org.pyft.objects.exception.PyErr;
import org.pyft.objects.instance.PyWrapper;
import org.pyft.objects.integer.Ints;
import org.pyft.objects.module.PyModule;
import org.pyft.objects.none.PyNone;
import org.pyft.objects.str.Str;
import org.pyft.objects.type.PyType;
import org.pyft.ops.Operators;
import org.pyft.ops.Py;
import org.pyft.ops.Types;
import org.pyft.syntax.tree.BinaryOperator;
import org.pyft.syntax.tree.CompareOperator;
import org.pyft.syntax.tree.UnaryOperator;

import java.security.MessageDigest;

/** The module {@code _operator}: the operators as functions. */
@BuiltinModule("_operator")
public final class OperatorModule {
    private OperatorModule() {}

    static void init(PyModule module) {
        module.addType(AttrGetter.TYPE);
        module.addType(ItemGetter.TYPE);
        module.addType(MethodCaller.TYPE);
    }

    // Truth and identity

    @Builtin("truth(a, /)")
    static boolean truth(Object a) {
        return Py.isTrue(a);
    }

    @Builtin("not_(a, /)")
    static boolean not(Object a) {
        return !Py.isTrue(a);
    }

    @Builtin("is_(a, b, /)")
    static boolean is(Object a, Object b) {
        return Py.is(a, b);
    }

    @Builtin("is_not(a, b, /)")
    static boolean isNot(Object a, Object b) {
        return !Py.is(a, b);
    }

    @Builtin("is_none(a, /)")
    static boolean isNone(Object a) {
        return a == PyNone.NONE;
    }

    @Builtin("is_not_none(a, /)")
    static boolean isNotNone(Object a) {
        return a != PyNone.NONE;
    }

    // Comparison

    @Builtin("lt(a, b, /)")
    static Object lt(Object a, Object b) {
        return Py.richCompare(a, b, CompareOperator.LT);
    }

    @Builtin("le(a, b, /)")
    static Object le(Object a, Object b) {
        return Py.richCompare(a, b, CompareOperator.LT_E);
    }

    @Builtin("eq(a, b, /)")
    static Object eq(Object a, Object b) {
        return Py.richCompare(a, b, CompareOperator.EQ);
    }

    @Builtin("ne(a, b, /)")
    static Object ne(Object a, Object b) {
        return Py.richCompare(a, b, CompareOperator.NOT_EQ);
    }

    @Builtin("ge(a, b, /)")
    static Object ge(Object a, Object b) {
        return Py.richCompare(a, b, CompareOperator.GT_E);
    }

    @Builtin("gt(a, b, /)")
    static Object gt(Object a, Object b) {
        return Py.richCompare(a, b, CompareOperator.GT);
    }

    // Arithmetic

    @Builtin("add(a, b, /)")
    static Object add(Object a, Object b) {
        if (a instanceof Long && b instanceof Long) {
            return Ints.add(a, b);
        }
        return a instanceof Double x && b instanceof Double y
                ? (Object) (x + y)
                : Py.binary(BinaryOperator.ADD, a, b);
    }

    @Builtin("sub(a, b, /)")
    static Object sub(Object a, Object b) {
        if (a instanceof Long && b instanceof Long) {
            return Ints.sub(a, b);
        }
        return a instanceof Double x && b instanceof Double y
                ? (Object) (x - y)
                : Py.binary(BinaryOperator.SUB, a, b);
    }

    @Builtin("mul(a, b, /)")
    static Object mul(Object a, Object b) {
        if (a instanceof Long && b instanceof Long) {
            return Ints.mul(a, b);
        }
        return a instanceof Double x && b instanceof Double y
                ? (Object) (x * y)
                : Py.binary(BinaryOperator.MULT, a, b);
    }

    @Builtin("matmul(a, b, /)")
    static Object matmul(Object a, Object b) {
        return Py.binary(BinaryOperator.MAT_MULT, a, b);
    }

    @Builtin("floordiv(a, b, /)")
    static Object floordiv(Object a, Object b) {
        return Py.binary(BinaryOperator.FLOOR_DIV, a, b);
    }

    @Builtin("truediv(a, b, /)")
    static Object truediv(Object a, Object b) {
        return Py.binary(BinaryOperator.DIV, a, b);
    }

    @Builtin("mod(a, b, /)")
    static Object mod(Object a, Object b) {
        return Py.binary(BinaryOperator.MOD, a, b);
    }

    @Builtin("pow(a, b, /)")
    static Object pow(Object a, Object b) {
        return Py.binary(BinaryOperator.POW, a, b);
    }

    @Builtin("lshift(a, b, /)")
    static Object lshift(Object a, Object b) {
        return Py.binary(BinaryOperator.L_SHIFT, a, b);
    }

    @Builtin("rshift(a, b, /)")
    static Object rshift(Object a, Object b) {
        return Py.binary(BinaryOperator.R_SHIFT, a, b);
    }

    @Builtin("and_(a, b, /)")
    static Object and(Object a, Object b) {
        return Py.binary(BinaryOperator.BIT_AND, a, b);
    }

    @Builtin("xor(a, b, /)")
    static Object xor(Object a, Object b) {
        return Py.binary(BinaryOperator.BIT_XOR, a, b);
    }

    @Builtin("or_(a, b, /)")
    static Object or(Object a, Object b) {
        return Py.binary(BinaryOperator.BIT_OR, a, b);
    }

    // In place

    @Builtin("iadd(a, b, /)")
    static Object iadd(Object a, Object b) {
        return Operators.inPlace(BinaryOperator.ADD, a, b);
    }

    @Builtin("isub(a, b, /)")
    static Object isub(Object a, Object b) {
        return Operators.inPlace(BinaryOperator.SUB, a, b);
    }

    @Builtin("imul(a, b, /)")
    static Object imul(Object a, Object b) {
        return Operators.inPlace(BinaryOperator.MULT, a, b);
    }

    @Builtin("imatmul(a, b, /)")
    static Object imatmul(Object a, Object b) {
        return Operators.inPlace(BinaryOperator.MAT_MULT, a, b);
    }

    @Builtin("ifloordiv(a, b, /)")
    static Object ifloordiv(Object a, Object b) {
        return Operators.inPlace(BinaryOperator.FLOOR_DIV, a, b);
    }

    @Builtin("itruediv(a, b, /)")
    static Object itruediv(Object a, Object b) {
        return Operators.inPlace(BinaryOperator.DIV, a, b);
    }

    @Builtin("imod(a, b, /)")
    static Object imod(Object a, Object b) {
        return Operators.inPlace(BinaryOperator.MOD, a, b);
    }

    @Builtin("ipow(a, b, /)")
    static Object ipow(Object a, Object b) {
        return Operators.inPlace(BinaryOperator.POW, a, b);
    }

    @Builtin("ilshift(a, b, /)")
    static Object ilshift(Object a, Object b) {
        return Operators.inPlace(BinaryOperator.L_SHIFT, a, b);
    }

    @Builtin("irshift(a, b, /)")
    static Object irshift(Object a, Object b) {
        return Operators.inPlace(BinaryOperator.R_SHIFT, a, b);
    }

    @Builtin("iand(a, b, /)")
    static Object iand(Object a, Object b) {
        return Operators.inPlace(BinaryOperator.BIT_AND, a, b);
    }

    @Builtin("ixor(a, b, /)")
    static Object ixor(Object a, Object b) {
        return Operators.inPlace(BinaryOperator.BIT_XOR, a, b);
    }

    @Builtin("ior(a, b, /)")
    static Object ior(Object a, Object b) {
        return Operators.inPlace(BinaryOperator.BIT_OR, a, b);
    }

    // Unary

    @Builtin("neg(a, /)")
    static Object neg(Object a) {
        return Operators.unary(UnaryOperator.U_SUB, a);
    }

    @Builtin("pos(a, /)")
    static Object pos(Object a) {
        return Operators.unary(UnaryOperator.U_ADD, a);
    }

    @Builtin("inv(a, /)")
    static Object inv(Object a) {
        return Operators.unary(UnaryOperator.INVERT, a);
    }

    @Builtin("invert(a, /)")
    static Object invert(Object a) {
        return Operators.unary(UnaryOperator.INVERT, a);
    }

    @Builtin("abs(a, /)")
    static Object abs(Object a) {
        Object result = Py.callSpecialOrNull(a, "__abs__");
        if (result == null) {
            throw PyErr.typeError("bad operand type for abs(): '%s'", Types.of(a));
        }
        return result;
    }

    @Builtin("index(a, /)")
    static Object index(Object a) {
        return Py.index(a);
    }

    // Containers

    private static void checkSequence(Object a) {
        PyType type = Types.of(a);
        if (a instanceof PyDict || type.lookup("__getitem__") == null) {
            throw PyErr.typeError("'%s' object can't be concatenated", type);
        }
    }

    @Builtin("concat(a, b, /)")
    static Object concat(Object a, Object b) {
        checkSequence(a);
        return Py.binary(BinaryOperator.ADD, a, b);
    }

    @Builtin("iconcat(a, b, /)")
    static Object iconcat(Object a, Object b) {
        checkSequence(a);
        return Operators.inPlace(BinaryOperator.ADD, a, b);
    }

    @Builtin("contains(a, b, /)")
    static boolean contains(Object a, Object b) {
        return Py.contains(a, b);
    }

    private static Object iterate(Object a) {
        PyType type = Types.of(a);
        if (type.lookup("__iter__") == null && type.lookup("__getitem__") == null) {
            throw PyErr.typeError("argument of type '%s' is not iterable", type);
        }
        return Py.iter(a);
    }

    @Builtin("indexOf(a, b, /)")
    static long indexOf(Object a, Object b) {
        Object iterator = iterate(a);
        long index = 0;
        for (Object item; (item = Py.next(iterator)) != null; index++) {
            if (Py.eq(item, b)) {
                return index;
            }
        }
        throw PyErr.valueError("sequence.index(x): x not in sequence");
    }

    @Builtin("countOf(a, b, /)")
    static long countOf(Object a, Object b) {
        Object iterator = iterate(a);
        long count = 0;
        for (Object item; (item = Py.next(iterator)) != null; ) {
            count += Py.eq(item, b) ? 1 : 0;
        }
        return count;
    }

    @Builtin("getitem(a, b, /)")
    static Object getItem(Object a, Object b) {
        return Py.getItem(a, b);
    }

    @Builtin("setitem(a, b, c, /)")
    static void setItem(Object a, Object b, Object c) {
        Py.setItem(a, b, c);
    }

    @Builtin("delitem(a, b, /)")
    static void delItem(Object a, Object b) {
        Py.delItem(a, b);
    }

    @Builtin("length_hint(obj, default=0, /)")
    static long lengthHint(Object object, Object fallback) {
        return Py.lengthHint(object, fallback == null ? 0 : Py.asSize(fallback));
    }

    @Builtin("call(obj, /, *args, **kwargs)")
    static Object call(Object object, Object[] args, PyDict kwargs) {
        return Py.callDict(object, args, kwargs);
    }

    /** Takes as long for equal as for different values of the same length. */
    @Builtin("_compare_digest(a, b, /)")
    static boolean compareDigest(Object a, Object b) {
        if (PyWrapper.unwrap(a) instanceof TruffleString x
                && PyWrapper.unwrap(b) instanceof TruffleString y) {
            if (!Str.isAscii(x) || !Str.isAscii(y)) {
                throw PyErr.typeError(
                        "comparing strings with non-ASCII characters is not supported");
            }
            return MessageDigest.isEqual(Str.latin1OrNull(x), Str.latin1OrNull(y));
        }
        if (!Buffers.isBuffer(a) && !Buffers.isBuffer(b)) {
            throw PyErr.typeError(
                    "unsupported operand types(s) or combination of types: '%s' and '%s'",
                    Types.of(a), Types.of(b));
        }
        return MessageDigest.isEqual(Buffers.toBytes(a), Buffers.toBytes(b));
    }
}
