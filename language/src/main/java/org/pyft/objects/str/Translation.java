package org.pyft.objects.str;

import com.oracle.truffle.api.strings.TruffleString;

import org.pyft.objects.dict.PyDict;
import org.pyft.objects.exception.ExceptionTypes;
import org.pyft.objects.exception.PyErr;
import org.pyft.objects.exception.PyException;
import org.pyft.objects.instance.PyWrapper;
import org.pyft.objects.none.PyNone;
import org.pyft.ops.Py;
import org.pyft.ops.Types;

/** {@code str.translate} and {@code str.maketrans}. */
final class Translation {
    private Translation() {}

    static TruffleString translate(TruffleString self, Object table) {
        Text text = Text.of(self);
        Str.Builder out = Str.builder(text.length());
        // One lookup for each different ASCII character, as in CPython.
        Object[] cache = new Object[128];
        PyDict dict = table instanceof PyDict d && d.isExact() ? d : null;
        for (int i = 0; i < text.length(); i++) {
            int c = text.at(i);
            Object mapped = c < 128 ? cache[c] : null;
            if (mapped == null) {
                mapped = lookup(table, dict, c);
                if (c < 128) {
                    cache[c] = mapped;
                }
            }
            if (mapped instanceof TruffleString replacement) {
                out.append(replacement);
            } else if (mapped instanceof Long codePoint) {
                out.append((int) (long) codePoint);
            }
        }
        return out.build();
    }

    /** A TruffleString, a code point as Long, or None. */
    private static Object lookup(Object table, PyDict dict, int c) {
        Object value;
        if (dict != null) {
            value = dict.get((long) c);
        } else {
            try {
                value = Py.getItem(table, (long) c);
            } catch (PyException e) {
                if (!PyErr.matches(e, ExceptionTypes.LOOKUP_ERROR)) {
                    throw e;
                }
                value = null;
            }
        }
        if (value == null) {
            return (long) c;
        }
        if (value == PyNone.NONE) {
            return value;
        }
        Object plain = PyWrapper.unwrap(value);
        if (plain instanceof Boolean truth) {
            plain = truth ? 1L : 0L;
        }
        if (plain instanceof Long codePoint && codePoint >= 0 && codePoint <= 0x10ffff) {
            return codePoint;
        }
        if (plain instanceof TruffleString) {
            return plain;
        }
        if (plain instanceof Long || plain instanceof java.math.BigInteger) {
            throw PyErr.valueError("character mapping must be in range(0x110000)");
        }
        throw PyErr.typeError("character mapping must return integer, None or str");
    }

    static PyDict makeTable(Object x, TruffleString y, TruffleString z) {
        PyDict table = new PyDict();
        if (y == null) {
            if (!(x instanceof PyDict source) || !source.isExact()) {
                throw PyErr.typeError(
                        "if you give only one argument to maketrans it must be a dict");
            }
            Object[] keys = source.keyArray();
            for (Object key : keys) {
                Object value = source.get(key);
                if (value != null) {
                    table.put(tableKey(key), value);
                }
            }
            return table;
        }
        if (!(PyWrapper.unwrap(x) instanceof TruffleString from)) {
            throw PyErr.typeError(
                    "first maketrans argument must be a string if there is a second argument");
        }
        Text keys = Text.of(from);
        Text values = Text.of(y);
        if (keys.length() != values.length()) {
            throw PyErr.valueError("the first two maketrans arguments must have equal length");
        }
        for (int i = 0; i < keys.length(); i++) {
            table.put((long) keys.at(i), (long) values.at(i));
        }
        if (z != null) {
            for (int c : Str.codePoints(z)) {
                table.put((long) c, PyNone.NONE);
            }
        }
        return table;
    }

    private static Object tableKey(Object key) {
        Object plain = PyWrapper.unwrap(key);
        if (plain instanceof TruffleString text) {
            if (Str.length(text) != 1) {
                throw PyErr.valueError("string keys in translate table must be of length 1");
            }
            return (long) Str.codePointAt(text, 0);
        }
        if (Types.of(key).isSubtypeOf(org.pyft.objects.integer.IntType.TYPE)) {
            return key;
        }
        throw PyErr.typeError("keys in translate table must be strings or integers");
    }
}
