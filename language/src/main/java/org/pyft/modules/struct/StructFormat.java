package org.pyft.modules.struct;

import com.oracle.truffle.api.strings.TruffleString;

import org.pyft.objects.bytes.PyBytes;
import org.pyft.objects.exception.PyErr;
import org.pyft.objects.instance.PyWrapper;
import org.pyft.objects.str.Str;
import org.pyft.ops.Types;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;

/** A parsed format string: where each value lies and how it is coded. Immutable. */
final class StructFormat {
    private static final int CACHED = 100;
    private static final ConcurrentHashMap<String, StructFormat> CACHE = new ConcurrentHashMap<>();

    /**
     * A run of values of one kind.
     *
     * @param offset of the first one
     * @param size bytes of each; for strings the bytes of the whole
     */
    record Run(char letter, int offset, int size, int count) {}

    private final String text;
    private final Run[] runs;
    private final int size;
    private final int items;
    private final boolean little;
    private final boolean nativeSizes;

    private StructFormat(String text) {
        this.text = text;
        if (text.indexOf('\0') >= 0) {
            throw StructError.of("embedded null character");
        }
        List<Run> found = new ArrayList<>();
        int i = 0;
        boolean isNative = true;
        boolean isLittle = true;
        boolean aligned = true;
        if (!text.isEmpty()) {
            switch (text.charAt(0)) {
                case '@' -> i = 1;
                case '=', '<' -> {
                    i = 1;
                    isNative = false;
                    aligned = false;
                }
                case '>', '!' -> {
                    i = 1;
                    isNative = false;
                    aligned = false;
                    isLittle = false;
                }
                default -> {}
            }
        }
        long offset = 0;
        long total = 0;
        while (i < text.length()) {
            char c = text.charAt(i++);
            if (c == ' ' || c >= '\t' && c <= '\r') {
                continue;
            }
            long count = 1;
            if (c >= '0' && c <= '9') {
                count = c - '0';
                while (i < text.length() && text.charAt(i) >= '0' && text.charAt(i) <= '9') {
                    count = count * 10 + text.charAt(i++) - '0';
                    if (count > Integer.MAX_VALUE) {
                        // No array is that long; the letter is checked nevertheless.
                        count = Integer.MAX_VALUE;
                    }
                }
                if (i == text.length()) {
                    throw StructError.of("repeat count given without format specifier");
                }
                c = text.charAt(i++);
            }
            int unit = size(c, isNative);
            if (unit == 0) {
                throw StructError.of("bad char in struct format");
            }
            int alignment = alignment(c, unit);
            if (aligned && offset % alignment != 0) {
                offset += alignment - offset % alignment;
            }
            boolean string = c == 's' || c == 'p';
            if (c != 'x' && (string || count > 0)) {
                found.add(
                        new Run(
                                c,
                                (int) offset,
                                string ? (int) count : unit,
                                string ? 1 : (int) count));
                total += string ? 1 : count;
            }
            offset += unit * count;
            if (offset > Integer.MAX_VALUE - 16) {
                throw StructError.of("total struct size too long");
            }
        }
        runs = found.toArray(new Run[0]);
        size = (int) offset;
        items = (int) total;
        little = isLittle;
        nativeSizes = isNative;
    }

    private static int size(char letter, boolean isNative) {
        return switch (letter) {
            case 'x', 'b', 'B', 'c', 's', 'p', '?' -> 1;
            case 'h', 'H', 'e' -> 2;
            case 'i', 'I', 'f' -> 4;
            case 'l', 'L' -> isNative ? 8 : 4;
            case 'q', 'Q', 'd', 'F' -> 8;
            case 'n', 'N', 'P' -> isNative ? 8 : 0;
            case 'D' -> 16;
            default -> 0;
        };
    }

    private static int alignment(char letter, int size) {
        return letter == 'F' ? 4 : letter == 'D' ? 8 : size;
    }

    /** The format that a str or bytes object spells. */
    static StructFormat of(Object format) {
        String text;
        if (PyWrapper.unwrap(format) instanceof TruffleString string) {
            if (!Str.isAscii(string)) {
                // Raises UnicodeEncodeError.
                org.pyft.ops.Py.callMethod(string, "encode", Str.of("ascii"));
            }
            text = Str.toJava(string);
        } else if (format instanceof PyBytes bytes) {
            text = bytes.toString();
        } else {
            throw PyErr.typeError(
                    "Struct() argument 1 must be a str or bytes object, not %s", Types.of(format));
        }
        StructFormat cached = CACHE.get(text);
        if (cached == null) {
            cached = new StructFormat(text);
            if (CACHE.size() >= CACHED) {
                CACHE.clear();
            }
            CACHE.put(text, cached);
        }
        return cached;
    }

    static void clearCache() {
        CACHE.clear();
    }

    String text() {
        return text;
    }

    Run[] runs() {
        return runs;
    }

    int size() {
        return size;
    }

    /** How many Python values there are. */
    int items() {
        return items;
    }

    boolean isLittle() {
        return little;
    }

    boolean isNative() {
        return nativeSizes;
    }
}
