package org.pyft.objects.str;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.nodes.Node;
import com.oracle.truffle.api.strings.InternalByteArray;
import com.oracle.truffle.api.strings.TruffleString;
import com.oracle.truffle.api.strings.TruffleString.CompactionLevel;
import com.oracle.truffle.api.strings.TruffleString.Encoding;

import org.pyft.objects.exception.PyErr;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The façade over {@link TruffleString}, PyFT's {@code str}: sequences of code points, lone surrogates allowed, in Truffle's
 * compacting UTF-32 (one byte per character up to U+00FF, two up to U+FFFF).
 *
 * <p>
 * Everything here runs behind boundaries; nodes on hot paths use Truffle's own string nodes with {@link #ENCODING}.
 */
public final class Str {
    /** The encoding of every Python string. */
    public static final Encoding ENCODING = Encoding.UTF_32;

    /** The empty string. */
    public static final TruffleString EMPTY = Encoding.UTF_32.getEmpty();

    private static final int MAXIMUM_NAME = 128;
    private static final int MAXIMUM_CACHE = 1 << 16;
    private static final TruffleString[] LATIN1 = new TruffleString[256];

    /** Names are identifier-like texts. */
    private static final CanonicalNames NAMES = new CanonicalNames();

    /** Python strings to interned Java ones. Bounded. */
    private static final ConcurrentHashMap<TruffleString, String> INTERNED =
            new ConcurrentHashMap<>(4096);

    /** Texts that are no names and were asked for by {@code sys.intern}. Bounded. */
    private static final ConcurrentHashMap<TruffleString, TruffleString> OTHER_CANONICAL =
            new ConcurrentHashMap<>();

    static {
        for (int i = 0; i < 256; i++) {
            LATIN1[i] = TruffleString.fromCodePointUncached(i, ENCODING);
        }
    }

    private Str() {}

    // Creation
    // ------------------------------------------------------------------------------------------------------

    /** The Python string of a Java one; surrogate pairs become one code point. Null gives null. Names give the same object again. */
    @TruffleBoundary
    public static TruffleString of(String text) {
        if (text == null) {
            return null;
        }
        int length = text.length();
        if (length <= 1) {
            return length == 0
                    ? EMPTY
                    : text.charAt(0) < 256
                            ? LATIN1[text.charAt(0)]
                            : TruffleString.fromJavaStringUncached(text, ENCODING);
        }
        if (length > MAXIMUM_NAME || !isName(text)) {
            return TruffleString.fromJavaStringUncached(text, ENCODING);
        }
        TruffleString cached = NAMES.get(text);
        return cached != null
                ? cached
                : NAMES.add(text, TruffleString.fromJavaStringUncached(text, ENCODING));
    }

    private static boolean isName(String text) {
        char first = text.charAt(0);
        if (!(first >= 'a' && first <= 'z'
                || first >= 'A' && first <= 'Z'
                || first == '_'
                || first == '<')) {
            return false;
        }
        for (int i = 1; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!(c >= 'a' && c <= 'z'
                    || c >= 'A' && c <= 'Z'
                    || c == '_'
                    || c >= '0' && c <= '9'
                    || c == '.'
                    || c == '<'
                    || c == '>')) {
                return false;
            }
        }
        return true;
    }

    /** The string of the code points. */
    @TruffleBoundary
    public static TruffleString fromCodePoints(int[] codePoints) {
        return fromCodePoints(codePoints, 0, codePoints.length);
    }

    /** The string of {@code length} code points from {@code offset} on. */
    @TruffleBoundary
    public static TruffleString fromCodePoints(int[] codePoints, int offset, int length) {
        if (length <= 1) {
            return length == 0 ? EMPTY : fromCodePoint(codePoints[offset]);
        }
        return TruffleString.fromIntArrayUTF32Uncached(codePoints, offset, length);
    }

    /** The string of one code point; the same object for each of the first 256. */
    public static TruffleString fromCodePoint(int codePoint) {
        return codePoint < 256 ? LATIN1[codePoint] : otherCodePoint(codePoint);
    }

    @TruffleBoundary
    private static TruffleString otherCodePoint(int codePoint) {
        return codePoint >= 0xd800 && codePoint <= 0xdfff
                ? TruffleString.fromIntArrayUTF32Uncached(new int[] {codePoint})
                : TruffleString.fromCodePointUncached(codePoint, ENCODING);
    }

    /** The string whose code points are the bytes; copies them. */
    public static TruffleString fromLatin1(byte[] bytes) {
        return fromLatin1(bytes, 0, bytes.length, true);
    }

    /** The string whose code points are the bytes. Without {@code copy} the array must never change again. */
    @TruffleBoundary
    public static TruffleString fromLatin1(byte[] bytes, int offset, int length, boolean copy) {
        if (length <= 1) {
            return length == 0 ? EMPTY : LATIN1[bytes[offset] & 0xff];
        }
        return TruffleString.fromByteArrayUncached(bytes, offset, length, Encoding.ISO_8859_1, copy)
                .switchEncodingUncached(ENCODING);
    }

    /** The string of UTF-16 code units without surrogates. */
    @TruffleBoundary
    static TruffleString fromChars(char[] chars, int offset, int length) {
        return length == 0
                ? EMPTY
                : TruffleString.fromCharArrayUTF16Uncached(chars, offset, length)
                        .switchEncodingUncached(ENCODING);
    }

    /** Another object with the same text. */
    @TruffleBoundary
    public static TruffleString copy(TruffleString string) {
        int[] codePoints = codePoints(string);
        return TruffleString.fromIntArrayUTF32Uncached(codePoints, 0, codePoints.length);
    }

    // Conversion
    // ----------------------------------------------------------------------------------------------------

    /** The Java string; lone surrogates stay as they are. */
    @TruffleBoundary
    public static String toJava(TruffleString string) {
        byte[] latin1 = string.byteLength(ENCODING) < 1 << 16 ? latin1OrNull(string) : null;
        return latin1 != null
                ? new String(latin1, StandardCharsets.ISO_8859_1)
                : string.toJavaStringUncached();
    }

    /** The interned Java string: what attribute and keyword names are inside the interpreter. */
    @TruffleBoundary
    public static String intern(TruffleString string) {
        String name = INTERNED.get(string);
        if (name != null) {
            return name;
        }
        name = toJava(string).intern();
        if (name.length() <= MAXIMUM_NAME && INTERNED.size() < MAXIMUM_CACHE) {
            INTERNED.put(string, name);
        }
        return name;
    }

    /** The one Python string object for this text ({@code sys.intern}), the given one if it is the first. */
    @TruffleBoundary
    public static TruffleString canonical(TruffleString string) {
        if (length(string) <= MAXIMUM_NAME && isAscii(string)) {
            String text = toJava(string);
            if (text.length() <= 1) {
                return of(text);
            }
            if (isName(text)) {
                TruffleString cached = NAMES.get(text);
                return cached != null ? cached : NAMES.add(text, string);
            }
        }
        TruffleString cached = OTHER_CANONICAL.get(string);
        if (cached != null || OTHER_CANONICAL.size() >= MAXIMUM_CACHE) {
            return cached != null ? cached : string;
        }
        TruffleString earlier = OTHER_CANONICAL.putIfAbsent(string, string);
        return earlier != null ? earlier : string;
    }

    /** All code points, in a fresh array. */
    @TruffleBoundary
    public static int[] codePoints(TruffleString string) {
        Text text = Text.of(string);
        int[] result = new int[text.length()];
        for (int i = 0; i < result.length; i++) {
            result[i] = text.at(i);
        }
        return result;
    }

    /** The bytes of a string without code points above U+00FF, in a fresh array; null for any other. */
    @TruffleBoundary
    public static byte[] latin1OrNull(TruffleString string) {
        if (!isLatin1(string)) {
            return null;
        }
        InternalByteArray bytes = string.getInternalByteArrayUncached(Encoding.ISO_8859_1);
        return Arrays.copyOfRange(bytes.getArray(), bytes.getOffset(), bytes.getEnd());
    }

    // Questions
    // -----------------------------------------------------------------------------------------------------

    /** Number of code points. */
    public static int length(TruffleString string) {
        return string.byteLength(ENCODING) >> 2;
    }

    public static boolean isEmpty(TruffleString string) {
        return string.isEmpty();
    }

    /** Whether no code point is above U+00FF. */
    @TruffleBoundary
    public static boolean isLatin1(TruffleString string) {
        return string.getStringCompactionLevelUncached(ENCODING) == CompactionLevel.S1;
    }

    /** Whether no code point is above U+007F. */
    @TruffleBoundary
    public static boolean isAscii(TruffleString string) {
        return string.getCodeRangeUncached(ENCODING) == TruffleString.CodeRange.ASCII;
    }

    /** The code point at a valid index. */
    @TruffleBoundary
    public static int codePointAt(TruffleString string, int index) {
        return string.codePointAtIndexUncached(index, ENCODING);
    }

    /** Equality of the texts. */
    public static boolean equals(TruffleString a, TruffleString b) {
        return a == b || equalTexts(a, b);
    }

    @TruffleBoundary
    private static boolean equalTexts(TruffleString a, TruffleString b) {
        return a.equalsUncached(b, ENCODING);
    }

    /** Whether {@code a} has exactly the text {@code b}. */
    @TruffleBoundary
    public static boolean equals(TruffleString a, String b) {
        return a.equalsUncached(of(b), ENCODING);
    }

    /** The hash that {@code hash()} returns never −1. See {@link TextHash}. */
    @TruffleBoundary
    public static long hash(TruffleString string) {
        return TextHash.get(null).string(string, string.hashCodeUncached(ENCODING));
    }

    /** The hash as tables keep it. */
    @TruffleBoundary
    public static int foldedHash(TruffleString string) {
        return foldedHash(null, string, string.hashCodeUncached(ENCODING));
    }

    /** The hash as tables keep it, of a string whose Truffle hash code is known. */
    public static int foldedHash(Node node, TruffleString string, int hashCode) {
        return TextHash.get(node).foldedString(string, hashCode);
    }

    /** Order by code point. */
    @TruffleBoundary
    public static int compare(TruffleString a, TruffleString b) {
        return a.compareIntsUTF32Uncached(b);
    }

    /** Index of {@code wanted} in {@code string[from:to]}, or −1. Bounds must be valid; an empty text is found at {@code from}. */
    @TruffleBoundary
    public static int indexOf(TruffleString string, TruffleString wanted, int from, int to) {
        if (wanted.isEmpty()) {
            return from;
        }
        int length = length(wanted);
        if (LongSearch.pays(length, to - from)) {
            return LongSearch.first(Text.of(string), Text.of(wanted), from, to);
        }
        return to - from < length ? -1 : string.indexOfStringUncached(wanted, from, to, ENCODING);
    }

    /** First index of {@code wanted} at or after {@code from}, or −1. */
    public static int indexOf(TruffleString string, TruffleString wanted, int from) {
        return indexOf(string, wanted, from, length(string));
    }

    /** Last index of {@code wanted} in {@code string[from:to]}, or −1; an empty text is found at {@code to}. */
    @TruffleBoundary
    public static int lastIndexOf(TruffleString string, TruffleString wanted, int from, int to) {
        if (wanted.isEmpty()) {
            return to;
        }
        int length = length(wanted);
        if (LongSearch.pays(length, to - from)) {
            return LongSearch.last(Text.of(string), Text.of(wanted), from, to);
        }
        return to - from < length
                ? -1
                : string.lastIndexOfStringUncached(wanted, to, from, ENCODING);
    }

    /** First index of a code point in {@code string[from:to]}, or −1. */
    @TruffleBoundary
    public static int indexOfCodePoint(TruffleString string, int codePoint, int from, int to) {
        return from >= to ? -1 : string.indexOfCodePointUncached(codePoint, from, to, ENCODING);
    }

    @TruffleBoundary
    public static boolean contains(TruffleString string, TruffleString wanted) {
        return indexOf(string, wanted, 0) >= 0;
    }

    /** Whether {@code part} stands at {@code index}. */
    @TruffleBoundary
    public static boolean matchesAt(TruffleString string, int index, TruffleString part) {
        int length = length(part);
        return index >= 0
                && length <= length(string) - index
                && (length == 0 || string.regionEqualsUncached(index, part, 0, length, ENCODING));
    }

    public static boolean startsWith(TruffleString string, TruffleString prefix) {
        return matchesAt(string, 0, prefix);
    }

    public static boolean endsWith(TruffleString string, TruffleString suffix) {
        return matchesAt(string, length(string) - length(suffix), suffix);
    }

    /** {@code str.isidentifier}. */
    @TruffleBoundary
    public static boolean isIdentifier(TruffleString string) {
        Text text = Text.of(string);
        if (text.length() == 0 || !(text.at(0) == '_' || CharInfo.isIdentifierStart(text.at(0)))) {
            return false;
        }
        for (int i = 1; i < text.length(); i++) {
            if (!CharInfo.isIdentifierPart(text.at(i))) {
                return false;
            }
        }
        return true;
    }

    // Composition
    // ---------------------------------------------------------------------------------------------------

    @TruffleBoundary
    public static TruffleString concat(TruffleString a, TruffleString b) {
        if (a.isEmpty() || b.isEmpty()) {
            return a.isEmpty() ? b : a;
        }
        if (length(a) > MAXIMUM_LENGTH - length(b)) {
            throw PyErr.memoryError();
        }
        return a.concatUncached(b, ENCODING, true);
    }

    /** {@code string[from:to]}; bounds must be valid. Short parts of long strings are copied, so that they do not keep these alive. */
    @TruffleBoundary
    public static TruffleString substring(TruffleString string, int from, int to) {
        int length = to - from;
        if (length <= 1) {
            return length <= 0 ? EMPTY : fromCodePoint(codePointAt(string, from));
        }
        int whole = length(string);
        return length == whole
                ? string
                : string.substringUncached(
                        from, length, ENCODING, length > 256 && whole - length < length);
    }

    public static TruffleString substring(TruffleString string, int from) {
        return substring(string, from, length(string));
    }

    @TruffleBoundary
    public static TruffleString repeat(TruffleString string, long count) {
        if (count <= 1 || string.isEmpty()) {
            return count <= 0 ? EMPTY : string;
        }
        if (count > MAXIMUM_LENGTH / length(string)) {
            throw PyErr.memoryError();
        }
        return string.repeatUncached((int) count, ENCODING);
    }

    /** The parts, all of them {@code TruffleString}s, with {@code separator} between them. */
    @TruffleBoundary
    public static TruffleString join(TruffleString separator, Object[] parts) {
        return join(separator, parts, parts.length);
    }

    /** The first {@code count} parts, all of them {@code TruffleString}s, with {@code separator} between them. */
    @TruffleBoundary
    public static TruffleString join(TruffleString separator, Object[] parts, int count) {
        if (count == 0) {
            return EMPTY;
        }
        if (count == 1) {
            return (TruffleString) parts[0];
        }
        long total = (long) length(separator) * (count - 1);
        for (int i = 0; i < count; i++) {
            total += length((TruffleString) parts[i]);
        }
        Builder builder = builder(total);
        boolean separated = !separator.isEmpty();
        for (int i = 0; i < count; i++) {
            if (i > 0 && separated) {
                builder.append(separator);
            }
            builder.append((TruffleString) parts[i]);
        }
        return builder.build();
    }

    /** {@code repr(string)}. */
    @TruffleBoundary
    public static TruffleString repr(TruffleString string) {
        return Quoting.repr(string, false);
    }

    /** {@code text} with backslash escapes for everything that is not ASCII: what {@code ascii()} does with a repr. */
    @TruffleBoundary
    public static TruffleString escapeNonAscii(TruffleString text) {
        return Quoting.escapeNonAscii(text);
    }

    /** {@code ascii(string)}. */
    @TruffleBoundary
    public static TruffleString ascii(TruffleString string) {
        return Quoting.repr(string, true);
    }

    /** A new builder. */
    @TruffleBoundary
    public static Builder builder() {
        return new Builder(16);
    }

    /** A new builder for about {@code capacity} code points. */
    @TruffleBoundary
    public static Builder builder(long capacity) {
        if (capacity > MAXIMUM_LENGTH) {
            throw PyErr.memoryError();
        }
        return new Builder((int) Math.max(16, capacity));
    }

    /** Truffle counts four bytes a code point, whatever the compaction. */
    public static final int MAXIMUM_LENGTH = (Integer.MAX_VALUE - 8) >> 2;

    /** Builds a string from parts: bytes as long as that suffices, then code points. For one thread. */
    public static final class Builder {
        private byte[] latin1;
        private int[] codePoints;
        private int length;

        private Builder(int capacity) {
            latin1 = new byte[capacity];
        }

        private int capacity() {
            return codePoints != null ? codePoints.length : latin1.length;
        }

        private void reserve(int more) {
            if (more > capacity() - length) {
                grow(more);
            }
        }

        private void grow(int more) {
            long wanted = (long) length + more;
            if (wanted > MAXIMUM_LENGTH) {
                throw PyErr.memoryError();
            }
            int capacity = (int) Math.min(MAXIMUM_LENGTH, Math.max(wanted, capacity() * 2L));
            if (codePoints != null) {
                codePoints = Arrays.copyOf(codePoints, capacity);
            } else {
                latin1 = Arrays.copyOf(latin1, capacity);
            }
        }

        private void widen() {
            int[] wide = new int[latin1.length];
            for (int i = 0; i < length; i++) {
                wide[i] = latin1[i] & 0xff;
            }
            codePoints = wide;
            latin1 = null;
        }

        @TruffleBoundary
        public Builder append(TruffleString string) {
            return append(Text.of(string));
        }

        /** Appends {@code string[from:to]}. */
        @TruffleBoundary
        public Builder append(TruffleString string, int from, int to) {
            return from < to ? append(Text.of(string), from, to) : this;
        }

        Builder append(Text text) {
            return append(text, 0, text.length());
        }

        Builder append(Text text, int from, int to) {
            int count = to - from;
            reserve(count);
            if (text.isLatin1() && codePoints == null) {
                System.arraycopy(text.latin1(), text.latin1Offset() + from, latin1, length, count);
                length += count;
                return this;
            }
            if (codePoints == null) {
                widen();
            }
            for (int i = from; i < to; i++) {
                codePoints[length++] = text.at(i);
            }
            return this;
        }

        /** Appends a Java string; surrogate pairs become one code point. */
        @TruffleBoundary
        public Builder append(String text) {
            int count = text.length();
            reserve(count);
            for (int i = 0; i < count; i++) {
                char c = text.charAt(i);
                if (Character.isHighSurrogate(c)
                        && i + 1 < count
                        && Character.isLowSurrogate(text.charAt(i + 1))) {
                    append(Character.toCodePoint(c, text.charAt(++i)));
                } else {
                    append((int) c);
                }
            }
            return this;
        }

        /** Appends one code point, lone surrogates included. */
        public Builder append(int codePoint) {
            reserve(1);
            if (codePoints == null) {
                if (codePoint < 256) {
                    latin1[length++] = (byte) codePoint;
                    return this;
                }
                widen();
            }
            codePoints[length++] = codePoint;
            return this;
        }

        /** Appends one code point {@code count} times. */
        @TruffleBoundary
        public Builder append(int codePoint, int count) {
            if (count > 0) {
                reserve(count);
                if (codePoints == null && codePoint >= 256) {
                    widen();
                }
                if (codePoints == null) {
                    Arrays.fill(latin1, length, length + count, (byte) codePoint);
                } else {
                    Arrays.fill(codePoints, length, length + count, codePoint);
                }
                length += count;
            }
            return this;
        }

        /** Number of code points so far. */
        public int length() {
            return length;
        }

        /** The string. The builder may be used further. */
        @TruffleBoundary
        public TruffleString build() {
            return codePoints == null
                    ? fromLatin1(latin1, 0, length, true)
                    : fromCodePoints(codePoints, 0, length);
        }
    }
}
