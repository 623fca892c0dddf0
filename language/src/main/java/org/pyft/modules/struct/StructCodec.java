package org.pyft.modules.struct;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;

import org.pyft.objects.bytes.Buffers;
import org.pyft.objects.bytes.PyByteArray;
import org.pyft.objects.bytes.PyBytes;
import org.pyft.objects.complex.ComplexMethods;
import org.pyft.objects.complex.PyComplex;
import org.pyft.objects.exception.ExceptionTypes;
import org.pyft.objects.exception.PyErr;
import org.pyft.objects.exception.PyException;
import org.pyft.objects.integer.Ints;
import org.pyft.objects.tuple.PyTuple;
import org.pyft.ops.Py;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.math.BigInteger;
import java.nio.ByteOrder;
import java.util.Arrays;

/** Values to bytes and back, by a {@link StructFormat}. */
final class StructCodec {
    private static final VarHandle SHORT =
            MethodHandles.byteArrayViewVarHandle(short[].class, ByteOrder.LITTLE_ENDIAN);
    private static final VarHandle INT =
            MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);
    private static final VarHandle LONG =
            MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final BigInteger TWO_64 = BigInteger.ONE.shiftLeft(64);

    private StructCodec() {}

    private static long read(byte[] bytes, int at, int size, boolean little) {
        return switch (size) {
            case 1 -> bytes[at];
            case 2 ->
                    little
                            ? (short) SHORT.get(bytes, at)
                            : Short.reverseBytes((short) SHORT.get(bytes, at));
            case 4 ->
                    little
                            ? (int) INT.get(bytes, at)
                            : Integer.reverseBytes((int) INT.get(bytes, at));
            default ->
                    little
                            ? (long) LONG.get(bytes, at)
                            : Long.reverseBytes((long) LONG.get(bytes, at));
        };
    }

    private static void write(byte[] bytes, int at, int size, boolean little, long value) {
        switch (size) {
            case 1 -> bytes[at] = (byte) value;
            case 2 ->
                    SHORT.set(
                            bytes, at, little ? (short) value : Short.reverseBytes((short) value));
            case 4 -> INT.set(bytes, at, little ? (int) value : Integer.reverseBytes((int) value));
            default -> LONG.set(bytes, at, little ? value : Long.reverseBytes(value));
        }
    }

    // Unpacking

    /** The values in {@code bytes} from {@code at} on. */
    @TruffleBoundary
    static PyTuple unpack(StructFormat format, byte[] bytes, int at) {
        Object[] values = new Object[format.items()];
        int next = 0;
        for (StructFormat.Run run : format.runs()) {
            int from = at + run.offset();
            for (int i = 0; i < run.count(); i++) {
                values[next++] = value(run.letter(), bytes, from, run.size(), format.isLittle());
                from += run.size();
            }
        }
        return PyTuple.of(values);
    }

    private static Object value(char letter, byte[] bytes, int at, int size, boolean little) {
        return switch (letter) {
            case 'c' -> PyBytes.of(bytes, at, 1);
            case '?' -> bytes[at] != 0;
            case 's' -> PyBytes.of(bytes, at, size);
            case 'p' ->
                    size == 0
                            ? PyBytes.EMPTY
                            : PyBytes.of(bytes, at + 1, Math.min(bytes[at] & 0xff, size - 1));
            case 'e' -> (double) Float.float16ToFloat((short) read(bytes, at, 2, little));
            case 'f' -> (double) Float.intBitsToFloat((int) read(bytes, at, 4, little));
            case 'd' -> Double.longBitsToDouble(read(bytes, at, 8, little));
            case 'F' ->
                    new PyComplex(
                            Float.intBitsToFloat((int) read(bytes, at, 4, little)),
                            Float.intBitsToFloat((int) read(bytes, at + 4, 4, little)));
            case 'D' ->
                    new PyComplex(
                            Double.longBitsToDouble(read(bytes, at, 8, little)),
                            Double.longBitsToDouble(read(bytes, at + 8, 8, little)));
            case 'B', 'H', 'I', 'L', 'Q', 'N', 'P' -> unsigned(read(bytes, at, size, little), size);
            default -> read(bytes, at, size, little);
        };
    }

    private static Object unsigned(long bits, int size) {
        if (size < 8) {
            return bits & (1L << 8 * size) - 1;
        }
        return bits >= 0 ? (Object) bits : BigInteger.valueOf(bits).add(TWO_64);
    }

    // Packing

    /** Stores {@code values} from index {@code first} on into {@code bytes} from {@code at} on; padding is not touched. */
    @TruffleBoundary
    static void pack(StructFormat format, Object[] values, int first, byte[] bytes, int at) {
        int next = first;
        for (StructFormat.Run run : format.runs()) {
            int to = at + run.offset();
            for (int i = 0; i < run.count(); i++) {
                store(format, run, values[next++], bytes, to);
                to += run.size();
            }
        }
    }

    private static void store(
            StructFormat format, StructFormat.Run run, Object value, byte[] bytes, int at) {
        boolean little = format.isLittle();
        switch (run.letter()) {
            case 'c' -> {
                if (!(value instanceof PyBytes b) || b.size() != 1) {
                    throw StructError.of("char format requires a bytes object of length 1");
                }
                bytes[at] = (byte) b.get(0);
            }
            case '?' -> bytes[at] = (byte) (Py.isTrue(value) ? 1 : 0);
            case 's', 'p' -> storeString(run, value, bytes, at);
            case 'e' -> write(bytes, at, 2, little, half(toDouble(value)));
            case 'f' -> write(bytes, at, 4, little, single(format, toDouble(value)));
            case 'd' -> write(bytes, at, 8, little, Double.doubleToRawLongBits(toDouble(value)));
            case 'F' -> {
                PyComplex number = toComplex(value);
                write(bytes, at, 4, little, Float.floatToRawIntBits((float) number.real()));
                write(
                        bytes,
                        at + 4,
                        4,
                        little,
                        Float.floatToRawIntBits((float) number.imaginary()));
            }
            case 'D' -> {
                PyComplex number = toComplex(value);
                write(bytes, at, 8, little, Double.doubleToRawLongBits(number.real()));
                write(bytes, at + 8, 8, little, Double.doubleToRawLongBits(number.imaginary()));
            }
            default ->
                    write(bytes, at, run.size(), little, integer(run.letter(), run.size(), value));
        }
    }

    private static void storeString(StructFormat.Run run, Object value, byte[] bytes, int at) {
        if (!(value instanceof PyBytes) && !(value instanceof PyByteArray)) {
            throw StructError.of("argument for '%s' must be a bytes object", run.letter());
        }
        byte[] source = Buffers.toBytes(value);
        int from = at;
        int room = run.size();
        if (run.letter() == 'p' && room > 0) {
            room--;
            bytes[from++] = (byte) Math.min(255, Math.min(source.length, room));
        }
        int count = Math.min(source.length, room);
        System.arraycopy(source, 0, bytes, from, count);
        Arrays.fill(bytes, from + count, from + room, (byte) 0);
    }

    private static double toDouble(Object value) {
        if (value instanceof Double d) {
            return d;
        }
        try {
            return Py.asDouble(value);
        } catch (PyException e) {
            if (PyErr.matches(e, ExceptionTypes.EXCEPTION)) {
                throw StructError.of("required argument is not a float");
            }
            throw e;
        }
    }

    private static PyComplex toComplex(Object value) {
        try {
            return ComplexMethods.toComplex(value);
        } catch (PyException e) {
            if (PyErr.matches(e, ExceptionTypes.EXCEPTION)) {
                throw StructError.of("required argument is not a complex");
            }
            throw e;
        }
    }

    private static int single(StructFormat format, double value) {
        float result = (float) value;
        if (Float.isInfinite(result) && !Double.isInfinite(value) && !format.isNative()) {
            throw PyErr.overflowError("float too large to pack with f format");
        }
        return Float.floatToRawIntBits(result);
    }

    /** The half-precision number nearest to {@code value}. */
    private static short half(double value) {
        float single = (float) value;
        int bits = Float.floatToRawIntBits(single);
        if (single != value && !Double.isNaN(value)) {
            // Rounding twice could go wrong, unless the first step marks what it dropped in the
            // last bit.
            if (Math.abs((double) single) > Math.abs(value)) {
                bits--;
            }
            bits |= 1;
        }
        short result = Float.floatToFloat16(Float.intBitsToFloat(bits));
        if ((result & 0x7fff) == 0x7c00 && !Double.isInfinite(value)) {
            throw PyErr.overflowError("float too large to pack with e format");
        }
        return result;
    }

    private static long integer(char letter, int size, Object value) {
        Object number;
        if (value instanceof Long) {
            number = value;
        } else {
            number = Ints.isInt(value) ? Ints.plain(value) : Py.indexOrNull(value);
            if (number == null) {
                throw StructError.of("required argument is not an integer");
            }
        }
        boolean unsigned = letter != 'n' && Character.isUpperCase(letter);
        if (letter == 'P') {
            if (number instanceof BigInteger big && (big.signum() < 0 || big.bitLength() > 64)) {
                throw StructError.of("int too large to convert");
            }
            return number instanceof Long l ? l : ((BigInteger) number).longValue();
        }
        if (number instanceof Long l) {
            boolean fits =
                    size == 8
                            ? !unsigned || l >= 0
                            : unsigned
                                    ? l >= 0 && l < 1L << 8 * size
                                    : l >= -(1L << 8 * size - 1) && l < 1L << 8 * size - 1;
            if (fits) {
                return l;
            }
        } else if (unsigned
                && size == 8
                && number instanceof BigInteger big
                && big.signum() > 0
                && big.bitLength() <= 64) {
            return big.longValue();
        }
        BigInteger low =
                unsigned ? BigInteger.ZERO : BigInteger.ONE.shiftLeft(8 * size - 1).negate();
        BigInteger high =
                BigInteger.ONE
                        .shiftLeft(unsigned ? 8 * size : 8 * size - 1)
                        .subtract(BigInteger.ONE);
        throw StructError.of("'%s' format requires %s <= number <= %s", letter, low, high);
    }
}
