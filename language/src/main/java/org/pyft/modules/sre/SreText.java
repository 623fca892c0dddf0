package org.pyft.modules.sre;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.strings.InternalByteArray;
import com.oracle.truffle.api.strings.TruffleString;
import com.oracle.truffle.api.strings.TruffleString.Encoding;

import org.pyft.objects.bytes.Buffers;
import org.pyft.objects.bytes.PyBytes;
import org.pyft.objects.exception.PyErr;
import org.pyft.objects.instance.PyWrapper;
import org.pyft.objects.str.Str;
import org.pyft.ops.Types;

/**
 * The Python object a pattern runs over, as the matcher reads it and as results are cut from it. A str is read in place; of a mutable
 * bytes-like object a copy is taken, so that matches stay what they were.
 *
 * @param object the object
 * @param string its text, or null
 * @param bytes its bytes, or null
 * @param input what the matcher reads
 */
record SreText(Object object, TruffleString string, byte[] bytes, SreInput input) {
    /** The text of a str or bytes-like object. */
    @TruffleBoundary
    static SreText of(Object object) {
        if (PyWrapper.unwrap(object) instanceof TruffleString string) {
            return new SreText(object, string, null, input(string));
        }
        byte[] bytes = Buffers.toBytesOrNull(object);
        if (bytes == null) {
            throw PyErr.typeError(
                    "expected string or bytes-like object, got '%s'", Types.nameOf(object));
        }
        return new SreText(object, null, bytes, SreInput.ofBytes(bytes));
    }

    private static SreInput input(TruffleString string) {
        int length = Str.length(string);
        return switch (string.getStringCompactionLevelUncached(Str.ENCODING)) {
            case S1 -> input(string.getInternalByteArrayUncached(Encoding.ISO_8859_1), length, 0);
            case S2 -> input(string.getInternalByteArrayUncached(Encoding.UTF_16), length, 1);
            case S4 -> input(string.getInternalByteArrayUncached(Encoding.UTF_32), length, 2);
        };
    }

    private static SreInput input(InternalByteArray array, int length, int stride) {
        return SreInput.ofArray(array.getArray(), array.getOffset(), length, stride);
    }

    boolean isString() {
        return string != null;
    }

    int length() {
        return input.length();
    }

    /** The part from {@code from} to {@code to}; the object itself if that is all of an exact str or bytes. */
    Object slice(int from, int to) {
        if (string != null) {
            return Str.substring(string, from, to);
        }
        if (from == 0 && to == bytes.length && object instanceof PyBytes whole && whole.isExact()) {
            return whole;
        }
        return PyBytes.of(bytes, from, to - from);
    }

    /** The empty part. */
    Object empty() {
        return string != null ? Str.EMPTY : PyBytes.EMPTY;
    }
}
