package org.pyft.programs;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.strings.TruffleString;

import org.pyft.objects.bytes.PyBytes;
import org.pyft.objects.exception.ExceptionTypes;
import org.pyft.objects.exception.PyErr;
import org.pyft.objects.instance.PyWrapper;
import org.pyft.objects.str.Str;
import org.pyft.ops.Py;
import org.pyft.ops.Types;

/** Checks source text, and the name of its file, before it is parsed. */
public final class SourceText {
    private SourceText() {}

    /** The text, if it can be written as UTF-8 and has no NUL. */
    static String checked(TruffleString string) {
        String text = Str.toJava(string);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == 0) {
                throw nul();
            }
            if (Character.isSurrogate(c)) {
                if (Character.isHighSurrogate(c)
                        && i + 1 < text.length()
                        && Character.isLowSurrogate(text.charAt(i + 1))) {
                    i++;
                } else {
                    throw surrogate(string);
                }
            }
        }
        return text;
    }

    private static RuntimeException surrogate(TruffleString string) {
        int[] codePoints = Str.codePoints(string);
        int start = 0;
        while (codePoints[start] < 0xd800 || codePoints[start] > 0xdfff) {
            start++;
        }
        int end = start;
        while (end < codePoints.length && codePoints[end] >= 0xd800 && codePoints[end] <= 0xdfff) {
            end++;
        }
        return PyErr.raised(
                Py.call(
                        ExceptionTypes.UNICODE_ENCODE_ERROR,
                        Str.of("utf-8"),
                        string,
                        (long) start,
                        (long) end,
                        Str.of("surrogates not allowed")));
    }

    static void check(byte[] bytes) {
        for (byte b : bytes) {
            if (b == 0) {
                throw nul();
            }
        }
    }

    private static RuntimeException nul() {
        return PyErr.raised(
                Py.call(
                        ExceptionTypes.SYNTAX_ERROR,
                        Str.of("source code string cannot contain null bytes")));
    }

    /** {@code os.fsdecode(filename)}. */
    @TruffleBoundary
    public static String fileName(Object filename) {
        Object path = filename;
        if (!(PyWrapper.unwrap(path) instanceof TruffleString) && !(path instanceof PyBytes)) {
            Object method = Py.lookupSpecial(path, "__fspath__");
            if (method == null) {
                throw PyErr.typeError(
                        "expected str, bytes or os.PathLike object, not %s", Types.of(path));
            }
            path = Py.call(method);
        }
        if (PyWrapper.unwrap(path) instanceof TruffleString string) {
            return Str.toJava(string);
        }
        return Str.toJava(
                (TruffleString)
                        Py.callMethod(path, "decode", Str.of("utf-8"), Str.of("surrogateescape")));
    }
}
