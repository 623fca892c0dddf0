package org.pyft.modules.builtins;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.strings.TruffleString;

import org.pyft.objects.bytes.PyByteArray;
import org.pyft.objects.bytes.PyBytes;
import org.pyft.objects.exception.PyErr;
import org.pyft.objects.instance.PyWrapper;
import org.pyft.objects.str.Str;
import org.pyft.ops.Py;
import org.pyft.ops.Types;

/** {@code chr} and {@code ord}. */
final class Characters {
    private Characters() {}

    @TruffleBoundary
    static Object chr(Object code) {
        if (Py.index(code) instanceof Long l && l >= 0 && l <= Character.MAX_CODE_POINT) {
            return Str.fromCodePoint((int) (long) l);
        }
        throw PyErr.valueError("chr() arg not in range(0x110000)");
    }

    @TruffleBoundary
    static Object ord(Object character) {
        long length;
        if (PyWrapper.unwrap(character) instanceof TruffleString string) {
            length = Str.length(string);
            if (length == 1) {
                return (long) Str.codePointAt(string, 0);
            }
        } else if (character instanceof PyBytes bytes) {
            length = bytes.size();
            if (length == 1) {
                return (long) bytes.get(0);
            }
        } else if (character instanceof PyByteArray) {
            length = Py.len(character);
            if (length == 1) {
                return Py.getItem(character, 0L);
            }
        } else {
            throw PyErr.typeError(
                    "ord() expected string of length 1, but %s found", Types.of(character));
        }
        throw PyErr.typeError("ord() expected a character, but string of length %s found", length);
    }
}
