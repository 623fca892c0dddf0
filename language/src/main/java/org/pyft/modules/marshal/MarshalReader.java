package org.pyft.modules.marshal;

import com.oracle.truffle.api.TruffleSafepoint;
import com.oracle.truffle.api.strings.TruffleString;

import org.pyft.objects.bytes.PyBytes;
import org.pyft.objects.code.PyCode;
import org.pyft.objects.complex.PyComplex;
import org.pyft.objects.dict.PyDict;
import org.pyft.objects.exception.ExceptionTypes;
import org.pyft.objects.exception.PyErr;
import org.pyft.objects.floating.FloatType;
import org.pyft.objects.integer.Ints;
import org.pyft.objects.list.PyList;
import org.pyft.objects.none.PyEllipsis;
import org.pyft.objects.none.PyNone;
import org.pyft.objects.set.PyFrozenSet;
import org.pyft.objects.set.PySet;
import org.pyft.objects.slice.PySlice;
import org.pyft.objects.str.Str;
import org.pyft.objects.tuple.PyTuple;
import org.pyft.ops.Py;
import org.pyft.ops.Types;
import org.pyft.translate.CodeStorage;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Reads values in the format of {@code marshal}. */
final class MarshalReader {
    private static final int MAXIMUM_DEPTH = 2000;

    /** Where the bytes come from: an array or a Python file. */
    static final class Input {
        private final Object file;
        private final byte[] bytes;
        private int position;

        Input(byte[] bytes) {
            this.bytes = bytes;
            this.file = null;
        }

        Input(Object file) {
            this.bytes = null;
            this.file = file;
        }

        byte[] read(int count) {
            if (bytes != null) {
                if (count > bytes.length - position) {
                    throw tooShort();
                }
                byte[] result = java.util.Arrays.copyOfRange(bytes, position, position + count);
                position += count;
                return result;
            }
            if (count == 0) {
                return new byte[0];
            }
            Object part = Py.callMethod(file, "read", (long) count);
            if (!(part instanceof PyBytes data)) {
                throw PyErr.typeError("file.read() returned not bytes but %s", Types.of(part));
            }
            if (data.size() < count) {
                throw PyErr.error(ExceptionTypes.EOF_ERROR, "marshal data too short");
            }
            if (data.size() > count) {
                throw PyErr.valueError(
                        "read() returned too much data: %s bytes requested, %s returned",
                        count, data.size());
            }
            return data.bytes();
        }

        int readByte() {
            if (bytes != null) {
                if (position >= bytes.length) {
                    throw PyErr.error(ExceptionTypes.EOF_ERROR, "EOF read where not expected");
                }
                return bytes[position++] & 0xff;
            }
            return read(1)[0] & 0xff;
        }
    }

    private final Input in;
    private final boolean allowCode;
    private final List<Object> references = new ArrayList<>();
    private int depth;
    private int objects;

    MarshalReader(Input in, boolean allowCode) {
        this.in = in;
        this.allowCode = allowCode;
    }

    Object readTop() {
        Object result = read();
        if (result == null) {
            throw PyErr.typeError("NULL object in marshal data for object");
        }
        return result;
    }

    private static RuntimeException tooShort() {
        return PyErr.error(ExceptionTypes.EOF_ERROR, "marshal data too short");
    }

    private static RuntimeException bad(String what) {
        return PyErr.valueError("bad marshal data (%s)", what);
    }

    private Object item(String container) {
        Object value = read();
        if (value == null) {
            throw PyErr.typeError("NULL object in marshal data for %s", container);
        }
        return value;
    }

    /** One value; null where the data says NULL. */
    private Object read() {
        int code = in.readByte();
        boolean remembered = (code & MarshalWriter.FLAG_REF) != 0;
        if (++depth > MAXIMUM_DEPTH) {
            throw bad("recursion limit exceeded");
        }
        if ((++objects & 0xfff) == 0) {
            TruffleSafepoint.poll(null);
        }
        Object result = read(code & ~MarshalWriter.FLAG_REF, remembered);
        depth--;
        return result;
    }

    private Object read(int type, boolean remembered) {
        return switch (type) {
            case '0' -> null;
            case 'N' -> PyNone.NONE;
            case 'S' -> ExceptionTypes.STOP_ITERATION;
            case '.' -> PyEllipsis.ELLIPSIS;
            case 'F' -> false;
            case 'T' -> true;
            case 'i' -> keep(remembered, (long) int32());
            case 'I' -> keep(remembered, int64());
            case 'l' -> keep(remembered, bigInteger());
            case 'f' -> keep(remembered, shortDouble());
            case 'g' -> keep(remembered, Double.longBitsToDouble(int64()));
            case 'x' -> keep(remembered, new PyComplex(shortDouble(), shortDouble()));
            case 'y' ->
                    keep(
                            remembered,
                            new PyComplex(
                                    Double.longBitsToDouble(int64()),
                                    Double.longBitsToDouble(int64())));
            case 's' -> keep(remembered, PyBytes.of(in.read(size("bytes object"))));
            case 'a' -> keep(remembered, ascii(size("string")));
            case 'A' -> keep(remembered, Str.canonical(ascii(size("string"))));
            case 'z' -> keep(remembered, ascii(in.readByte()));
            case 'Z' -> keep(remembered, Str.canonical(ascii(in.readByte())));
            case 'u' -> keep(remembered, text(size("string")));
            case 't' -> keep(remembered, Str.canonical(text(size("string"))));
            case ')' -> tuple(in.readByte(), remembered);
            case '(' -> tuple(size("tuple"), remembered);
            case '[' -> list(size("list"), remembered);
            case '{' -> dict(remembered);
            case '<' -> set(size("set"), remembered);
            case '>' -> frozenSet(size("set"), remembered);
            case 'c' -> code(remembered);
            case ':' -> slice(remembered);
            case 'r' -> reference();
            default -> throw bad("unknown type code");
        };
    }

    private Object keep(boolean remembered, Object value) {
        if (remembered) {
            references.add(value);
        }
        return value;
    }

    private int reserve(boolean remembered) {
        if (!remembered) {
            return -1;
        }
        references.add(null);
        return references.size() - 1;
    }

    private Object fill(int index, Object value) {
        if (index >= 0) {
            references.set(index, value);
        }
        return value;
    }

    private Object reference() {
        int index = int32();
        if (index < 0 || index >= references.size() || references.get(index) == null) {
            throw bad("invalid reference");
        }
        return references.get(index);
    }

    private int size(String what) {
        int size = int32();
        if (size < 0) {
            throw bad(what + " size out of range");
        }
        return size;
    }

    private int int32() {
        byte[] b = in.read(4);
        return b[0] & 0xff | (b[1] & 0xff) << 8 | (b[2] & 0xff) << 16 | b[3] << 24;
    }

    private long int64() {
        long low = int32() & 0xffffffffL;
        return low | (long) int32() << 32;
    }

    private Object bigInteger() {
        int count = int32();
        int digits = Math.abs(count);
        byte[] magnitude = new byte[digits * 2 + 1];
        byte[] data = in.read(digits * 2);
        for (int digit = 0; digit < digits; digit++) {
            int bits = data[2 * digit] & 0xff | (data[2 * digit + 1] & 0xff) << 8;
            if (bits > 0x7fff) {
                throw bad("digit out of range in long");
            }
            if (bits == 0 && digit == digits - 1) {
                throw bad("unnormalized long data");
            }
            for (int bit = 0; bit < 15; bit++) {
                if ((bits >> bit & 1) != 0) {
                    int position = digit * 15 + bit;
                    magnitude[magnitude.length - 1 - position / 8] |= (byte) (1 << position % 8);
                }
            }
        }
        BigInteger value = new BigInteger(1, magnitude);
        return Ints.normalize(count < 0 ? value.negate() : value);
    }

    private double shortDouble() {
        String text = new String(in.read(in.readByte()), StandardCharsets.ISO_8859_1);
        return (Double) Py.call(FloatType.TYPE, Str.of(text));
    }

    private TruffleString ascii(int length) {
        return Str.fromLatin1(in.read(length));
    }

    private TruffleString text(int length) {
        int[] codePoints = SurrogateText.decode(in.read(length));
        if (codePoints == null) {
            throw bad("invalid text");
        }
        return Str.fromCodePoints(codePoints);
    }

    private Object tuple(int length, boolean remembered) {
        int index = reserve(remembered);
        return fill(index, PyTuple.of(items(length, "tuple")));
    }

    private Object[] items(int length, String container) {
        List<Object> items = new ArrayList<>(Math.min(length, 1000));
        for (int i = 0; i < length; i++) {
            items.add(item(container));
        }
        return items.toArray();
    }

    private Object list(int length, boolean remembered) {
        PyList list = new PyList();
        keep(remembered, list);
        for (int i = 0; i < length; i++) {
            list.append(item("list"));
        }
        return list;
    }

    private Object dict(boolean remembered) {
        PyDict dict = new PyDict();
        keep(remembered, dict);
        while (true) {
            Object key = read();
            if (key == null) {
                return dict;
            }
            dict.put(key, item("dict"));
        }
    }

    private Object set(int length, boolean remembered) {
        PySet set = new PySet();
        keep(remembered, set);
        for (int i = 0; i < length; i++) {
            Py.callMethod(set, "add", item("set"));
        }
        return set;
    }

    private Object frozenSet(int length, boolean remembered) {
        int index = reserve(remembered);
        return fill(index, PyFrozenSet.of(items(length, "set")));
    }

    private Object slice(boolean remembered) {
        int index = reserve(remembered);
        Object start = item("slice");
        Object stop = item("slice");
        return fill(index, new PySlice(start, stop, item("slice")));
    }

    private Object code(boolean remembered) {
        if (!allowCode) {
            throw PyErr.valueError("unmarshalling code objects is disallowed");
        }
        int index = reserve(remembered);
        int flags = int32();
        int optimization = int32();
        int[] path = new int[Math.min(1000, size("code"))];
        for (int i = 0; i < path.length; i++) {
            path[i] = int32();
        }
        if (!(read() instanceof TruffleString filename) || !(read() instanceof PyBytes tree)) {
            throw bad("invalid code");
        }
        PyCode code =
                CodeStorage.load(
                        new CodeStorage.Stored(
                                tree.bytes(), Str.toJava(filename), flags, optimization, path));
        if (code == null) {
            throw bad("invalid code");
        }
        return fill(index, code);
    }
}
