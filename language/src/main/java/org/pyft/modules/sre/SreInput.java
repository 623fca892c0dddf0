package org.pyft.modules.sre;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * The text a pattern runs over: a window of a byte array whose elements are one, two or four bytes wide.
 *
 * <p>One final class serves every width, so that calls to {@link #at} stay monomorphic in the matcher whatever mixture of
 * texts a program uses; the loops over many characters are here and are unswitched on the width by the compiler.
 */
public final class SreInput {
    private static final VarHandle SHORTS =
            MethodHandles.byteArrayViewVarHandle(short[].class, ByteOrder.nativeOrder())
                    .withInvokeExactBehavior();
    private static final VarHandle INTS =
            MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.nativeOrder())
                    .withInvokeExactBehavior();

    private final byte[] data;
    private final int base;
    private final int length;
    private final int stride;

    private SreInput(byte[] data, int base, int length, int stride) {
        if (base < 0 || length < 0 || base + ((long) length << stride) > data.length) {
            throw new IndexOutOfBoundsException("text window outside its array");
        }
        this.data = data;
        this.base = base;
        this.length = length;
        this.stride = stride;
    }

    /** Text of one byte an element: a {@code bytes} object, or a string of Latin-1 characters. */
    public static SreInput ofBytes(byte[] data) {
        return new SreInput(data, 0, data.length, 0);
    }

    /**
     * Text in a window of an array, without a copy.
     *
     * @param data the array, in native byte order
     * @param base index of the first byte
     * @param length number of characters
     * @param stride log2 of the bytes of a character: 0 Latin-1 or bytes, 1 UCS-2 (no surrogate pairs), 2 UTF-32
     */
    public static SreInput ofArray(byte[] data, int base, int length, int stride) {
        if (stride < 0 || stride > 2) {
            throw new IllegalArgumentException("stride " + stride);
        }
        return new SreInput(data, base, length, stride);
    }

    /** Text given as code points; copied, in the narrowest width that holds it. */
    public static SreInput ofCodePoints(int[] codePoints) {
        int all = 0;
        for (int c : codePoints) {
            all |= c;
        }
        int stride = all < 0x100 ? 0 : all < 0x10000 ? 1 : 2;
        byte[] bytes = new byte[Math.multiplyExact(codePoints.length, 1 << stride)];
        for (int i = 0; i < codePoints.length; i++) {
            switch (stride) {
                case 0 -> bytes[i] = (byte) codePoints[i];
                case 1 -> SHORTS.set(bytes, i << 1, (short) codePoints[i]);
                default -> INTS.set(bytes, i << 2, codePoints[i]);
            }
        }
        return new SreInput(bytes, 0, codePoints.length, stride);
    }

    /** Text given as a Java string; a surrogate pair counts as one character. */
    public static SreInput ofString(String text) {
        return ofCodePoints(text.codePoints().toArray());
    }

    /** Number of characters. */
    public int length() {
        return length;
    }

    /** The character at an index. */
    public int at(int index) {
        if (stride == 0) {
            return data[base + index] & 0xff;
        }
        if (stride == 1) {
            return (short) SHORTS.get(data, base + (index << 1)) & 0xffff;
        }
        return (int) INTS.get(data, base + (index << 2));
    }

    /** The end of the longest run of members of a set that starts at {@code from}, at most {@code to}. */
    int skipMembers(SreSet set, int from, int to) {
        int i = from;
        if (stride == 0) {
            boolean[] narrow = set.narrow;
            byte[] bytes = data;
            int b = base;
            while (i < to && narrow[bytes[b + i] & 0xff]) {
                i++;
            }
        } else {
            while (i < to && set.contains(at(i))) {
                i++;
            }
        }
        return i;
    }

    /** The first index in {@code from..to} that holds a member of a set, or {@code to}. */
    int findMember(SreSet set, int from, int to) {
        int i = from;
        if (stride == 0) {
            boolean[] narrow = set.narrow;
            byte[] bytes = data;
            int b = base;
            while (i < to && !narrow[bytes[b + i] & 0xff]) {
                i++;
            }
        } else {
            while (i < to && !set.contains(at(i))) {
                i++;
            }
        }
        return i;
    }

    /** The first index in {@code from..to} that holds a character, or {@code to}. */
    int findChar(int c, int from, int to) {
        int i = from;
        if (stride == 0) {
            if (c > 0xff) {
                return Math.max(from, to);
            }
            byte b = (byte) c;
            byte[] bytes = data;
            int at = base;
            while (i < to && bytes[at + i] != b) {
                i++;
            }
        } else {
            while (i < to && at(i) != c) {
                i++;
            }
        }
        return i;
    }

    /** Whether the characters of {@code word} stand at an index; the caller has checked that there is room. */
    boolean startsWith(int[] word, int index) {
        for (int i = 0; i < word.length; i++) {
            if (at(index + i) != word[i]) {
                return false;
            }
        }
        return true;
    }
}
