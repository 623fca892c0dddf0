package org.pyft.objects.str;

import com.oracle.truffle.api.strings.InternalByteArray;
import com.oracle.truffle.api.strings.TruffleString;
import com.oracle.truffle.api.strings.TruffleString.CompactionLevel;
import com.oracle.truffle.api.strings.TruffleString.Encoding;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * Fast reading of the code points of one string from Java code: a view of its compact representation. Reads only, copies
 * nothing.
 */
public final class Text {
    private static final VarHandle CHARS =
            MethodHandles.byteArrayViewVarHandle(char[].class, ByteOrder.nativeOrder());
    private static final VarHandle INTS =
            MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.nativeOrder());

    private final byte[] array;
    private final int offset;
    private final int shift;
    private final int length;

    private Text(InternalByteArray bytes, int shift) {
        this.array = bytes.getArray();
        this.offset = bytes.getOffset();
        this.shift = shift;
        this.length = bytes.getLength() >> shift;
    }

    private Text(byte[] latin1, int offset, int length) {
        this.array = latin1;
        this.offset = offset;
        this.shift = 0;
        this.length = length;
    }

    /** A view of bytes as Latin-1 text. */
    public static Text ofLatin1(byte[] bytes, int offset, int length) {
        return new Text(bytes, offset, length);
    }

    /** A view of {@code string}. */
    public static Text of(TruffleString string) {
        CompactionLevel level = string.getStringCompactionLevelUncached(Str.ENCODING);
        return switch (level) {
            case S1 -> new Text(string.getInternalByteArrayUncached(Encoding.ISO_8859_1), 0);
            case S2 -> new Text(string.getInternalByteArrayUncached(Encoding.UTF_16), 1);
            case S4 -> new Text(string.getInternalByteArrayUncached(Encoding.UTF_32), 2);
        };
    }

    /** Number of code points. */
    public int length() {
        return length;
    }

    /** Bytes a code point takes: 1, 2 or 4. */
    public int width() {
        return 1 << shift;
    }

    /** The code point at {@code index}. */
    public int at(int index) {
        return switch (shift) {
            case 0 -> array[offset + index] & 0xff;
            case 1 -> (char) CHARS.get(array, offset + (index << 1));
            default -> (int) INTS.get(array, offset + (index << 2));
        };
    }

    /** Whether no code point is above U+00FF; then {@link #latin1} and {@link #latin1Offset} may be used. */
    public boolean isLatin1() {
        return shift == 0;
    }

    /** The array that holds the characters of a Latin-1 string, from {@link #latin1Offset} on; not to be written. */
    public byte[] latin1() {
        return array;
    }

    /** Where the characters begin in {@link #latin1}. */
    public int latin1Offset() {
        return offset;
    }
}
