package org.pyft.objects.weakref;

import org.pyft.builtin.Builtin;
import org.pyft.builtin.BuiltinType;
import org.pyft.objects.none.PyNone;
import org.pyft.ops.Operators;
import org.pyft.ops.Py;
import org.pyft.syntax.tree.BinaryOperator;
import org.pyft.syntax.tree.CompareOperator;
import org.pyft.syntax.tree.UnaryOperator;

/** The operators of proxies: either operand may be a proxy. */
@BuiltinType("weakref.ProxyType")
final class ProxyOperators {
    private ProxyOperators() {}

    @Builtin("__add__($self, value, /)")
    static Object add(PyProxy self, Object value) {
        return Py.binary(BinaryOperator.ADD, self.target(), PyProxy.unwrap(value));
    }

    @Builtin("__radd__($self, value, /)")
    static Object reflectedAdd(PyProxy self, Object value) {
        return Py.binary(BinaryOperator.ADD, PyProxy.unwrap(value), self.target());
    }

    @Builtin("__iadd__($self, value, /)")
    static Object addInPlace(PyProxy self, Object value) {
        return Operators.inPlace(BinaryOperator.ADD, self.target(), PyProxy.unwrap(value));
    }

    @Builtin("__sub__($self, value, /)")
    static Object sub(PyProxy self, Object value) {
        return Py.binary(BinaryOperator.SUB, self.target(), PyProxy.unwrap(value));
    }

    @Builtin("__rsub__($self, value, /)")
    static Object reflectedSub(PyProxy self, Object value) {
        return Py.binary(BinaryOperator.SUB, PyProxy.unwrap(value), self.target());
    }

    @Builtin("__isub__($self, value, /)")
    static Object subInPlace(PyProxy self, Object value) {
        return Operators.inPlace(BinaryOperator.SUB, self.target(), PyProxy.unwrap(value));
    }

    @Builtin("__mul__($self, value, /)")
    static Object mul(PyProxy self, Object value) {
        return Py.binary(BinaryOperator.MULT, self.target(), PyProxy.unwrap(value));
    }

    @Builtin("__rmul__($self, value, /)")
    static Object reflectedMul(PyProxy self, Object value) {
        return Py.binary(BinaryOperator.MULT, PyProxy.unwrap(value), self.target());
    }

    @Builtin("__imul__($self, value, /)")
    static Object mulInPlace(PyProxy self, Object value) {
        return Operators.inPlace(BinaryOperator.MULT, self.target(), PyProxy.unwrap(value));
    }

    @Builtin("__matmul__($self, value, /)")
    static Object matmul(PyProxy self, Object value) {
        return Py.binary(BinaryOperator.MAT_MULT, self.target(), PyProxy.unwrap(value));
    }

    @Builtin("__rmatmul__($self, value, /)")
    static Object reflectedMatmul(PyProxy self, Object value) {
        return Py.binary(BinaryOperator.MAT_MULT, PyProxy.unwrap(value), self.target());
    }

    @Builtin("__imatmul__($self, value, /)")
    static Object matmulInPlace(PyProxy self, Object value) {
        return Operators.inPlace(BinaryOperator.MAT_MULT, self.target(), PyProxy.unwrap(value));
    }

    @Builtin("__truediv__($self, value, /)")
    static Object truediv(PyProxy self, Object value) {
        return Py.binary(BinaryOperator.DIV, self.target(), PyProxy.unwrap(value));
    }

    @Builtin("__rtruediv__($self, value, /)")
    static Object reflectedTruediv(PyProxy self, Object value) {
        return Py.binary(BinaryOperator.DIV, PyProxy.unwrap(value), self.target());
    }

    @Builtin("__itruediv__($self, value, /)")
    static Object truedivInPlace(PyProxy self, Object value) {
        return Operators.inPlace(BinaryOperator.DIV, self.target(), PyProxy.unwrap(value));
    }

    @Builtin("__floordiv__($self, value, /)")
    static Object floordiv(PyProxy self, Object value) {
        return Py.binary(BinaryOperator.FLOOR_DIV, self.target(), PyProxy.unwrap(value));
    }

    @Builtin("__rfloordiv__($self, value, /)")
    static Object reflectedFloordiv(PyProxy self, Object value) {
        return Py.binary(BinaryOperator.FLOOR_DIV, PyProxy.unwrap(value), self.target());
    }

    @Builtin("__ifloordiv__($self, value, /)")
    static Object floordivInPlace(PyProxy self, Object value) {
        return Operators.inPlace(BinaryOperator.FLOOR_DIV, self.target(), PyProxy.unwrap(value));
    }

    @Builtin("__mod__($self, value, /)")
    static Object mod(PyProxy self, Object value) {
        return Py.binary(BinaryOperator.MOD, self.target(), PyProxy.unwrap(value));
    }

    @Builtin("__rmod__($self, value, /)")
    static Object reflectedMod(PyProxy self, Object value) {
        return Py.binary(BinaryOperator.MOD, PyProxy.unwrap(value), self.target());
    }

    @Builtin("__imod__($self, value, /)")
    static Object modInPlace(PyProxy self, Object value) {
        return Operators.inPlace(BinaryOperator.MOD, self.target(), PyProxy.unwrap(value));
    }

    @Builtin("__lshift__($self, value, /)")
    static Object lshift(PyProxy self, Object value) {
        return Py.binary(BinaryOperator.L_SHIFT, self.target(), PyProxy.unwrap(value));
    }

    @Builtin("__rlshift__($self, value, /)")
    static Object reflectedLshift(PyProxy self, Object value) {
        return Py.binary(BinaryOperator.L_SHIFT, PyProxy.unwrap(value), self.target());
    }

    @Builtin("__ilshift__($self, value, /)")
    static Object lshiftInPlace(PyProxy self, Object value) {
        return Operators.inPlace(BinaryOperator.L_SHIFT, self.target(), PyProxy.unwrap(value));
    }

    @Builtin("__rshift__($self, value, /)")
    static Object rshift(PyProxy self, Object value) {
        return Py.binary(BinaryOperator.R_SHIFT, self.target(), PyProxy.unwrap(value));
    }

    @Builtin("__rrshift__($self, value, /)")
    static Object reflectedRshift(PyProxy self, Object value) {
        return Py.binary(BinaryOperator.R_SHIFT, PyProxy.unwrap(value), self.target());
    }

    @Builtin("__irshift__($self, value, /)")
    static Object rshiftInPlace(PyProxy self, Object value) {
        return Operators.inPlace(BinaryOperator.R_SHIFT, self.target(), PyProxy.unwrap(value));
    }

    @Builtin("__and__($self, value, /)")
    static Object and(PyProxy self, Object value) {
        return Py.binary(BinaryOperator.BIT_AND, self.target(), PyProxy.unwrap(value));
    }

    @Builtin("__rand__($self, value, /)")
    static Object reflectedAnd(PyProxy self, Object value) {
        return Py.binary(BinaryOperator.BIT_AND, PyProxy.unwrap(value), self.target());
    }

    @Builtin("__iand__($self, value, /)")
    static Object andInPlace(PyProxy self, Object value) {
        return Operators.inPlace(BinaryOperator.BIT_AND, self.target(), PyProxy.unwrap(value));
    }

    @Builtin("__or__($self, value, /)")
    static Object or(PyProxy self, Object value) {
        return Py.binary(BinaryOperator.BIT_OR, self.target(), PyProxy.unwrap(value));
    }

    @Builtin("__ror__($self, value, /)")
    static Object reflectedOr(PyProxy self, Object value) {
        return Py.binary(BinaryOperator.BIT_OR, PyProxy.unwrap(value), self.target());
    }

    @Builtin("__ior__($self, value, /)")
    static Object orInPlace(PyProxy self, Object value) {
        return Operators.inPlace(BinaryOperator.BIT_OR, self.target(), PyProxy.unwrap(value));
    }

    @Builtin("__xor__($self, value, /)")
    static Object xor(PyProxy self, Object value) {
        return Py.binary(BinaryOperator.BIT_XOR, self.target(), PyProxy.unwrap(value));
    }

    @Builtin("__rxor__($self, value, /)")
    static Object reflectedXor(PyProxy self, Object value) {
        return Py.binary(BinaryOperator.BIT_XOR, PyProxy.unwrap(value), self.target());
    }

    @Builtin("__ixor__($self, value, /)")
    static Object xorInPlace(PyProxy self, Object value) {
        return Operators.inPlace(BinaryOperator.BIT_XOR, self.target(), PyProxy.unwrap(value));
    }

    @Builtin("__pow__($self, value, mod=None, /)")
    static Object pow(PyProxy self, Object value, Object mod) {
        return power(self.target(), PyProxy.unwrap(value), mod);
    }

    @Builtin("__rpow__($self, value, mod=None, /)")
    static Object reflectedPow(PyProxy self, Object value, Object mod) {
        return power(PyProxy.unwrap(value), self.target(), mod);
    }

    private static Object power(Object base, Object exponent, Object mod) {
        return mod == null || mod == PyNone.NONE
                ? Py.binary(BinaryOperator.POW, base, exponent)
                : Operators.power(base, exponent, PyProxy.unwrap(mod));
    }

    @Builtin("__ipow__($self, value, mod=None, /)")
    static Object powInPlace(PyProxy self, Object value, @SuppressWarnings("unused") Object mod) {
        return Operators.inPlace(BinaryOperator.POW, self.target(), PyProxy.unwrap(value));
    }

    @Builtin("__divmod__($self, value, /)")
    static Object divmod(PyProxy self, Object value) {
        return Operators.divmod(self.target(), PyProxy.unwrap(value));
    }

    @Builtin("__rdivmod__($self, value, /)")
    static Object reflectedDivmod(PyProxy self, Object value) {
        return Operators.divmod(PyProxy.unwrap(value), self.target());
    }

    @Builtin("__neg__($self, /)")
    static Object neg(PyProxy self) {
        return Operators.unary(UnaryOperator.U_SUB, self.target());
    }

    @Builtin("__pos__($self, /)")
    static Object pos(PyProxy self) {
        return Operators.unary(UnaryOperator.U_ADD, self.target());
    }

    @Builtin("__invert__($self, /)")
    static Object invert(PyProxy self) {
        return Operators.unary(UnaryOperator.INVERT, self.target());
    }

    @Builtin("__eq__($self, value, /)")
    static Object eq(PyProxy self, Object value) {
        return Py.richCompare(self.target(), PyProxy.unwrap(value), CompareOperator.EQ);
    }

    @Builtin("__ne__($self, value, /)")
    static Object ne(PyProxy self, Object value) {
        return Py.richCompare(self.target(), PyProxy.unwrap(value), CompareOperator.NOT_EQ);
    }

    @Builtin("__lt__($self, value, /)")
    static Object lt(PyProxy self, Object value) {
        return Py.richCompare(self.target(), PyProxy.unwrap(value), CompareOperator.LT);
    }

    @Builtin("__le__($self, value, /)")
    static Object le(PyProxy self, Object value) {
        return Py.richCompare(self.target(), PyProxy.unwrap(value), CompareOperator.LT_E);
    }

    @Builtin("__gt__($self, value, /)")
    static Object gt(PyProxy self, Object value) {
        return Py.richCompare(self.target(), PyProxy.unwrap(value), CompareOperator.GT);
    }

    @Builtin("__ge__($self, value, /)")
    static Object ge(PyProxy self, Object value) {
        return Py.richCompare(self.target(), PyProxy.unwrap(value), CompareOperator.GT_E);
    }
}
