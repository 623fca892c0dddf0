package org.pyft.objects.complex;

import com.oracle.truffle.api.strings.TruffleString;

import org.pyft.builtin.Builtin;
import org.pyft.builtin.BuiltinType;
import org.pyft.builtin.Getter;
import org.pyft.objects.dict.PyDict;
import org.pyft.objects.exception.ExceptionTypes;
import org.pyft.objects.exception.PyErr;
import org.pyft.objects.floating.FloatMethods;
import org.pyft.objects.floating.Floats;
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
import org.pyft.util.Hashes;

/** Attributes of {@code complex}. */
@BuiltinType("complex")
public final class ComplexMethods {
    private ComplexMethods() {}

    /** A single positional argument may be anything that can be converted; named parts must be real numbers. */
    @Builtin("__new__($type, /, *args, **kwargs)")
    static Object create(PyType type, Object[] args, PyDict kwargs) {
        if (kwargs.size() == 0 && args.length <= 1) {
            return args.length == 0 ? PyComplex.create(type, 0, 0) : fromOne(type, args[0]);
        }
        int given = args.length + kwargs.size();
        if (given > 2) {
            throw PyErr.typeError(
                    "complex() takes at most 2 %sarguments (%s given)",
                    args.length == 0 ? "keyword " : "", given);
        }
        Object real = argument(args, 0, kwargs, "real");
        Object imag = argument(args, 1, kwargs, "imag");
        if (kwargs.size() > 0) {
            throw PyErr.typeError(
                    "complex() got an unexpected keyword argument '%s'",
                    Py.strString(kwargs.keyArray()[0]));
        }
        return fromParts(type, real, imag);
    }

    /** An argument given by position or by name, which it then no longer has; null if it is missing. */
    private static Object argument(Object[] args, int index, PyDict kwargs, String name) {
        Object named = kwargs.remove(Str.of(name));
        if (index >= args.length) {
            return named;
        }
        if (named != null) {
            throw PyErr.typeError(
                    "argument for complex() given by name ('%s') and position (%s)",
                    name, index + 1);
        }
        return args[index];
    }

    private static Object fromParts(PyType type, Object real, Object imag) {
        PyComplex first = new PyComplex(0, 0);
        boolean firstIsComplex = false;
        if (real != null) {
            if (PyWrapper.unwrap(real) instanceof TruffleString) {
                throw notReal("real", real);
            }
            PyComplex special = specialOrNull(real);
            firstIsComplex = special != null;
            if (firstIsComplex) {
                warnNotReal("real", real);
                first = special;
            } else {
                first = new PyComplex(part("real", real), 0);
            }
        }
        if (imag == null) {
            return PyComplex.create(type, first.real(), first.imaginary());
        }
        if (imag instanceof PyComplex second) {
            warnNotReal("imag", imag);
            return PyComplex.create(
                    type, first.real() - second.imaginary(), first.imaginary() + second.real());
        }
        if (PyWrapper.unwrap(imag) instanceof TruffleString) {
            throw notReal("imag", imag);
        }
        double imaginary = part("imag", imag);
        return PyComplex.create(
                type, first.real(), firstIsComplex ? imaginary + first.imaginary() : imaginary);
    }

    private static Object fromOne(PyType type, Object real) {
        if (real instanceof PyComplex exact && exact.isExact() && type == PyComplex.TYPE) {
            return exact;
        }
        if (PyWrapper.unwrap(real) instanceof TruffleString text) {
            PyComplex value = ComplexText.parse(Str.toJava(text));
            return PyComplex.create(type, value.real(), value.imaginary());
        }
        PyComplex special = specialOrNull(real);
        if (special != null) {
            return PyComplex.create(type, special.real(), special.imaginary());
        }
        if (!isNumber(real)) {
            throw PyErr.typeError(
                    "complex() argument must be a string or a number, not %s",
                    Types.fullNameOf(real));
        }
        return PyComplex.create(type, FloatMethods.fromNumber(real), 0);
    }

    private static boolean isNumber(Object object) {
        PyType type = Types.of(object);
        return type.lookup("__float__") != null || type.lookup("__index__") != null;
    }

    private static double part(String name, Object value) {
        if (!isNumber(value)) {
            throw notReal(name, value);
        }
        return FloatMethods.fromNumber(value);
    }

    private static RuntimeException notReal(String name, Object value) {
        return PyErr.typeError(
                "complex() argument '%s' must be a real number, not %s",
                name, Types.fullNameOf(value));
    }

    private static void warnNotReal(String name, Object value) {
        Py.warn(
                ExceptionTypes.DEPRECATION_WARNING,
                "complex() argument '"
                        + name
                        + "' must be a real number, not "
                        + Types.nameOf(value));
    }

    /** The number itself or the result of {@code __complex__}; null if the object has no such method. */
    private static PyComplex specialOrNull(Object object) {
        if (object instanceof PyComplex exact && exact.isExact()) {
            return exact;
        }
        Object result = Py.callSpecialOrNull(object, "__complex__");
        if (result == null) {
            return null;
        }
        if (!(result instanceof PyComplex number)) {
            throw PyErr.typeError("__complex__ returned non-complex (type %s)", Types.of(result));
        }
        if (!number.isExact()) {
            IntConversion.warnSubclass("__complex__", result, "complex");
        }
        return number;
    }

    /**
     * The complex number that {@code object} is or converts to through {@code __complex__}, {@code __float__} or {@code __index__}.
     */
    public static PyComplex toComplex(Object object) {
        PyComplex special = specialOrNull(object);
        return special != null ? special : new PyComplex(Py.asDouble(object), 0);
    }

    @Builtin("from_number($type, number, /)")
    static Object fromNumber(PyType type, Object number) {
        if (number instanceof PyComplex exact && exact.isExact() && type == PyComplex.TYPE) {
            return exact;
        }
        PyComplex special = specialOrNull(number);
        PyComplex value =
                special != null ? special : new PyComplex(FloatMethods.fromNumber(number), 0);
        return type == PyComplex.TYPE
                ? new PyComplex(value.real(), value.imaginary())
                : Py.call(type, value);
    }

    @Builtin("__repr__($self, /)")
    static String repr(PyComplex self) {
        return self.toString();
    }

    @Builtin("__hash__($self, /)")
    static long hash(PyComplex self) {
        return Hashes.complex(hash(self, self.real()), hash(self, self.imaginary()));
    }

    private static long hash(PyComplex self, double part) {
        return Double.isNaN(part) ? System.identityHashCode(self) : Hashes.hash(part);
    }

    // Comparison

    @Builtin("__eq__($self, value, /)")
    static Object eq(PyComplex self, Object value) {
        if (value instanceof PyComplex other) {
            return self.real() == other.real() && self.imaginary() == other.imaginary();
        }
        if (Floats.isFloat(value)) {
            return self.imaginary() == 0 && self.real() == Floats.toDouble(value);
        }
        Object other = Ints.plain(value);
        return other == null
                ? PyNotImplemented.NOT_IMPLEMENTED
                : (Object) (self.imaginary() == 0 && Ints.equals(other, self.real()));
    }

    @Builtin("__ne__($self, value, /)")
    static Object ne(PyComplex self, Object value) {
        Object equal = eq(self, value);
        return equal instanceof Boolean b ? !b : equal;
    }

    @Builtin("__lt__($self, value, /)")
    static Object lt(PyComplex self, Object value) {
        return PyNotImplemented.NOT_IMPLEMENTED;
    }

    @Builtin("__le__($self, value, /)")
    static Object le(PyComplex self, Object value) {
        return PyNotImplemented.NOT_IMPLEMENTED;
    }

    @Builtin("__gt__($self, value, /)")
    static Object gt(PyComplex self, Object value) {
        return PyNotImplemented.NOT_IMPLEMENTED;
    }

    @Builtin("__ge__($self, value, /)")
    static Object ge(PyComplex self, Object value) {
        return PyNotImplemented.NOT_IMPLEMENTED;
    }

    // Arithmetic: a real operand is never given an imaginary part, as that would lose signs of
    // zeros and infinities.

    @Builtin("__add__($self, value, /)")
    static Object add(PyComplex self, Object value) {
        if (value instanceof PyComplex other) {
            return new PyComplex(self.real() + other.real(), self.imaginary() + other.imaginary());
        }
        return Floats.isReal(value)
                ? new PyComplex(self.real() + Floats.toDouble(value), self.imaginary())
                : PyNotImplemented.NOT_IMPLEMENTED;
    }

    @Builtin("__radd__($self, value, /)")
    static Object reflectedAdd(PyComplex self, Object value) {
        return add(self, value);
    }

    @Builtin("__sub__($self, value, /)")
    static Object sub(PyComplex self, Object value) {
        if (value instanceof PyComplex other) {
            return new PyComplex(self.real() - other.real(), self.imaginary() - other.imaginary());
        }
        return Floats.isReal(value)
                ? new PyComplex(self.real() - Floats.toDouble(value), self.imaginary())
                : PyNotImplemented.NOT_IMPLEMENTED;
    }

    @Builtin("__rsub__($self, value, /)")
    static Object reflectedSub(PyComplex self, Object value) {
        if (value instanceof PyComplex other) {
            return sub(other, self);
        }
        return Floats.isReal(value)
                ? new PyComplex(Floats.toDouble(value) - self.real(), -self.imaginary())
                : PyNotImplemented.NOT_IMPLEMENTED;
    }

    @Builtin("__mul__($self, value, /)")
    static Object mul(PyComplex self, Object value) {
        if (value instanceof PyComplex other) {
            return self.multiply(other);
        }
        if (!Floats.isReal(value)) {
            return PyNotImplemented.NOT_IMPLEMENTED;
        }
        double factor = Floats.toDouble(value);
        return new PyComplex(self.real() * factor, self.imaginary() * factor);
    }

    @Builtin("__rmul__($self, value, /)")
    static Object reflectedMul(PyComplex self, Object value) {
        return mul(self, value);
    }

    @Builtin("__truediv__($self, value, /)")
    static Object trueDiv(PyComplex self, Object value) {
        if (value instanceof PyComplex other) {
            return self.divide(other);
        }
        if (!Floats.isReal(value)) {
            return PyNotImplemented.NOT_IMPLEMENTED;
        }
        double divisor = Floats.toDouble(value);
        return new PyComplex(Floats.divide(self.real(), divisor), self.imaginary() / divisor);
    }

    @Builtin("__rtruediv__($self, value, /)")
    static Object reflectedTrueDiv(PyComplex self, Object value) {
        if (value instanceof PyComplex other) {
            return other.divide(self);
        }
        return Floats.isReal(value)
                ? self.divideReal(Floats.toDouble(value))
                : PyNotImplemented.NOT_IMPLEMENTED;
    }

    @Builtin("__pow__($self, value, mod=None, /)")
    static Object pow(PyComplex self, Object value, Object mod) {
        PyComplex exponent = operandOrNull(value);
        if (exponent == null) {
            return PyNotImplemented.NOT_IMPLEMENTED;
        }
        checkNoModulus(mod);
        return PyComplex.pow(self.real(), self.imaginary(), exponent.real(), exponent.imaginary());
    }

    @Builtin("__rpow__($self, value, mod=None, /)")
    static Object reflectedPow(PyComplex self, Object value, Object mod) {
        PyComplex base = operandOrNull(value);
        if (base == null) {
            return PyNotImplemented.NOT_IMPLEMENTED;
        }
        checkNoModulus(mod);
        return PyComplex.pow(base.real(), base.imaginary(), self.real(), self.imaginary());
    }

    private static PyComplex operandOrNull(Object value) {
        return value instanceof PyComplex complex
                ? complex
                : Floats.isReal(value) ? new PyComplex(Floats.toDouble(value), 0) : null;
    }

    private static void checkNoModulus(Object mod) {
        if (mod != null && mod != PyNone.NONE) {
            throw PyErr.valueError("complex modulo");
        }
    }

    @Builtin("__neg__($self, /)")
    static Object neg(PyComplex self) {
        return new PyComplex(-self.real(), -self.imaginary());
    }

    @Builtin("__pos__($self, /)")
    static Object pos(PyComplex self) {
        return self.isExact() ? self : new PyComplex(self.real(), self.imaginary());
    }

    @Builtin("__abs__($self, /)")
    static double abs(PyComplex self) {
        double size = Math.hypot(self.real(), self.imaginary());
        if (Double.isInfinite(size)
                && Double.isFinite(self.real())
                && Double.isFinite(self.imaginary())) {
            throw PyErr.overflowError("absolute value too large");
        }
        return size;
    }

    @Builtin("__bool__($self, /)")
    static boolean isTrue(PyComplex self) {
        return self.real() != 0 || self.imaginary() != 0;
    }

    @Builtin("conjugate($self, /)")
    static Object conjugate(PyComplex self) {
        return new PyComplex(self.real(), -self.imaginary());
    }

    @Builtin("__complex__($self, /)")
    static Object toComplex(PyComplex self) {
        return pos(self);
    }

    @Builtin("__format__($self, format_spec, /)")
    static Object format(PyComplex self, TruffleString spec) {
        if (Str.isEmpty(spec)) {
            return Py.strObject(self);
        }
        return Str.of(
                NumberFormats.formatComplex(
                        self.real(), self.imaginary(), Str.toJava(spec), Types.nameOf(self)));
    }

    @Builtin("__sizeof__($self, /)")
    static long sizeOf(PyComplex self) {
        return 32;
    }

    @Builtin("__getnewargs__($self, /)")
    static PyTuple getNewArguments(PyComplex self) {
        return PyTuple.of(self.real(), self.imaginary());
    }

    @Getter("real")
    static double real(PyComplex self) {
        return self.real();
    }

    @Getter("imag")
    static double imag(PyComplex self) {
        return self.imaginary();
    }
}
