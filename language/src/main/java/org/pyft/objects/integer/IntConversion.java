package org.pyft.objects.integer;

import com.oracle.truffle.api.strings.TruffleString;

import org.pyft.objects.bytes.Buffers;
import org.pyft.objects.bytes.PyBytes;
import org.pyft.objects.exception.ExceptionTypes;
import org.pyft.objects.exception.PyErr;
import org.pyft.objects.exception.PyException;
import org.pyft.objects.instance.PyWrapper;
import org.pyft.objects.str.Str;
import org.pyft.ops.Py;
import org.pyft.ops.Types;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** How other objects become ints: the constructor's rules, and bytes. */
public final class IntConversion {
    private static final int SHOWN_LITERAL = 200;

    private IntConversion() {}

    /** {@code int(x, base)} as a Long or BigInteger; arguments that are missing are null. */
    static Object construct(Object x, Object base) {
        if (x == null) {
            if (base != null) {
                throw PyErr.typeError("int() missing string argument");
            }
            return 0L;
        }
        if (base == null) {
            return fromObject(x);
        }
        long radix = Py.asClippedLong(base);
        if (radix != 0 && radix < 2 || radix > 36) {
            throw PyErr.valueError("int() base must be >= 2 and <= 36, or 0");
        }
        if (PyWrapper.unwrap(x) instanceof TruffleString text) {
            return fromText(x, Str.toJava(text), (int) radix);
        }
        byte[] bytes =
                Types.of(x).isSubtypeOf(PyBytes.TYPE)
                                || Types.of(x).isSubtypeOf(org.pyft.objects.bytes.PyByteArray.TYPE)
                        ? Buffers.toBytes(x)
                        : null;
        if (bytes == null) {
            throw PyErr.typeError("int() can't convert non-string with explicit base");
        }
        return fromBytesText(bytes, (int) radix);
    }

    /** {@code int(x)} as a Long or BigInteger. */
    public static Object fromObject(Object x) {
        if (x instanceof Long || x instanceof BigInteger) {
            return x;
        }
        Object result = Py.callSpecialOrNull(x, "__int__");
        if (result != null) {
            if (result instanceof Long || result instanceof BigInteger) {
                return result;
            }
            Object value = Ints.plain(result);
            if (value == null) {
                throw PyErr.typeError("__int__ returned non-int (type %s)", Types.of(result));
            }
            warnSubclass("__int__", result, "int");
            return value;
        }
        Object index = Py.indexOrNull(x);
        if (index != null) {
            return index;
        }
        if (PyWrapper.unwrap(x) instanceof TruffleString text) {
            return fromText(x, Str.toJava(text), 10);
        }
        byte[] bytes = Buffers.toBytesOrNull(x);
        if (bytes != null) {
            return fromBytesText(bytes, 10);
        }
        throw PyErr.typeError(
                "int() argument must be a string, a bytes-like object or a real number, not '%s'",
                Types.of(x));
    }

    /** The warning for a conversion method whose result is an instance of a subclass. */
    public static void warnSubclass(String method, Object result, String wanted) {
        Py.warn(
                ExceptionTypes.DEPRECATION_WARNING,
                method
                        + " returned non-"
                        + wanted
                        + " (type "
                        + Types.nameOf(result)
                        + ").  The ability to return an instance of a strict subclass of "
                        + wanted
                        + " is deprecated, and may be removed in a future version of Python.");
    }

    private static Object fromText(Object original, String text, int base) {
        Object value = Ints.parse(text, base);
        if (value == null) {
            throw invalidLiteral(base, Py.reprString(original));
        }
        return value;
    }

    private static Object fromBytesText(byte[] bytes, int base) {
        boolean ascii = true;
        for (byte b : bytes) {
            ascii &= b > 0;
        }
        Object value =
                ascii ? Ints.parse(new String(bytes, StandardCharsets.US_ASCII), base) : null;
        if (value == null) {
            throw invalidLiteral(base, Py.reprString(PyBytes.of(bytes)));
        }
        return value;
    }

    private static PyException invalidLiteral(int base, String shown) {
        int end =
                shown.codePointCount(0, shown.length()) > SHOWN_LITERAL
                        ? shown.offsetByCodePoints(0, SHOWN_LITERAL)
                        : shown.length();
        return PyErr.valueError(
                "invalid literal for int() with base %s: %s", base, shown.substring(0, end));
    }

    // Bytes

    static boolean isLittle(TruffleString byteOrder) {
        if (byteOrder == null || Str.equals(byteOrder, "big")) {
            return false;
        }
        if (Str.equals(byteOrder, "little")) {
            return true;
        }
        throw PyErr.valueError("byteorder must be either 'little' or 'big'");
    }

    /** {@code bytes(object)} for {@code int.from_bytes}, which takes no int and no str. */
    static byte[] bytesOf(Object object) {
        Object special = Py.callSpecialOrNull(object, "__bytes__");
        if (special != null) {
            if (special instanceof PyBytes bytes) {
                return bytes.bytes();
            }
            throw PyErr.typeError("__bytes__ returned non-bytes (type %s)", Types.of(special));
        }
        byte[] buffer = Buffers.toBytesOrNull(object);
        if (buffer != null) {
            return buffer;
        }
        String message = "cannot convert '" + Types.nameOf(object) + "' object to bytes";
        if (PyWrapper.unwrap(object) instanceof TruffleString) {
            throw PyErr.typeError("%s", message);
        }
        Object[] items = Py.toArray(object, message);
        byte[] bytes = new byte[items.length];
        for (int i = 0; i < items.length; i++) {
            if (!(Py.index(items[i]) instanceof Long value) || value < 0 || value > 255) {
                throw PyErr.valueError("bytes must be in range(0, 256)");
            }
            bytes[i] = (byte) value.longValue();
        }
        return bytes;
    }

    /** The int that {@code bytes} hold. */
    public static Object fromBytes(byte[] bytes, boolean little, boolean signed) {
        if (bytes.length == 0) {
            return 0L;
        }
        byte[] big = bytes;
        if (little) {
            big = reverse(bytes.clone());
        }
        return Ints.normalize(signed ? new BigInteger(big) : new BigInteger(1, big));
    }

    /** {@code length} bytes that hold {@code value}, or OverflowError. */
    public static byte[] toBytes(BigInteger value, long length, boolean little, boolean signed) {
        if (length < 0) {
            throw PyErr.valueError("length argument must be non-negative");
        }
        if (length > Integer.MAX_VALUE - 16) {
            throw PyErr.memoryError();
        }
        if (value.signum() < 0 && !signed) {
            throw PyErr.overflowError("can't convert negative int to unsigned");
        }
        int bits = value.signum() == 0 ? 0 : value.bitLength() + (signed ? 1 : 0);
        if (bits > length * 8) {
            throw PyErr.overflowError("int too big to convert");
        }
        byte[] result = new byte[(int) length];
        byte[] source = value.toByteArray();
        int count = Math.min(source.length, result.length);
        if (value.signum() < 0) {
            Arrays.fill(result, (byte) 0xff);
        }
        System.arraycopy(source, source.length - count, result, result.length - count, count);
        return little ? reverse(result) : result;
    }

    private static byte[] reverse(byte[] bytes) {
        for (int i = 0, j = bytes.length - 1; i < j; i++, j--) {
            byte b = bytes[i];
            bytes[i] = bytes[j];
            bytes[j] = b;
        }
        return bytes;
    }
}
