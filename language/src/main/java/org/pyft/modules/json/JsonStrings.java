package org.pyft.modules.json;

import com.oracle.truffle.api.strings.TruffleString;

import org.pyft.objects.exception.PyErr;
import org.pyft.objects.instance.PyWrapper;
import org.pyft.objects.str.Str;
import org.pyft.objects.str.Text;
import org.pyft.ops.Types;

/** Strings in JSON's notation. */
final class JsonStrings {
    private static final String HEX = "0123456789abcdef";

    private JsonStrings() {}

    /** The text of an argument that must be a str. */
    static TruffleString checked(Object value) {
        if (PyWrapper.unwrap(value) instanceof TruffleString text) {
            return text;
        }
        throw PyErr.typeError("first argument must be a string, not %s", Types.nameOf(value));
    }

    /** The string in quotes, with escapes where needed; with {@code ascii} for all that is not ASCII too. */
    static TruffleString encode(TruffleString string, boolean ascii) {
        Str.Builder out = Str.builder(Str.length(string) + 2);
        append(out, string, ascii);
        return out.build();
    }

    static void append(Str.Builder out, TruffleString string, boolean ascii) {
        Text text = Text.of(string);
        int length = text.length();
        out.append('"');
        int start = 0;
        for (int i = 0; i < length; i++) {
            int c = text.at(i);
            if (c >= ' ' && c != '"' && c != '\\' && (c < 0x7f || !ascii)) {
                continue;
            }
            out.append(string, start, i);
            start = i + 1;
            escape(out, c);
        }
        out.append(string, start, length);
        out.append('"');
    }

    private static void escape(Str.Builder out, int c) {
        int letter =
                switch (c) {
                    case '"', '\\' -> c;
                    case '\b' -> 'b';
                    case '\f' -> 'f';
                    case '\n' -> 'n';
                    case '\r' -> 'r';
                    case '\t' -> 't';
                    default -> 0;
                };
        if (letter != 0) {
            out.append('\\').append(letter);
        } else if (c > 0xffff) {
            unit(out, Character.highSurrogate(c));
            unit(out, Character.lowSurrogate(c));
        } else {
            unit(out, c);
        }
    }

    private static void unit(Str.Builder out, int c) {
        out.append('\\').append('u');
        for (int shift = 12; shift >= 0; shift -= 4) {
            out.append(HEX.charAt((c >> shift) & 15));
        }
    }
}
