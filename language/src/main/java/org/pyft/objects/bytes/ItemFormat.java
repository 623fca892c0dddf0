package org.pyft.objects.bytes;

import org.pyft.objects.exception.ExceptionTypes;
import org.pyft.objects.exception.PyErr;
import org.pyft.objects.exception.PyException;
import org.pyft.objects.str.Indices;
import org.pyft.ops.Py;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.math.BigInteger;
import java.nio.ByteOrder;

/** The native formats of one element: one letter of the module {@code struct}, to and from Python values. */
public final class ItemFormat {
    private static final ByteOrder ORDER = ByteOrder.nativeOrder();
    private static final VarHandle SHORT =
            MethodHandles.byteArrayViewVarHandle(short[].class, ORDER);
    private static final VarHandle INT = MethodHandles.byteArrayViewVarHandle(int[].class, ORDER);
    private static final VarHandle LONG = MethodHandles.byteArrayViewVarHandle(long[].class, ORDER);
    private static final BigInteger TWO_64 = BigInteger.ONE.shiftLeft(64);

    private ItemFormat() {}

    /** The letter of a native single-letter format, perhaps after {@code @}; 0 for any other format. */
    public static char letter(String format) {
        String letter = format.startsWith("@") ? format.substring(1) : format;
        return letter.length() == 1 && size(letter.charAt(0)) > 0 ? letter.charAt(0) : 0;
    }

    /** Bytes of an element; 0 for an unknown letter. */
    public static int size(char letter) {
        return switch (letter) {
            case 'c', 'b', 'B', '?' -> 1;
            case 'h', 'H', 'e' -> 2;
            case 'i', 'I', 'f' -> 4;
            case 'l', 'L', 'q', 'Q', 'n', 'N', 'd', 'P' -> 8;
            default -> 0;
        };
    }

    /** Whether two formats mean the same elements. */
    static boolean sameItems(String a, String b) {
        char letter = letter(a);
        return letter != 0 ? letter == letter(b) : a.equals(b);
    }

    /** The Python value of the element at {@code offset}. */
    public static Object unpack(char letter, byte[] bytes, int offset) {
        return switch (letter) {
            case 'B' -> (long) (bytes[offset] & 0xff);
            case 'b' -> (long) bytes[offset];
            case 'c' -> PyBytes.of(bytes, offset, 1);
            case '?' -> bytes[offset] != 0;
            case 'h' -> (long) (short) SHORT.get(bytes, offset);
            case 'H' -> (long) ((short) SHORT.get(bytes, offset) & 0xffff);
            case 'e' -> (double) Float.float16ToFloat((short) SHORT.get(bytes, offset));
            case 'i' -> (long) (int) INT.get(bytes, offset);
            case 'I' -> (int) INT.get(bytes, offset) & 0xffffffffL;
            case 'f' -> (double) Float.intBitsToFloat((int) INT.get(bytes, offset));
            case 'd' -> Double.longBitsToDouble((long) LONG.get(bytes, offset));
            case 'l', 'q', 'n' -> (long) LONG.get(bytes, offset);
            case 'L', 'Q', 'N', 'P' -> unsigned((long) LONG.get(bytes, offset));
            default -> throw new IllegalArgumentException();
        };
    }

    private static Object unsigned(long bits) {
        if (bits >= 0) {
            return bits;
        }
        return BigInteger.valueOf(bits).add(TWO_64);
    }

    /** Stores a Python value; TypeError or ValueError in memoryview's words if it does not fit. */
    static void pack(char letter, byte[] bytes, int offset, Object value) {
        switch (letter) {
            case '?' -> bytes[offset] = (byte) (Py.isTrue(value) ? 1 : 0);
            case 'c' -> {
                if (!(value instanceof PyBytes b)) {
                    throw badType(letter);
                }
                if (b.size() != 1) {
                    throw badValue(letter);
                }
                bytes[offset] = (byte) b.get(0);
            }
            case 'e' ->
                    SHORT.set(bytes, offset, Float.floatToFloat16((float) toDouble(letter, value)));
            case 'f' ->
                    INT.set(
                            bytes,
                            offset,
                            Float.floatToRawIntBits((float) toDouble(letter, value)));
            case 'd' ->
                    LONG.set(bytes, offset, Double.doubleToRawLongBits(toDouble(letter, value)));
            default -> packInteger(letter, bytes, offset, toInteger(letter, value));
        }
    }

    private static void packInteger(char letter, byte[] bytes, int offset, Object value) {
        if (value instanceof BigInteger big) {
            if ("LQNP".indexOf(letter) < 0 || big.signum() < 0 || big.bitLength() > 64) {
                throw badValue(letter);
            }
            LONG.set(bytes, offset, big.longValue());
            return;
        }
        long number = (Long) value;
        boolean fits =
                switch (letter) {
                    case 'b' -> number == (byte) number;
                    case 'B' -> number == (number & 0xff);
                    case 'h' -> number == (short) number;
                    case 'H' -> number == (number & 0xffff);
                    case 'i' -> number == (int) number;
                    case 'I' -> number == (number & 0xffffffffL);
                    case 'L', 'Q', 'N', 'P' -> number >= 0;
                    default -> true;
                };
        if (!fits) {
            throw badValue(letter);
        }
        switch (size(letter)) {
            case 1 -> bytes[offset] = (byte) number;
            case 2 -> SHORT.set(bytes, offset, (short) number);
            case 4 -> INT.set(bytes, offset, (int) number);
            default -> LONG.set(bytes, offset, number);
        }
    }

    private static Object toInteger(char letter, Object value) {
        try {
            Object index = Py.indexOrNull(value);
            if (index != null) {
                return index instanceof BigInteger ? index : (Object) Indices.clip(index);
            }
        } catch (PyException e) {
            if (!PyErr.matches(e, ExceptionTypes.TYPE_ERROR)) {
                throw e;
            }
        }
        throw badType(letter);
    }

    private static double toDouble(char letter, Object value) {
        try {
            return Py.asDouble(value);
        } catch (PyException e) {
            if (PyErr.matches(e, ExceptionTypes.TYPE_ERROR)) {
                throw badType(letter);
            }
            throw e;
        }
    }

    private static RuntimeException badType(char letter) {
        return PyErr.typeError("memoryview: invalid type for format '%s'", letter);
    }

    private static RuntimeException badValue(char letter) {
        return PyErr.valueError("memoryview: invalid value for format '%s'", letter);
    }
}
