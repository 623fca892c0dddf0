package org.pyft.modules.array;

import com.oracle.truffle.api.strings.TruffleString;

import org.pyft.objects.bytes.ItemFormat;
import org.pyft.objects.exception.PyErr;
import org.pyft.objects.instance.PyWrapper;
import org.pyft.objects.str.Str;
import org.pyft.ops.Py;
import org.pyft.ops.Types;

import java.math.BigInteger;

/** The kinds of items an array can have, by type code. */
enum ArrayKind {
    SIGNED_CHAR('b', 1, "signed char"),
    UNSIGNED_CHAR('B', 1, "unsigned byte integer"),
    WIDE('u', 4, null),
    CHARACTER('w', 4, null),
    SHORT('h', 2, "signed short integer"),
    UNSIGNED_SHORT('H', 2, "unsigned short"),
    INT('i', 4, "signed integer"),
    UNSIGNED_INT('I', 4, "unsigned int"),
    LONG('l', 8, null),
    UNSIGNED_LONG('L', 8, null),
    LONG_LONG('q', 8, null),
    UNSIGNED_LONG_LONG('Q', 8, null),
    FLOAT('f', 4, null),
    DOUBLE('d', 8, null);

    final char code;
    final int size;

    /** What range errors call it. */
    private final String label;

    ArrayKind(char code, int size, String label) {
        this.code = code;
        this.size = size;
        this.label = label;
    }

    /** The kind with this type code, or null. */
    static ArrayKind of(int code) {
        for (ArrayKind kind : values()) {
            if (kind.code == code) {
                return kind;
            }
        }
        return null;
    }

    boolean isText() {
        return this == WIDE || this == CHARACTER;
    }

    boolean isFloat() {
        return this == FLOAT || this == DOUBLE;
    }

    boolean isUnsigned() {
        return Character.isUpperCase(code);
    }

    /** The buffer protocol's format. */
    String format() {
        return String.valueOf(code);
    }

    /** The item that starts at {@code at}. */
    Object read(byte[] bytes, int at) {
        if (isText()) {
            return Str.fromCodePoint((int) (long) (Long) ItemFormat.unpack('i', bytes, at));
        }
        return ItemFormat.unpack(code, bytes, at);
    }

    /** The bits that store {@code value}. May run Python code; raises what {@code array} raises for a value that does not fit. */
    long bits(Object value) {
        if (isText()) {
            if (!(PyWrapper.unwrap(value) instanceof TruffleString text)) {
                throw PyErr.typeError(
                        "array item must be a unicode character, not %s", Types.of(value));
            }
            if (Str.length(text) != 1) {
                throw PyErr.typeError(
                        "array item must be a unicode character, not a string of length %s",
                        Str.length(text));
            }
            return Str.codePointAt(text, 0);
        }
        if (this == DOUBLE) {
            return Double.doubleToRawLongBits(Py.asDouble(value));
        }
        if (this == FLOAT) {
            return Float.floatToRawIntBits((float) Py.asDouble(value));
        }
        return integer(Py.index(value));
    }

    private long integer(Object number) {
        boolean negative = number instanceof Long l ? l < 0 : ((BigInteger) number).signum() < 0;
        if (this == UNSIGNED_INT || this == UNSIGNED_LONG || this == UNSIGNED_LONG_LONG) {
            if (negative) {
                throw PyErr.overflowError("can't convert negative value to unsigned int");
            }
            if (number instanceof BigInteger big) {
                if (big.bitLength() > 64 || this == UNSIGNED_INT) {
                    throw PyErr.overflowError(
                            this == UNSIGNED_LONG_LONG
                                    ? "int too big to convert"
                                    : "Python int too large to convert to C unsigned long");
                }
                return big.longValue();
            }
            if (this == UNSIGNED_INT && (Long) number > 0xffffffffL) {
                throw PyErr.overflowError("unsigned int is greater than maximum");
            }
            return (Long) number;
        }
        if (!(number instanceof Long value)) {
            throw PyErr.overflowError(
                    this == LONG_LONG
                            ? "int too big to convert"
                            : "Python int too large to convert to C long");
        }
        if (size < 8) {
            long low = isUnsigned() ? 0 : -(1L << 8 * size - 1);
            long high = isUnsigned() ? (1L << 8 * size) - 1 : (1L << 8 * size - 1) - 1;
            if (value < low || value > high) {
                throw PyErr.overflowError(
                        "%s is %s",
                        label, value < low ? "less than minimum" : "greater than maximum");
            }
        }
        return value;
    }

    /** Stores bits from {@link #bits}, lowest byte first. */
    void write(byte[] bytes, int at, long bits) {
        for (int i = 0; i < size; i++) {
            bytes[at + i] = (byte) (bits >>> 8 * i);
        }
    }
}
