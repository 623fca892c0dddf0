package org.pyft.objects.bytes;

import org.pyft.objects.exception.PyErr;

import java.util.Arrays;

/** A growing array of bytes. For one thread. */
public final class ByteBuilder {
    private static final int MAXIMUM = Integer.MAX_VALUE - 16;

    private byte[] array;
    private int size;

    /** With room for {@code capacity} bytes. */
    public ByteBuilder(long capacity) {
        if (capacity > MAXIMUM) {
            throw PyErr.memoryError();
        }
        array = new byte[(int) Math.max(16, capacity)];
    }

    /** Appends the low eight bits of {@code value}. */
    public ByteBuilder append(int value) {
        if (size == array.length) {
            grow(1);
        }
        array[size++] = (byte) value;
        return this;
    }

    /** Appends a part of {@code source}. */
    public ByteBuilder append(byte[] source, int from, int to) {
        int length = to - from;
        if (length > array.length - size) {
            grow(length);
        }
        System.arraycopy(source, from, array, size, length);
        size += length;
        return this;
    }

    /** Appends all of {@code source}. */
    public ByteBuilder append(byte[] source) {
        return append(source, 0, source.length);
    }

    ByteBuilder append(Span span) {
        return append(span.array(), span.from(), span.to());
    }

    /** Appends one byte {@code count} times. */
    public ByteBuilder fill(int value, int count) {
        if (count > array.length - size) {
            grow(count);
        }
        Arrays.fill(array, size, size + count, (byte) value);
        size += count;
        return this;
    }

    /** Appends ASCII text. */
    public ByteBuilder ascii(String text) {
        for (int i = 0; i < text.length(); i++) {
            append(text.charAt(i));
        }
        return this;
    }

    private void grow(int more) {
        long wanted = (long) size + more;
        if (wanted > MAXIMUM) {
            throw PyErr.memoryError();
        }
        array = Arrays.copyOf(array, (int) Math.min(MAXIMUM, Math.max(wanted, size * 2L)));
    }

    /** Number of bytes so far. */
    public int size() {
        return size;
    }

    /** The bytes, in an array of their number. */
    public byte[] toArray() {
        return size == array.length ? array : Arrays.copyOf(array, size);
    }
}
