package org.pyft.codecs;

import com.oracle.truffle.api.strings.TruffleString;

import org.pyft.objects.bytes.ByteBuilder;
import org.pyft.objects.bytes.PyBytes;
import org.pyft.objects.dict.PyDict;
import org.pyft.objects.exception.ExceptionTypes;
import org.pyft.objects.exception.PyErr;
import org.pyft.objects.exception.PyException;
import org.pyft.objects.instance.PyWrapper;
import org.pyft.objects.none.PyNone;
import org.pyft.objects.str.Str;
import org.pyft.objects.str.Text;
import org.pyft.ops.Py;
import org.pyft.ops.Types;

import java.math.BigInteger;
import java.util.Arrays;

/** The codec whose mapping the caller gives: a str indexed by byte, an encoding map, or any Python mapping. */
public final class Charmap {
    private static final int UNDEFINED = 0xfffe;
    private static final String REASON = "character maps to <undefined>";

    private Charmap() {}

    /** Decodes; no mapping means Latin-1. */
    public static TruffleString decode(byte[] bytes, String errors, Object mapping) {
        if (mapping == null || mapping == PyNone.NONE) {
            return Str.fromLatin1(bytes);
        }
        Text table = PyWrapper.unwrap(mapping) instanceof TruffleString text ? Text.of(text) : null;
        DecodeErrors run = new DecodeErrors("charmap", errors, bytes);
        int i = 0;
        while (i < run.length) {
            int b = run.input[i] & 0xff;
            boolean good = table != null ? decode(run.out, table, b) : decode(run.out, mapping, b);
            i = good ? i + 1 : run.handle(i, i + 1, REASON);
        }
        return run.out.build();
    }

    private static boolean decode(Str.Builder out, Text table, int b) {
        int c = b < table.length() ? table.at(b) : UNDEFINED;
        if (c != UNDEFINED) {
            out.append(c);
        }
        return c != UNDEFINED;
    }

    private static boolean decode(Str.Builder out, Object mapping, int b) {
        Object value = lookup(mapping, b);
        if (value == null || value == PyNone.NONE) {
            return false;
        }
        Object plain = PyWrapper.unwrap(value);
        if (plain instanceof TruffleString text) {
            if (Str.length(text) == 1 && Str.codePointAt(text, 0) == UNDEFINED) {
                return false;
            }
            out.append(text);
            return true;
        }
        if (plain instanceof Long number) {
            if (number == UNDEFINED) {
                return false;
            }
            if (number >= 0 && number <= 0x10ffff) {
                out.append((int) (long) number);
                return true;
            }
        }
        if (plain instanceof Long || plain instanceof BigInteger) {
            throw PyErr.typeError("character mapping must be in range(0x110000)");
        }
        throw PyErr.typeError("character mapping must return integer, None or str");
    }

    private static Object lookup(Object mapping, int key) {
        try {
            return Py.getItem(mapping, (long) key);
        } catch (PyException e) {
            if (PyErr.matches(e, ExceptionTypes.LOOKUP_ERROR)) {
                return null;
            }
            throw e;
        }
    }

    /** Encodes; no mapping means Latin-1. */
    public static byte[] encode(TruffleString string, String errors, Object mapping) {
        if (mapping == null || mapping == PyNone.NONE) {
            return SingleByte.encodeLatin1(string, errors);
        }
        Text text = Text.of(string);
        ByteBuilder out = new ByteBuilder(text.length());
        EncodeErrors run = new EncodeErrors("charmap", errors, string);
        int i = 0;
        while (i < text.length()) {
            if (encode(out, mapping, text.at(i))) {
                i++;
                continue;
            }
            int start = i;
            int end = i + 1;
            ByteBuilder probe = new ByteBuilder(16);
            while (end < text.length() && !encode(probe, mapping, text.at(end))) {
                end++;
            }
            i = run.handle(start, end, REASON);
            if (run.bytes != null) {
                out.append(run.bytes);
                continue;
            }
            for (int c : Str.codePoints(run.text)) {
                if (!encode(out, mapping, c)) {
                    throw run.error(start, end, REASON);
                }
            }
        }
        return out.toArray();
    }

    private static boolean encode(ByteBuilder out, Object mapping, int c) {
        if (mapping instanceof EncodingMap map) {
            int b = map.get(c);
            if (b >= 0) {
                out.append(b);
            }
            return b >= 0;
        }
        Object value = lookup(mapping, c);
        if (value == null || value == PyNone.NONE) {
            return false;
        }
        if (value instanceof PyBytes bytes) {
            out.append(bytes.bytes());
            return true;
        }
        Object plain = PyWrapper.unwrap(value);
        if (plain instanceof Long number && number >= 0 && number <= 255) {
            out.append((int) (long) number);
            return true;
        }
        if (plain instanceof Long || plain instanceof BigInteger) {
            throw PyErr.typeError("character mapping must be in range(256)");
        }
        throw PyErr.typeError(
                "character mapping must return integer, bytes or None, not %s",
                Types.nameOf(value));
    }

    /**
     * {@code charmap_build}: the inverse of a decoding table of at most 256 characters. As in CPython a dict if the table
     * does not begin with NUL or has characters beyond the first plane.
     */
    public static Object build(TruffleString table) {
        int[] decoding = Str.codePoints(table);
        if (decoding.length > 256) {
            decoding = Arrays.copyOf(decoding, 256);
        }
        boolean plain = decoding.length > 0 && decoding[0] == 0;
        for (int i = 1; i < decoding.length; i++) {
            plain &= decoding[i] != 0 && decoding[i] < 0x10000;
        }
        if (plain) {
            return new EncodingMap(decoding, UNDEFINED);
        }
        PyDict map = new PyDict();
        for (int i = 0; i < decoding.length; i++) {
            map.put((long) decoding[i], (long) i);
        }
        return map;
    }
}
