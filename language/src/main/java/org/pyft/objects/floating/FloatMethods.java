package org.pyft.objects.floating;

import com.oracle.truffle.api.strings.TruffleString;

import org.pyft.builtin.Builtin;
import org.pyft.builtin.BuiltinType;
import org.pyft.builtin.Getter;
import org.pyft.objects.bytes.Buffers;
import org.pyft.objects.exception.PyErr;
import org.pyft.objects.instance.ObjectMethods;
import org.pyft.objects.instance.PyWrapper;
import org.pyft.objects.integer.IntConversion;
import org.pyft.objects.integer.Ints;
import org.pyft.objects.integer.NumberFormats;
import org.pyft.objects.none.PyNone;
import org.pyft.objects.none.PyNotImplemented;
import org.pyft.objects.str.Str;
import org.pyft.objects.tuple.PyTuple;
import org.pyft.objects.type.PyType;
import org.pyft.ops.Py;
import org.pyft.ops.Types;
import org.pyft.util.FloatText;
import org.pyft.util.FormatException;
import org.pyft.util.Hashes;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;

/** Attributes of {@code float}. */
@BuiltinType("float")
public final class FloatMethods {
    private FloatMethods() {}

    @Builtin("__new__($type, x=0, /)")
    static Object create(PyType type, Object x) {
        return FloatType.create(type, x == null ? 0.0 : fromObject(x));
    }

    /** {@code float(x)}. */
    private static double fromObject(Object x) {
        if (x instanceof Double d) {
            return d;
        }
        if (x instanceof TruffleString text) {
            return parse(x, Str.toJava(text));
        }
        PyType type = Types.of(x);
        if (type.lookup("__float__") != null || type.lookup("__index__") != null) {
            return fromNumber(x);
        }
        if (PyWrapper.unwrap(x) instanceof TruffleString text) {
            return parse(x, Str.toJava(text));
        }
        byte[] bytes = Buffers.toBytesOrNull(x);
        if (bytes == null) {
            throw PyErr.typeError(
                    "float() argument must be a string or a real number, not '%s'", type);
        }
        // Every byte that is not ASCII becomes a character that is in no number.
        return parse(x, new String(bytes, StandardCharsets.US_ASCII));
    }

    /** {@code float(x)} of an object that has {@code __float__} or {@code __index__}; TypeError for any other. */
    public static double fromNumber(Object x) {
        if (x instanceof PyWrapper || !Floats.isReal(x)) {
            Object result = Py.callSpecialOrNull(x, "__float__");
            if (result instanceof Double d) {
                return d;
            }
            if (result != null) {
                if (!Floats.isFloat(result)) {
                    throw PyErr.typeError(
                            "%s.__float__ returned non-float (type %s)",
                            Types.of(x), Types.of(result));
                }
                IntConversion.warnSubclass(Types.nameOf(x) + ".__float__", result, "float");
                return Floats.toDouble(result);
            }
        }
        return Py.asDouble(x);
    }

    private static double parse(Object original, String text) {
        try {
            return FloatText.parse(text);
        } catch (NumberFormatException e) {
            throw PyErr.valueError(
                    "could not convert string to float: %s", Py.reprString(original));
        }
    }

    @Builtin("from_number($type, number, /)")
    static Object fromNumber(PyType type, Object number) {
        double value = number instanceof Double d ? d : fromNumber(number);
        return type == FloatType.TYPE ? value : Py.call(type, value);
    }

    @Builtin("fromhex($type, string, /)")
    static Object fromHex(PyType type, Object string) {
        if (!(PyWrapper.unwrap(string) instanceof TruffleString text)) {
            throw PyErr.typeError("bad argument type for built-in operation");
        }
        double value;
        try {
            value = FloatText.fromHex(Str.toJava(text));
        } catch (FormatException e) {
            throw NumberFormats.error(e);
        }
        return type == FloatType.TYPE ? value : Py.call(type, value);
    }

    @Builtin("__getformat__($type, typestr, /)")
    static String getFormat(PyType type, Object kind) {
        if (!(PyWrapper.unwrap(kind) instanceof TruffleString text)) {
            throw PyErr.typeError(
                    "__getformat__() argument must be str, not %s",
                    kind == PyNone.NONE ? "None" : Types.nameOf(kind));
        }
        if (!Str.equals(text, "double") && !Str.equals(text, "float")) {
            throw PyErr.valueError("__getformat__() argument 1 must be 'double' or 'float'");
        }
        return "IEEE, little-endian";
    }

    @Builtin("__repr__($self, /)")
    static String repr(Object self) {
        return FloatText.repr(Floats.toDouble(self));
    }

    @Builtin("__hash__($self, /)")
    static long hash(Object self) {
        double value = Floats.toDouble(self);
        if (Double.isNaN(value)) {
            return ObjectMethods.identityHash(self);
        }
        return Hashes.hash(value);
    }

    // Comparison

    private static final int UNORDERED = 2;
    private static final int FOREIGN = 3;

    private static int order(Object self, Object value) {
        double a = Floats.toDouble(self);
        if (Floats.isFloat(value)) {
            double b = Floats.toDouble(value);
            return a < b ? -1 : a > b ? 1 : a == b ? 0 : UNORDERED;
        }
        Object other = Ints.plain(value);
        return other == null ? FOREIGN : Double.isNaN(a) ? UNORDERED : -Ints.compare(other, a);
    }

    @Builtin("__eq__($self, value, /)")
    static Object eq(Object self, Object value) {
        int order = order(self, value);
        return order == FOREIGN ? PyNotImplemented.NOT_IMPLEMENTED : (Object) (order == 0);
    }

    @Builtin("__ne__($self, value, /)")
    static Object ne(Object self, Object value) {
        int order = order(self, value);
        return order == FOREIGN ? PyNotImplemented.NOT_IMPLEMENTED : (Object) (order != 0);
    }

    @Builtin("__lt__($self, value, /)")
    static Object lt(Object self, Object value) {
        int order = order(self, value);
        return order == FOREIGN ? PyNotImplemented.NOT_IMPLEMENTED : (Object) (order == -1);
    }

    @Builtin("__le__($self, value, /)")
    static Object le(Object self, Object value) {
        int order = order(self, value);
        return order == FOREIGN ? PyNotImplemented.NOT_IMPLEMENTED : (Object) (order <= 0);
    }

    @Builtin("__gt__($self, value, /)")
    static Object gt(Object self, Object value) {
        int order = order(self, value);
        return order == FOREIGN ? PyNotImplemented.NOT_IMPLEMENTED : (Object) (order == 1);
    }

    @Builtin("__ge__($self, value, /)")
    static Object ge(Object self, Object value) {
        int order = order(self, value);
        return order == FOREIGN
                ? PyNotImplemented.NOT_IMPLEMENTED
                : (Object) (order == 0 || order == 1);
    }

    // Arithmetic

    @Builtin("__add__($self, value, /)")
    static Object add(Object self, Object value) {
        return Floats.isReal(value)
                ? (Object) (Floats.toDouble(self) + Floats.toDouble(value))
                : PyNotImplemented.NOT_IMPLEMENTED;
    }

    @Builtin("__radd__($self, value, /)")
    static Object reflectedAdd(Object self, Object value) {
        return add(self, value);
    }

    @Builtin("__sub__($self, value, /)")
    static Object sub(Object self, Object value) {
        return Floats.isReal(value)
                ? (Object) (Floats.toDouble(self) - Floats.toDouble(value))
                : PyNotImplemented.NOT_IMPLEMENTED;
    }

    @Builtin("__rsub__($self, value, /)")
    static Object reflectedSub(Object self, Object value) {
        return Floats.isReal(value)
                ? (Object) (Floats.toDouble(value) - Floats.toDouble(self))
                : PyNotImplemented.NOT_IMPLEMENTED;
    }

    @Builtin("__mul__($self, value, /)")
    static Object mul(Object self, Object value) {
        return Floats.isReal(value)
                ? (Object) (Floats.toDouble(self) * Floats.toDouble(value))
                : PyNotImplemented.NOT_IMPLEMENTED;
    }

    @Builtin("__rmul__($self, value, /)")
    static Object reflectedMul(Object self, Object value) {
        return mul(self, value);
    }

    @Builtin("__truediv__($self, value, /)")
    static Object trueDiv(Object self, Object value) {
        return Floats.isReal(value)
                ? (Object) Floats.divide(Floats.toDouble(self), Floats.toDouble(value))
                : PyNotImplemented.NOT_IMPLEMENTED;
    }

    @Builtin("__rtruediv__($self, value, /)")
    static Object reflectedTrueDiv(Object self, Object value) {
        return Floats.isReal(value)
                ? (Object) Floats.divide(Floats.toDouble(value), Floats.toDouble(self))
                : PyNotImplemented.NOT_IMPLEMENTED;
    }

    @Builtin("__floordiv__($self, value, /)")
    static Object floorDiv(Object self, Object value) {
        return Floats.isReal(value)
                ? (Object) Floats.floorDiv(Floats.toDouble(self), Floats.toDouble(value))
                : PyNotImplemented.NOT_IMPLEMENTED;
    }

    @Builtin("__rfloordiv__($self, value, /)")
    static Object reflectedFloorDiv(Object self, Object value) {
        return Floats.isReal(value)
                ? (Object) Floats.floorDiv(Floats.toDouble(value), Floats.toDouble(self))
                : PyNotImplemented.NOT_IMPLEMENTED;
    }

    @Builtin("__mod__($self, value, /)")
    static Object mod(Object self, Object value) {
        return Floats.isReal(value)
                ? (Object) Floats.mod(Floats.toDouble(self), Floats.toDouble(value))
                : PyNotImplemented.NOT_IMPLEMENTED;
    }

    @Builtin("__rmod__($self, value, /)")
    static Object reflectedMod(Object self, Object value) {
        return Floats.isReal(value)
                ? (Object) Floats.mod(Floats.toDouble(value), Floats.toDouble(self))
                : PyNotImplemented.NOT_IMPLEMENTED;
    }

    @Builtin("__divmod__($self, value, /)")
    static Object divmod(Object self, Object value) {
        return Floats.isReal(value)
                ? quotientAndRemainder(Floats.toDouble(self), Floats.toDouble(value))
                : PyNotImplemented.NOT_IMPLEMENTED;
    }

    @Builtin("__rdivmod__($self, value, /)")
    static Object reflectedDivmod(Object self, Object value) {
        return Floats.isReal(value)
                ? quotientAndRemainder(Floats.toDouble(value), Floats.toDouble(self))
                : PyNotImplemented.NOT_IMPLEMENTED;
    }

    private static PyTuple quotientAndRemainder(double a, double b) {
        return PyTuple.of(Floats.floorDiv(a, b), Floats.mod(a, b));
    }

    @Builtin("__pow__($self, value, mod=None, /)")
    static Object pow(Object self, Object value, Object mod) {
        checkNoModulus(mod);
        return Floats.isReal(value)
                ? Floats.pow(Floats.toDouble(self), Floats.toDouble(value))
                : PyNotImplemented.NOT_IMPLEMENTED;
    }

    @Builtin("__rpow__($self, value, mod=None, /)")
    static Object reflectedPow(Object self, Object value, Object mod) {
        checkNoModulus(mod);
        return Floats.isReal(value)
                ? Floats.pow(Floats.toDouble(value), Floats.toDouble(self))
                : PyNotImplemented.NOT_IMPLEMENTED;
    }

    private static void checkNoModulus(Object mod) {
        if (mod != null && mod != PyNone.NONE) {
            throw PyErr.typeError(
                    "pow() 3rd argument not allowed unless all arguments are integers");
        }
    }

    @Builtin("__neg__($self, /)")
    static double neg(Object self) {
        return -Floats.toDouble(self);
    }

    @Builtin("__pos__($self, /)")
    static double pos(Object self) {
        return Floats.toDouble(self);
    }

    @Builtin("__abs__($self, /)")
    static double abs(Object self) {
        return Math.abs(Floats.toDouble(self));
    }

    @Builtin("__bool__($self, /)")
    static boolean isTrue(Object self) {
        return Floats.toDouble(self) != 0;
    }

    // Conversion

    @Builtin("__int__($self, /)")
    static Object toInt(Object self) {
        return Floats.toInt(Floats.toDouble(self));
    }

    @Builtin("__float__($self, /)")
    static double toFloat(Object self) {
        return Floats.toDouble(self);
    }

    @Builtin("__trunc__($self, /)")
    static Object trunc(Object self) {
        return Floats.toInt(Floats.toDouble(self));
    }

    @Builtin("__floor__($self, /)")
    static Object floor(Object self) {
        return Floats.toInt(Math.floor(Floats.toDouble(self)));
    }

    @Builtin("__ceil__($self, /)")
    static Object ceil(Object self) {
        return Floats.toInt(Math.ceil(Floats.toDouble(self)));
    }

    @Builtin("__round__($self, ndigits=None, /)")
    static Object round(Object self, Object digits) {
        double value = Floats.toDouble(self);
        if (digits == null || digits == PyNone.NONE) {
            return Floats.toInt(Math.rint(value));
        }
        return Floats.round(value, Py.asClippedLong(digits));
    }

    @Builtin("__format__($self, format_spec, /)")
    static Object format(Object self, TruffleString spec) {
        if (Str.isEmpty(spec)) {
            return Py.strObject(self);
        }
        return Str.of(
                NumberFormats.formatFloat(
                        Floats.toDouble(self), Str.toJava(spec), Types.nameOf(self)));
    }

    @Builtin("hex($self, /)")
    static String hex(Object self) {
        return FloatText.hex(Floats.toDouble(self));
    }

    @Builtin("as_integer_ratio($self, /)")
    static PyTuple asIntegerRatio(Object self) {
        BigInteger[] ratio = Floats.ratio(Floats.toDouble(self));
        return PyTuple.of(Ints.normalize(ratio[0]), Ints.normalize(ratio[1]));
    }

    @Builtin("is_integer($self, /)")
    static boolean isInteger(Object self) {
        double value = Floats.toDouble(self);
        return Math.abs(value) <= Double.MAX_VALUE && Math.floor(value) == value;
    }

    @Builtin("conjugate($self, /)")
    static double conjugate(Object self) {
        return Floats.toDouble(self);
    }

    @Getter("real")
    static double real(Object self) {
        return Floats.toDouble(self);
    }

    @Getter("imag")
    static double imag(Object self) {
        return 0.0;
    }

    @Builtin("__sizeof__($self, /)")
    static long sizeOf(Object self) {
        return 24;
    }

    @Builtin("__getnewargs__($self, /)")
    static PyTuple getNewArguments(Object self) {
        return PyTuple.of(Floats.toDouble(self));
    }
}
