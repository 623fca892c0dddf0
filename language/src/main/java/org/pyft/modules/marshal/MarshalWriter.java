package org.pyft.modules.marshal;

import com.oracle.truffle.api.TruffleSafepoint;
import com.oracle.truffle.api.strings.TruffleString;

import org.pyft.objects.bytes.Buffers;
import org.pyft.objects.bytes.PyBytes;
import org.pyft.objects.code.PyCode;
import org.pyft.objects.complex.PyComplex;
import org.pyft.objects.dict.PyDict;
import org.pyft.objects.exception.ExceptionTypes;
import org.pyft.objects.exception.PyErr;
import org.pyft.objects.list.PyList;
import org.pyft.objects.none.PyEllipsis;
import org.pyft.objects.none.PyNone;
import org.pyft.objects.set.PyAnySet;
import org.pyft.objects.set.PyFrozenSet;
import org.pyft.objects.slice.PySlice;
import org.pyft.objects.str.Str;
import org.pyft.objects.tuple.PyTuple;
import org.pyft.ops.Py;
import org.pyft.translate.CodeStorage;

import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;

/** Writes values in the format of {@code marshal}. */
final class MarshalWriter {
    static final int FLAG_REF = 0x80;
    private static final int MAXIMUM_DEPTH = 2000;
    private static final int REFERENCES_SINCE = 3;
    private static final int SHORT_FORMS_SINCE = 4;
    private static final int SLICES_SINCE = 5;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final Map<Object, Integer> references = new IdentityHashMap<>();
    private final Map<Long, Integer> smallInts = new HashMap<>();
    private final int version;
    private final boolean allowCode;
    private int count;
    private int depth;
    private int written;

    private MarshalWriter(int version, boolean allowCode) {
        this.version = version;
        this.allowCode = allowCode;
    }

    static byte[] write(Object value, int version, boolean allowCode) {
        MarshalWriter writer = new MarshalWriter(version, allowCode);
        writer.object(value);
        return writer.out.toByteArray();
    }

    private void object(Object value) {
        if (++depth > MAXIMUM_DEPTH) {
            throw PyErr.valueError("object too deeply nested to marshal");
        }
        if ((++written & 0xfff) == 0) {
            TruffleSafepoint.poll(null);
        }
        if (value == null) {
            out.write('0');
        } else if (value == PyNone.NONE) {
            out.write('N');
        } else if (value == ExceptionTypes.STOP_ITERATION) {
            out.write('S');
        } else if (value == PyEllipsis.ELLIPSIS) {
            out.write('.');
        } else if (value instanceof Boolean b) {
            out.write(b ? 'T' : 'F');
        } else if (!isReference(value)) {
            composed(value, flag(value));
        }
        depth--;
    }

    /** Writes a reference if the object has been written before. */
    private boolean isReference(Object value) {
        if (version < REFERENCES_SINCE) {
            return false;
        }
        Integer known = value instanceof Long l ? smallInts.get(l) : references.get(value);
        if (known == null) {
            return false;
        }
        out.write('r');
        int32(known);
        return true;
    }

    /** Registers the object, so that later occurrences refer to it. */
    private int flag(Object value) {
        if (version < REFERENCES_SINCE) {
            return 0;
        }
        if (value instanceof Long l) {
            if (l < -5 || l > 256) {
                count++;
            } else {
                smallInts.put(l, count++);
            }
        } else {
            references.put(value, count++);
        }
        return FLAG_REF;
    }

    private void composed(Object value, int flag) {
        switch (value) {
            case Long l -> integer(l, flag);
            case BigInteger big -> bigInteger(big, flag);
            case Double d -> real(d, flag);
            case TruffleString string -> text(string, flag);
            case PyComplex c when c.isExact() -> complex(c, flag);
            case PyBytes bytes when bytes.isExact() -> bytes(bytes.bytes(), flag);
            case PyTuple tuple when tuple.isExact() -> tuple(tuple, flag);
            case PyList list when list.isExact() -> {
                Object[] items = list.toArray();
                out.write('[' | flag);
                int32(items.length);
                all(items);
            }
            case PyDict dict when dict.isExact() -> dict(dict, flag);
            case PyAnySet set when set.isExact() -> set(set, flag);
            case PyCode code -> code(code, flag);
            case PySlice slice -> slice(slice, flag);
            default -> {
                byte[] bytes = Buffers.isBuffer(value) ? Buffers.toBytesOrNull(value) : null;
                if (bytes == null) {
                    throw PyErr.valueError("unmarshallable object");
                }
                bytes(bytes, flag);
            }
        }
    }

    private void all(Object[] items) {
        for (Object item : items) {
            object(item);
        }
    }

    private void int32(int value) {
        out.write(value);
        out.write(value >> 8);
        out.write(value >> 16);
        out.write(value >> 24);
    }

    private void int64(long value) {
        int32((int) value);
        int32((int) (value >> 32));
    }

    private void integer(long value, int flag) {
        if (value == (int) value) {
            out.write('i' | flag);
            int32((int) value);
        } else {
            bigInteger(BigInteger.valueOf(value), flag);
        }
    }

    /** Digits of 15 bits; the sign is that of their number. */
    private void bigInteger(BigInteger value, int flag) {
        BigInteger magnitude = value.abs();
        int digits = (magnitude.bitLength() + 14) / 15;
        out.write('l' | flag);
        int32(value.signum() < 0 ? -digits : digits);
        byte[] bytes = magnitude.toByteArray();
        for (int digit = 0; digit < digits; digit++) {
            int bits = 0;
            for (int bit = 0; bit < 15; bit++) {
                int position = digit * 15 + bit;
                int index = bytes.length - 1 - position / 8;
                if (index >= 0 && (bytes[index] >> position % 8 & 1) != 0) {
                    bits |= 1 << bit;
                }
            }
            out.write(bits);
            out.write(bits >> 8);
        }
    }

    private void real(double value, int flag) {
        if (version > 1) {
            out.write('g' | flag);
            int64(Double.doubleToRawLongBits(value));
        } else {
            out.write('f' | flag);
            shortText(Py.reprString(value));
        }
    }

    private void complex(PyComplex value, int flag) {
        double real = value.real();
        double imaginary = value.imaginary();
        if (version > 1) {
            out.write('y' | flag);
            int64(Double.doubleToRawLongBits(real));
            int64(Double.doubleToRawLongBits(imaginary));
        } else {
            out.write('x' | flag);
            shortText(Py.reprString(real));
            shortText(Py.reprString(imaginary));
        }
    }

    private void shortText(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.ISO_8859_1);
        out.write(bytes.length);
        out.writeBytes(bytes);
    }

    private void bytes(byte[] bytes, int flag) {
        out.write('s' | flag);
        int32(bytes.length);
        out.writeBytes(bytes);
    }

    private void text(TruffleString string, int flag) {
        boolean interned = version >= REFERENCES_SINCE && Str.canonical(string) == string;
        if (version >= SHORT_FORMS_SINCE && Str.isAscii(string)) {
            byte[] bytes = Str.latin1OrNull(string);
            if (bytes.length < 256) {
                out.write((interned ? 'Z' : 'z') | flag);
                out.write(bytes.length);
            } else {
                out.write((interned ? 'A' : 'a') | flag);
                int32(bytes.length);
            }
            out.writeBytes(bytes);
            return;
        }
        byte[] bytes = SurrogateText.encode(Str.codePoints(string));
        out.write((interned ? 't' : 'u') | flag);
        int32(bytes.length);
        out.writeBytes(bytes);
    }

    private void tuple(PyTuple tuple, int flag) {
        if (version >= SHORT_FORMS_SINCE && tuple.size() < 256) {
            out.write(')' | flag);
            out.write(tuple.size());
        } else {
            out.write('(' | flag);
            int32(tuple.size());
        }
        all(tuple.toArray());
    }

    private void dict(PyDict dict, int flag) {
        out.write('{' | flag);
        PyDict snapshot = dict.copy();
        for (Object key : snapshot.keyArray()) {
            object(key);
            object(snapshot.get(key));
        }
        out.write('0');
    }

    /** The order of the elements is that of their bytes, so that equal sets give equal results. */
    private void set(PyAnySet set, int flag) {
        Object[] items = Py.toArray(set);
        byte[][] keys = new byte[items.length][];
        Integer[] order = new Integer[items.length];
        for (int i = 0; i < items.length; i++) {
            keys[i] = write(items[i], version, allowCode);
            order[i] = i;
        }
        Arrays.sort(order, (a, b) -> Arrays.compareUnsigned(keys[a], keys[b]));
        out.write((set instanceof PyFrozenSet ? '>' : '<') | flag);
        int32(items.length);
        for (int index : order) {
            object(items[index]);
        }
    }

    private void slice(PySlice slice, int flag) {
        if (version < SLICES_SINCE) {
            throw PyErr.valueError("unmarshallable object");
        }
        out.write(':' | flag);
        object(slice.getStart());
        object(slice.getStop());
        object(slice.getStep());
    }

    private void code(PyCode code, int flag) {
        if (!allowCode) {
            throw PyErr.valueError("marshalling code objects is disallowed");
        }
        CodeStorage.Stored stored = CodeStorage.store(code);
        if (stored == null) {
            throw PyErr.valueError("unmarshallable object");
        }
        out.write('c' | flag);
        int32(stored.flags());
        int32(stored.optimization());
        int32(stored.path().length);
        for (int index : stored.path()) {
            int32(index);
        }
        object(Str.of(stored.filename()));
        bytes(stored.tree(), 0);
    }
}
