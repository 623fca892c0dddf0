package org.pyft.codecs;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.strings.TruffleString;

import org.pyft.objects.bytes.PyBytes;
import org.pyft.objects.exception.ExceptionFields;
import org.pyft.objects.exception.ExceptionTypes;
import org.pyft.objects.exception.PyBaseException;
import org.pyft.objects.exception.PyErr;
import org.pyft.objects.str.Str;
import org.pyft.objects.type.PyType;

/** UnicodeEncodeError, UnicodeDecodeError and UnicodeTranslateError objects, and safe access to their fields. */
public final class UnicodeErrors {
    private UnicodeErrors() {}

    /** A UnicodeDecodeError object, not raised. */
    @TruffleBoundary
    public static PyBaseException decodeError(
            String encoding, PyBytes object, int start, int end, String reason) {
        return fill(
                PyErr.newException(
                        ExceptionTypes.UNICODE_DECODE_ERROR,
                        Str.of(encoding),
                        object,
                        (long) start,
                        (long) end,
                        Str.of(reason)),
                encoding,
                object,
                start,
                end,
                reason);
    }

    /** A UnicodeEncodeError object, not raised. */
    @TruffleBoundary
    public static PyBaseException encodeError(
            String encoding, TruffleString object, int start, int end, String reason) {
        return fill(
                PyErr.newException(
                        ExceptionTypes.UNICODE_ENCODE_ERROR,
                        Str.of(encoding),
                        object,
                        (long) start,
                        (long) end,
                        Str.of(reason)),
                encoding,
                object,
                start,
                end,
                reason);
    }

    /** Lets an error tell of another place. */
    static void move(PyBaseException error, int start, int end, String reason) {
        ExceptionFields.set(error, ExceptionFields.START, (long) start);
        ExceptionFields.set(error, ExceptionFields.END, (long) end);
        ExceptionFields.set(error, ExceptionFields.REASON, Str.of(reason));
    }

    private static PyBaseException fill(
            PyBaseException error,
            String encoding,
            Object object,
            int start,
            int end,
            String reason) {
        ExceptionFields.set(error, ExceptionFields.ENCODING, Str.of(encoding));
        ExceptionFields.set(error, ExceptionFields.UNICODE_OBJECT, object);
        ExceptionFields.set(error, ExceptionFields.START, (long) start);
        ExceptionFields.set(error, ExceptionFields.END, (long) end);
        ExceptionFields.set(error, ExceptionFields.REASON, Str.of(reason));
        return error;
    }

    /** Whether {@code value} is an instance of {@code type}. */
    static boolean is(Object value, PyType type) {
        return value instanceof PyBaseException error && error.getType().isSubtypeOf(type);
    }

    /** The str that a UnicodeEncodeError or UnicodeTranslateError is about. */
    static TruffleString text(PyBaseException error) {
        Object object = ExceptionFields.get(error, ExceptionFields.UNICODE_OBJECT);
        if (org.pyft.objects.instance.PyWrapper.unwrap(object) instanceof TruffleString text) {
            return text;
        }
        throw PyErr.typeError("object attribute must be str");
    }

    /** The bytes that a UnicodeDecodeError is about. */
    static PyBytes bytes(PyBaseException error) {
        if (ExceptionFields.get(error, ExceptionFields.UNICODE_OBJECT) instanceof PyBytes bytes) {
            return bytes;
        }
        throw PyErr.typeError("object attribute must be bytes");
    }

    /** The start, moved into the object. */
    static int start(PyBaseException error, int length) {
        long start = number(error, true);
        return (int) (length == 0 ? 0 : Math.max(0, Math.min(start, length - 1)));
    }

    /** The end, moved into the object. */
    static int end(PyBaseException error, int length) {
        long end = number(error, false);
        return (int) Math.min(length, Math.max(1, end));
    }

    private static long number(PyBaseException error, boolean start) {
        Object value =
                ExceptionFields.get(error, start ? ExceptionFields.START : ExceptionFields.END);
        return value instanceof Long number ? number : 0;
    }
}
