package org.pyft.modules.array;

import org.pyft.objects.bytes.PyBytes;
import org.pyft.objects.exception.PyErr;
import org.pyft.objects.integer.IntConversion;
import org.pyft.objects.list.PyList;
import org.pyft.objects.str.Str;
import org.pyft.objects.type.PyType;
import org.pyft.ops.Py;

import java.math.BigInteger;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** The formats in which arrays are pickled, by number. */
final class MachineFormat {
    private static final int FLOAT_LITTLE = 14;
    private static final int UTF_16_LITTLE = 18;
    private static final int UTF_32_LITTLE = 20;
    private static final int LAST = 21;

    private MachineFormat() {}

    /** The number of the format in which the kind's items are stored here. */
    static int of(ArrayKind kind) {
        if (kind.isText()) {
            return UTF_32_LITTLE;
        }
        if (kind.isFloat()) {
            return kind == ArrayKind.FLOAT ? FLOAT_LITTLE : FLOAT_LITTLE + 2;
        }
        if (kind.size == 1) {
            return kind.isUnsigned() ? 0 : 1;
        }
        int row = kind.size == 2 ? 2 : kind.size == 4 ? 6 : 10;
        return kind.isUnsigned() ? row : row + 2;
    }

    /** The array that {@code bytes} in a format hold. */
    static Object reconstruct(PyType type, ArrayKind kind, int format, byte[] bytes) {
        if (format < 0 || format > LAST) {
            throw PyErr.valueError("third argument must be a valid machine format code.");
        }
        if (format == of(kind)) {
            return Py.call(type, Str.of(kind.format()), PyBytes.of(bytes));
        }
        return Py.call(
                type,
                Str.of(kind.format()),
                format >= UTF_16_LITTLE ? text(format, bytes) : numbers(format, bytes));
    }

    private static Object text(int format, byte[] bytes) {
        Charset charset =
                switch (format) {
                    case UTF_16_LITTLE -> StandardCharsets.UTF_16LE;
                    case UTF_16_LITTLE + 1 -> StandardCharsets.UTF_16BE;
                    case UTF_32_LITTLE -> StandardCharsets.UTF_32LE;
                    default -> StandardCharsets.UTF_32BE;
                };
        return Str.of(new String(bytes, charset));
    }

    private static Object numbers(int format, byte[] bytes) {
        boolean big = format > 1 && format % 2 == 1;
        int size =
                format < 2
                        ? 1
                        : format < 6
                                ? 2
                                : format < 10
                                        ? 4
                                        : format < FLOAT_LITTLE
                                                ? 8
                                                : format < FLOAT_LITTLE + 2 ? 4 : 8;
        boolean signed =
                format == 1 || format >= 2 && format < FLOAT_LITTLE && (format - 2) % 4 >= 2;
        if (bytes.length % size != 0) {
            throw PyErr.valueError("bytes length not a multiple of item size");
        }
        PyList result = new PyList();
        byte[] item = new byte[size];
        for (int at = 0; at < bytes.length; at += size) {
            System.arraycopy(bytes, at, item, 0, size);
            Object value = IntConversion.fromBytes(item, !big, signed);
            if (format >= FLOAT_LITTLE) {
                long bits = value instanceof Long l ? l : ((BigInteger) value).longValue();
                value =
                        size == 4
                                ? (double) Float.intBitsToFloat((int) bits)
                                : Double.longBitsToDouble(bits);
            }
            result.append(value);
        }
        return result;
    }
}
