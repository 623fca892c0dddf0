package org.pyft.objects.exception;

import com.oracle.truffle.api.object.HiddenKey;
import com.oracle.truffle.api.strings.TruffleString;

import org.pyft.objects.bytes.PyBytes;
import org.pyft.objects.instance.Attributes;
import org.pyft.objects.instance.PyWrapper;
import org.pyft.objects.str.Str;
import org.pyft.ops.Py;
import org.pyft.ops.Types;

/** Fields and texts of the three Unicode errors. */
final class UnicodeErrorText {
    private UnicodeErrorText() {}

    static void fill(PyBaseException self, Object[] args, String type) {
        boolean translate = type.equals("UnicodeTranslateError");
        int count = translate ? 4 : 5;
        if (args.length != count) {
            throw PyErr.typeError(
                    "function takes exactly %s arguments (%s given)", count, args.length);
        }
        HiddenKey[] keys =
                translate
                        ? new HiddenKey[] {
                            ExceptionFields.UNICODE_OBJECT,
                            ExceptionFields.START,
                            ExceptionFields.END,
                            ExceptionFields.REASON
                        }
                        : new HiddenKey[] {
                            ExceptionFields.ENCODING,
                            ExceptionFields.UNICODE_OBJECT,
                            ExceptionFields.START,
                            ExceptionFields.END,
                            ExceptionFields.REASON
                        };
        for (int i = 0; i < count; i++) {
            Object value = args[i];
            if (keys[i] == ExceptionFields.START || keys[i] == ExceptionFields.END) {
                value = Py.index(value);
            } else if (keys[i] == ExceptionFields.UNICODE_OBJECT
                    && type.equals("UnicodeDecodeError")) {
                value = value instanceof PyBytes ? value : Py.call(PyBytes.TYPE, value);
            } else if (!(PyWrapper.unwrap(value) instanceof TruffleString)) {
                throw PyErr.typeError("argument %s must be str, not %s", i + 1, Types.of(value));
            }
            ExceptionFields.set(self, keys[i], value);
        }
    }

    static String text(PyBaseException self, String type) {
        if (Attributes.getHidden(self, ExceptionFields.UNICODE_OBJECT) == null) {
            return "";
        }
        Object object = ExceptionFields.get(self, ExceptionFields.UNICODE_OBJECT);
        long start = Math.max(0, Py.asLong(ExceptionFields.get(self, ExceptionFields.START)));
        long end = Py.asLong(ExceptionFields.get(self, ExceptionFields.END));
        int length = Py.len(object);
        start = Math.min(start, Math.max(0, length - 1));
        end = Math.min(Math.max(end, 1), length);
        String reason = Py.strString(ExceptionFields.get(self, ExceptionFields.REASON));
        boolean single = start < length && end == start + 1;
        String place = single ? "in position " + start : "in position " + start + "-" + (end - 1);
        if (type.equals("UnicodeDecodeError")) {
            String encoding = Py.strString(ExceptionFields.get(self, ExceptionFields.ENCODING));
            if (single) {
                return String.format(
                        "'%s' codec can't decode byte 0x%02x %s: %s",
                        encoding, Py.asLong(Py.getItem(object, start)), place, reason);
            }
            return "'" + encoding + "' codec can't decode bytes " + place + ": " + reason;
        }
        String what =
                single
                        ? "character '"
                                + escape((TruffleString) PyWrapper.unwrap(object), (int) start)
                                + "'"
                        : "characters";
        if (type.equals("UnicodeTranslateError")) {
            return "can't translate " + what + " " + place + ": " + reason;
        }
        return "'"
                + Py.strString(ExceptionFields.get(self, ExceptionFields.ENCODING))
                + "' codec can't encode "
                + what
                + " "
                + place
                + ": "
                + reason;
    }

    private static String escape(TruffleString text, int index) {
        int c = Str.codePointAt(text, index);
        return c <= 0xff
                ? String.format("\\x%02x", c)
                : c <= 0xffff ? String.format("\\u%04x", c) : String.format("\\U%08x", c);
    }
}
