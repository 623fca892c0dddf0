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
        // These may run Python code that changes the object: it is looked at afterwards.
        String reason = Py.strString(ExceptionFields.get(self, ExceptionFields.REASON));
        boolean translate = type.equals("UnicodeTranslateError");
        String encoding =
                translate
                        ? null
                        : Py.strString(ExceptionFields.get(self, ExceptionFields.ENCODING));
        boolean decode = type.equals("UnicodeDecodeError");
        Object object = object(self, decode);
        long start = Math.max(0, Py.asLong(ExceptionFields.get(self, ExceptionFields.START)));
        long end = Math.max(0, Py.asLong(ExceptionFields.get(self, ExceptionFields.END)));
        int length = Py.len(object);
        boolean single = start < length && end <= length && end == start + 1;
        String place = single ? "in position " + start : "in position " + start + "-" + (end - 1);
        if (decode) {
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
        return translate
                ? "can't translate " + what + " " + place + ": " + reason
                : "'" + encoding + "' codec can't encode " + what + " " + place + ": " + reason;
    }

    private static Object object(PyBaseException self, boolean bytes) {
        Object object = Attributes.getHidden(self, ExceptionFields.UNICODE_OBJECT);
        if (object == null) {
            throw PyErr.typeError("object attribute not set");
        }
        if (bytes
                ? !(object instanceof PyBytes)
                : !(PyWrapper.unwrap(object) instanceof TruffleString)) {
            throw PyErr.typeError("object attribute must be a %s", bytes ? "bytes" : "unicode");
        }
        return object;
    }

    private static String escape(TruffleString text, int index) {
        int c = Str.codePointAt(text, index);
        return c <= 0xff
                ? String.format("\\x%02x", c)
                : c <= 0xffff ? String.format("\\u%04x", c) : String.format("\\U%08x", c);
    }
}
