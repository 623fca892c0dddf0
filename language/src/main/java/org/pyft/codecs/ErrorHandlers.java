package org.pyft.codecs;

import com.oracle.truffle.api.strings.TruffleString;

import org.pyft.builtin.Builtin;
import org.pyft.builtin.BuiltinType;
import org.pyft.objects.bytes.PyBytes;
import org.pyft.objects.exception.ExceptionFields;
import org.pyft.objects.exception.ExceptionTypes;
import org.pyft.objects.exception.PyBaseException;
import org.pyft.objects.exception.PyErr;
import org.pyft.objects.instance.PyWrapper;
import org.pyft.objects.str.Str;
import org.pyft.objects.tuple.PyTuple;
import org.pyft.ops.Types;

/** The standard error handlers as Python functions; {@code codecs.lookup_error} gives them. */
@BuiltinType("error_handlers")
public final class ErrorHandlers {
    private ErrorHandlers() {}

    private static boolean isDecoding(Object error) {
        return UnicodeErrors.is(error, ExceptionTypes.UNICODE_DECODE_ERROR);
    }

    private static boolean isEncoding(Object error) {
        return UnicodeErrors.is(error, ExceptionTypes.UNICODE_ENCODE_ERROR);
    }

    private static boolean isTranslating(Object error) {
        return UnicodeErrors.is(error, ExceptionTypes.UNICODE_TRANSLATE_ERROR);
    }

    private static RuntimeException unknown(Object error) {
        return PyErr.typeError(
                "don't know how to handle %s in error callback", Types.nameOf(error));
    }

    private static int length(PyBaseException error) {
        return isDecoding(error)
                ? UnicodeErrors.bytes(error).size()
                : Str.length(UnicodeErrors.text(error));
    }

    /** The bad part of an error's object. */
    private record Part(PyBaseException error, int start, int end) {
        static Part of(Object value) {
            PyBaseException error = (PyBaseException) value;
            int length = length(error);
            int start = UnicodeErrors.start(error, length);
            return new Part(error, start, Math.max(start, UnicodeErrors.end(error, length)));
        }

        PyTuple result(TruffleString replacement) {
            return PyTuple.of(replacement, (long) end);
        }
    }

    @Builtin("strict_errors(exception, /)")
    static Object strict(Object exception) {
        if (exception instanceof PyBaseException) {
            throw PyErr.raised(exception);
        }
        throw PyErr.typeError("codec must pass exception instance");
    }

    @Builtin("ignore_errors(exception, /)")
    static Object ignore(Object exception) {
        if (isDecoding(exception) || isEncoding(exception) || isTranslating(exception)) {
            return Part.of(exception).result(Str.EMPTY);
        }
        throw unknown(exception);
    }

    @Builtin("replace_errors(exception, /)")
    static Object replace(Object exception) {
        if (isDecoding(exception)) {
            return Part.of(exception).result(Str.fromCodePoint(0xfffd));
        }
        if (isEncoding(exception) || isTranslating(exception)) {
            Part part = Part.of(exception);
            int character = isEncoding(exception) ? '?' : 0xfffd;
            return part.result(Str.builder().append(character, part.end - part.start).build());
        }
        throw unknown(exception);
    }

    @Builtin("xmlcharrefreplace_errors(exception, /)")
    static Object xmlCharRefReplace(Object exception) {
        return escape(exception, ErrorMode.XML_CHAR_REF_REPLACE);
    }

    @Builtin("namereplace_errors(exception, /)")
    static Object nameReplace(Object exception) {
        return escape(exception, ErrorMode.NAME_REPLACE);
    }

    @Builtin("backslashreplace_errors(exception, /)")
    static Object backslashReplace(Object exception) {
        if (isDecoding(exception)) {
            Part part = Part.of(exception);
            PyBytes bytes = UnicodeErrors.bytes(part.error);
            Str.Builder out = Str.builder();
            for (int i = part.start; i < part.end; i++) {
                Escapes.hex(out.append("\\x"), bytes.get(i), 2);
            }
            return part.result(out.build());
        }
        return escape(exception, ErrorMode.BACKSLASH_REPLACE);
    }

    private static Object escape(Object exception, ErrorMode mode) {
        if (!isEncoding(exception)
                && !(mode == ErrorMode.BACKSLASH_REPLACE && isTranslating(exception))) {
            throw unknown(exception);
        }
        Part part = Part.of(exception);
        TruffleString text = UnicodeErrors.text(part.error);
        Str.Builder out = Str.builder();
        for (int i = part.start; i < part.end; i++) {
            Escapes.replacement(out, mode, Str.codePointAt(text, i));
        }
        return part.result(out.build());
    }

    @Builtin("surrogateescape(exception, /)")
    static Object surrogateEscape(Object exception) {
        if (isEncoding(exception)) {
            Part part = Part.of(exception);
            TruffleString text = UnicodeErrors.text(part.error);
            byte[] bytes = new byte[part.end - part.start];
            for (int i = 0; i < bytes.length; i++) {
                int c = Str.codePointAt(text, part.start + i);
                if (c < 0xdc80 || c > 0xdcff) {
                    throw PyErr.raised(part.error);
                }
                bytes[i] = (byte) c;
            }
            return PyTuple.of(PyBytes.of(bytes), (long) part.end);
        }
        if (isDecoding(exception)) {
            Part part = Part.of(exception);
            PyBytes bytes = UnicodeErrors.bytes(part.error);
            Str.Builder out = Str.builder();
            int at = part.start;
            while (at < part.end && at < part.start + 4 && bytes.get(at) >= 128) {
                out.append(0xdc00 + bytes.get(at++));
            }
            if (at == part.start) {
                throw PyErr.raised(part.error);
            }
            return PyTuple.of(out.build(), (long) at);
        }
        throw unknown(exception);
    }

    @Builtin("surrogatepass(exception, /)")
    static Object surrogatePass(Object exception) {
        if (isEncoding(exception)) {
            Part part = Part.of(exception);
            Utf utf = utf(part.error);
            TruffleString text = UnicodeErrors.text(part.error);
            int width = utf.surrogateLength();
            byte[] bytes = new byte[(part.end - part.start) * width];
            for (int i = part.start; i < part.end; i++) {
                int c = Str.codePointAt(text, i);
                if (!EncodeErrors.isSurrogate(c)) {
                    throw PyErr.raised(part.error);
                }
                utf.putSurrogate(bytes, (i - part.start) * width, c);
            }
            return PyTuple.of(PyBytes.of(bytes), (long) part.end);
        }
        if (isDecoding(exception)) {
            Part part = Part.of(exception);
            Utf utf = utf(part.error);
            int c = utf.surrogateAt(UnicodeErrors.bytes(part.error).bytes(), part.start);
            if (c < 0) {
                throw PyErr.raised(part.error);
            }
            return PyTuple.of(Str.fromCodePoint(c), (long) part.start + utf.surrogateLength());
        }
        throw unknown(exception);
    }

    private static Utf utf(PyBaseException error) {
        Object name = ExceptionFields.get(error, ExceptionFields.ENCODING);
        Utf utf =
                PyWrapper.unwrap(name) instanceof TruffleString text
                        ? Utf.of(Str.toJava(text))
                        : null;
        if (utf == null) {
            throw PyErr.raised(error);
        }
        return utf;
    }
}
