package org.pyft.modules.array;

import com.oracle.truffle.api.strings.TruffleString;

import org.pyft.objects.exception.PyErr;
import org.pyft.objects.str.Str;
import org.pyft.ops.Py;

import java.io.ByteArrayOutputStream;

/** Python values as the packed items of an array. */
final class ArrayItems {
    private ArrayItems() {}

    /** The items of an iterable. */
    static byte[] ofIterable(ArrayKind kind, Object iterable) {
        if (iterable instanceof PyArray other && other.kind() == kind) {
            return other.toBytes();
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        byte[] item = new byte[kind.size];
        Object iterator = Py.iter(iterable);
        for (Object value; (value = Py.next(iterator)) != null; ) {
            kind.write(item, 0, kind.bits(value));
            out.write(item, 0, item.length);
        }
        return out.toByteArray();
    }

    static byte[] ofText(ArrayKind kind, TruffleString text) {
        int[] points = Str.codePoints(text);
        byte[] result = new byte[points.length * kind.size];
        for (int i = 0; i < points.length; i++) {
            kind.write(result, i * kind.size, points[i]);
        }
        return result;
    }

    static TruffleString toText(PyArray array) {
        byte[] bytes = array.toBytes();
        int[] points = new int[bytes.length / 4];
        for (int i = 0; i < points.length; i++) {
            int at = i * 4;
            points[i] =
                    bytes[at] & 0xff
                            | (bytes[at + 1] & 0xff) << 8
                            | (bytes[at + 2] & 0xff) << 16
                            | (bytes[at + 3] & 0xff) << 24;
            if (points[i] < 0 || points[i] > Character.MAX_CODE_POINT) {
                throw PyErr.valueError(
                        "character U+%s is not in range [U+0000; U+10ffff]",
                        Integer.toHexString(points[i]));
            }
        }
        return Str.fromCodePoints(points);
    }

    /** Checks bytes that are to be items. */
    static byte[] checked(ArrayKind kind, byte[] bytes) {
        if (bytes.length % kind.size != 0) {
            throw PyErr.valueError("bytes length not a multiple of item size");
        }
        return bytes;
    }

    static Object[] toArray(PyArray array) {
        byte[] bytes = array.toBytes();
        Object[] items = new Object[bytes.length / array.kind().size];
        for (int i = 0; i < items.length; i++) {
            items[i] = array.kind().read(bytes, i * array.kind().size);
        }
        return items;
    }
}
