package org.pyft.objects.integer;

import com.oracle.truffle.api.strings.TruffleString;

import org.pyft.builtin.Builtin;
import org.pyft.builtin.BuiltinType;
import org.pyft.builtin.Getter;
import org.pyft.objects.bytes.PyBytes;
import org.pyft.objects.none.PyNone;
import org.pyft.objects.none.PyNotImplemented;
import org.pyft.objects.str.Str;
import org.pyft.objects.tuple.PyTuple;
import org.pyft.objects.type.PyType;
import org.pyft.ops.Py;
import org.pyft.ops.Types;

import java.math.BigInteger;

/** Attributes of {@code int}. */
@BuiltinType("int")
public final class IntMethods {
    private IntMethods() {}

    @Builtin("__new__($type, x=0, /, base=10)")
    static Object create(PyType type, Object x, Object base) {
        return IntType.create(type, IntConversion.construct(x, base));
    }

    @Builtin("__repr__($self, /)")
    static String repr(Object self) {
        return Ints.toText(self);
    }

    @Builtin("__hash__($self, /)")
    static long hash(Object self) {
        return Ints.hash(self);
    }

    // Comparison

    @Builtin("__eq__($self, value, /)")
    static Object eq(Object self, Object value) {
        Object other = Ints.plain(value);
        return other == null
                ? PyNotImplemented.NOT_IMPLEMENTED
                : (Object) Ints.equals(Ints.plain(self), other);
    }

    @Builtin("__ne__($self, value, /)")
    static Object ne(Object self, Object value) {
        Object other = Ints.plain(value);
        return other == null
                ? PyNotImplemented.NOT_IMPLEMENTED
                : (Object) !Ints.equals(Ints.plain(self), other);
    }

    @Builtin("__lt__($self, value, /)")
    static Object lt(Object self, Object value) {
        Object other = Ints.plain(value);
        return other == null
                ? PyNotImplemented.NOT_IMPLEMENTED
                : (Object) (Ints.compare(Ints.plain(self), other) < 0);
    }

    @Builtin("__le__($self, value, /)")
    static Object le(Object self, Object value) {
        Object other = Ints.plain(value);
        return other == null
                ? PyNotImplemented.NOT_IMPLEMENTED
                : (Object) (Ints.compare(Ints.plain(self), other) <= 0);
    }

    @Builtin("__gt__($self, value, /)")
    static Object gt(Object self, Object value) {
        Object other = Ints.plain(value);
        return other == null
                ? PyNotImplemented.NOT_IMPLEMENTED
                : (Object) (Ints.compare(Ints.plain(self), other) > 0);
    }

    @Builtin("__ge__($self, value, /)")
    static Object ge(Object self, Object value) {
        Object other = Ints.plain(value);
        return other == null
                ? PyNotImplemented.NOT_IMPLEMENTED
                : (Object) (Ints.compare(Ints.plain(self), other) >= 0);
    }

    // Arithmetic

    @Builtin("__add__($self, value, /)")
    static Object add(Object self, Object value) {
        Object other = Ints.plain(value);
        return other == null ? PyNotImplemented.NOT_IMPLEMENTED : Ints.add(Ints.plain(self), other);
    }

    @Builtin("__radd__($self, value, /)")
    static Object reflectedAdd(Object self, Object value) {
        return add(self, value);
    }

    @Builtin("__sub__($self, value, /)")
    static Object sub(Object self, Object value) {
        Object other = Ints.plain(value);
        return other == null ? PyNotImplemented.NOT_IMPLEMENTED : Ints.sub(Ints.plain(self), other);
    }

    @Builtin("__rsub__($self, value, /)")
    static Object reflectedSub(Object self, Object value) {
        Object other = Ints.plain(value);
        return other == null ? PyNotImplemented.NOT_IMPLEMENTED : Ints.sub(other, Ints.plain(self));
    }

    @Builtin("__mul__($self, value, /)")
    static Object mul(Object self, Object value) {
        Object other = Ints.plain(value);
        return other == null ? PyNotImplemented.NOT_IMPLEMENTED : Ints.mul(Ints.plain(self), other);
    }

    @Builtin("__rmul__($self, value, /)")
    static Object reflectedMul(Object self, Object value) {
        return mul(self, value);
    }

    @Builtin("__mod__($self, value, /)")
    static Object mod(Object self, Object value) {
        Object other = Ints.plain(value);
        return other == null ? PyNotImplemented.NOT_IMPLEMENTED : Ints.mod(Ints.plain(self), other);
    }

    @Builtin("__rmod__($self, value, /)")
    static Object reflectedMod(Object self, Object value) {
        Object other = Ints.plain(value);
        return other == null ? PyNotImplemented.NOT_IMPLEMENTED : Ints.mod(other, Ints.plain(self));
    }

    @Builtin("__divmod__($self, value, /)")
    static Object divmod(Object self, Object value) {
        Object other = Ints.plain(value);
        return other == null
                ? PyNotImplemented.NOT_IMPLEMENTED
                : Ints.divmod(Ints.plain(self), other);
    }

    @Builtin("__rdivmod__($self, value, /)")
    static Object reflectedDivmod(Object self, Object value) {
        Object other = Ints.plain(value);
        return other == null
                ? PyNotImplemented.NOT_IMPLEMENTED
                : Ints.divmod(other, Ints.plain(self));
    }

    @Builtin("__floordiv__($self, value, /)")
    static Object floorDiv(Object self, Object value) {
        Object other = Ints.plain(value);
        return other == null
                ? PyNotImplemented.NOT_IMPLEMENTED
                : Ints.floorDiv(Ints.plain(self), other);
    }

    @Builtin("__rfloordiv__($self, value, /)")
    static Object reflectedFloorDiv(Object self, Object value) {
        Object other = Ints.plain(value);
        return other == null
                ? PyNotImplemented.NOT_IMPLEMENTED
                : Ints.floorDiv(other, Ints.plain(self));
    }

    @Builtin("__truediv__($self, value, /)")
    static Object trueDiv(Object self, Object value) {
        Object other = Ints.plain(value);
        return other == null
                ? PyNotImplemented.NOT_IMPLEMENTED
                : (Object) Ints.trueDivide(Ints.plain(self), other);
    }

    @Builtin("__rtruediv__($self, value, /)")
    static Object reflectedTrueDiv(Object self, Object value) {
        Object other = Ints.plain(value);
        return other == null
                ? PyNotImplemented.NOT_IMPLEMENTED
                : (Object) Ints.trueDivide(other, Ints.plain(self));
    }

    @Builtin("__pow__($self, value, mod=None, /)")
    static Object pow(Object self, Object value, Object mod) {
        return power(Ints.plain(self), Ints.plain(value), mod);
    }

    @Builtin("__rpow__($self, value, mod=None, /)")
    static Object reflectedPow(Object self, Object value, Object mod) {
        return power(Ints.plain(value), Ints.plain(self), mod);
    }

    private static Object power(Object base, Object exponent, Object mod) {
        if (base == null || exponent == null) {
            return PyNotImplemented.NOT_IMPLEMENTED;
        }
        if (mod == null || mod == PyNone.NONE) {
            return Ints.pow(base, exponent);
        }
        Object modulus = Ints.plain(mod);
        return modulus == null
                ? PyNotImplemented.NOT_IMPLEMENTED
                : Ints.powMod(base, exponent, modulus);
    }

    @Builtin("__neg__($self, /)")
    static Object neg(Object self) {
        return Ints.neg(Ints.plain(self));
    }

    @Builtin("__pos__($self, /)")
    static Object pos(Object self) {
        return Ints.plain(self);
    }

    @Builtin("__abs__($self, /)")
    static Object abs(Object self) {
        return Ints.abs(Ints.plain(self));
    }

    @Builtin("__bool__($self, /)")
    static boolean isTrue(Object self) {
        return Ints.signum(Ints.plain(self)) != 0;
    }

    // Bits

    @Builtin("__invert__($self, /)")
    static Object invert(Object self) {
        return Ints.invert(Ints.plain(self));
    }

    @Builtin("__lshift__($self, value, /)")
    static Object lshift(Object self, Object value) {
        Object other = Ints.plain(value);
        return other == null
                ? PyNotImplemented.NOT_IMPLEMENTED
                : Ints.lshift(Ints.plain(self), other);
    }

    @Builtin("__rlshift__($self, value, /)")
    static Object reflectedLshift(Object self, Object value) {
        Object other = Ints.plain(value);
        return other == null
                ? PyNotImplemented.NOT_IMPLEMENTED
                : Ints.lshift(other, Ints.plain(self));
    }

    @Builtin("__rshift__($self, value, /)")
    static Object rshift(Object self, Object value) {
        Object other = Ints.plain(value);
        return other == null
                ? PyNotImplemented.NOT_IMPLEMENTED
                : Ints.rshift(Ints.plain(self), other);
    }

    @Builtin("__rrshift__($self, value, /)")
    static Object reflectedRshift(Object self, Object value) {
        Object other = Ints.plain(value);
        return other == null
                ? PyNotImplemented.NOT_IMPLEMENTED
                : Ints.rshift(other, Ints.plain(self));
    }

    @Builtin("__and__($self, value, /)")
    static Object and(Object self, Object value) {
        Object other = Ints.plain(value);
        return other == null ? PyNotImplemented.NOT_IMPLEMENTED : Ints.and(Ints.plain(self), other);
    }

    @Builtin("__rand__($self, value, /)")
    static Object reflectedAnd(Object self, Object value) {
        return and(self, value);
    }

    @Builtin("__xor__($self, value, /)")
    static Object xor(Object self, Object value) {
        Object other = Ints.plain(value);
        return other == null ? PyNotImplemented.NOT_IMPLEMENTED : Ints.xor(Ints.plain(self), other);
    }

    @Builtin("__rxor__($self, value, /)")
    static Object reflectedXor(Object self, Object value) {
        return xor(self, value);
    }

    @Builtin("__or__($self, value, /)")
    static Object or(Object self, Object value) {
        Object other = Ints.plain(value);
        return other == null ? PyNotImplemented.NOT_IMPLEMENTED : Ints.or(Ints.plain(self), other);
    }

    @Builtin("__ror__($self, value, /)")
    static Object reflectedOr(Object self, Object value) {
        return or(self, value);
    }

    @Builtin("bit_length($self, /)")
    static long bitLength(Object self) {
        return Ints.bitLength(Ints.plain(self));
    }

    @Builtin("bit_count($self, /)")
    static long bitCount(Object self) {
        return Ints.plain(self) instanceof Long l && l != Long.MIN_VALUE
                ? Long.bitCount(Math.abs(l))
                : Ints.toBig(self).abs().bitCount();
    }

    // Conversion

    @Builtin("__int__($self, /)")
    static Object toInt(Object self) {
        return Ints.plain(self);
    }

    @Builtin("__index__($self, /)")
    static Object index(Object self) {
        return Ints.plain(self);
    }

    @Builtin("__float__($self, /)")
    static double toFloat(Object self) {
        return Ints.toDouble(Ints.plain(self));
    }

    @Builtin("__trunc__($self, /)")
    static Object trunc(Object self) {
        return Ints.plain(self);
    }

    @Builtin("__floor__($self, /)")
    static Object floor(Object self) {
        return Ints.plain(self);
    }

    @Builtin("__ceil__($self, /)")
    static Object ceil(Object self) {
        return Ints.plain(self);
    }

    @Builtin("__round__($self, ndigits=None, /)")
    static Object round(Object self, Object digits) {
        Object value = Ints.plain(self);
        if (digits == null || digits == PyNone.NONE) {
            return value;
        }
        Object count = Py.index(digits);
        if (Ints.signum(count) >= 0) {
            return value;
        }
        BigInteger big = Ints.toBig(value);
        // A unit that is more than twice as large as the number rounds it to zero.
        if (!(count instanceof Long n) || -n > big.bitLength() * 0.302 + 2) {
            return 0L;
        }
        BigInteger unit = BigInteger.TEN.pow((int) -n);
        BigInteger[] parts = Ints.floorDivMod(big, unit);
        int half = parts[1].shiftLeft(1).compareTo(unit);
        if (half > 0 || half == 0 && parts[0].testBit(0)) {
            parts[0] = parts[0].add(BigInteger.ONE);
        }
        return Ints.normalize(parts[0].multiply(unit));
    }

    @Builtin("__format__($self, format_spec, /)")
    static Object format(Object self, TruffleString spec) {
        if (Str.isEmpty(spec)) {
            return Py.strObject(self);
        }
        return Str.of(
                NumberFormats.formatInt(Ints.plain(self), Str.toJava(spec), Types.nameOf(self)));
    }

    @Builtin("to_bytes($self, /, length=1, byteorder='big', *, signed=False)")
    static PyBytes toBytes(Object self, Object length, TruffleString byteOrder, boolean signed) {
        return PyBytes.of(
                IntConversion.toBytes(
                        Ints.toBig(self),
                        length == null ? 1 : Py.asSize(length),
                        IntConversion.isLittle(byteOrder),
                        signed));
    }

    @Builtin("from_bytes($type, /, bytes, byteorder='big', *, signed=False)")
    static Object fromBytes(PyType type, Object bytes, TruffleString byteOrder, boolean signed) {
        boolean little = IntConversion.isLittle(byteOrder);
        Object value = IntConversion.fromBytes(IntConversion.bytesOf(bytes), little, signed);
        return type == IntType.TYPE ? value : Py.call(type, value);
    }

    @Builtin("as_integer_ratio($self, /)")
    static PyTuple asIntegerRatio(Object self) {
        return PyTuple.of(Ints.plain(self), 1L);
    }

    @Builtin("is_integer($self, /)")
    static boolean isInteger(Object self) {
        return true;
    }

    @Builtin("conjugate($self, /)")
    static Object conjugate(Object self) {
        return Ints.plain(self);
    }

    @Getter("real")
    static Object real(Object self) {
        return Ints.plain(self);
    }

    @Getter("imag")
    static Object imag(Object self) {
        return 0L;
    }

    @Getter("numerator")
    static Object numerator(Object self) {
        return Ints.plain(self);
    }

    @Getter("denominator")
    static Object denominator(Object self) {
        return 1L;
    }

    @Builtin("__getnewargs__($self, /)")
    static PyTuple getNewArguments(Object self) {
        return PyTuple.of(Ints.plain(self));
    }

    @Builtin("__sizeof__($self, /)")
    static long sizeOf(Object self) {
        long digits = (Ints.bitLength(Ints.plain(self)) + 29) / 30;
        return 24 + 4 * Math.max(1, digits);
    }
}
