package org.pyft.syntax.cache;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** A growing array of bytes. */
final class ByteWriter {
    private byte[] bytes;
    private int size;

    ByteWriter(int capacity) {
        bytes = new byte[capacity];
    }

    int size() {
        return size;
    }

    private void reserve(int more) {
        if (bytes.length - size < more) {
            bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, size + more));
        }
    }

    void tag(int value) {
        reserve(1);
        bytes[size++] = (byte) value;
    }

    void flag(boolean value) {
        tag(value ? 1 : 0);
    }

    /** An unsigned number, seven bits to a byte; small ones take one byte. */
    void number(int value) {
        reserve(5);
        int rest = value;
        while ((rest & ~0x7f) != 0) {
            bytes[size++] = (byte) (rest | 0x80);
            rest >>>= 7;
        }
        bytes[size++] = (byte) rest;
    }

    /** A signed number, small magnitudes short. */
    void signed(long value) {
        reserve(10);
        long rest = (value << 1) ^ (value >> 63);
        while ((rest & ~0x7fL) != 0) {
            bytes[size++] = (byte) (rest | 0x80);
            rest >>>= 7;
        }
        bytes[size++] = (byte) rest;
    }

    void fixed(long value) {
        reserve(8);
        for (int shift = 56; shift >= 0; shift -= 8) {
            bytes[size++] = (byte) (value >>> shift);
        }
    }

    void raw(byte[] data, int length) {
        reserve(length);
        System.arraycopy(data, 0, bytes, size, length);
        size += length;
    }

    void append(ByteWriter other) {
        raw(other.bytes, other.size);
    }

    /** A string: its length in bytes, doubled, and 1 added if the bytes are UTF-8 and not Latin-1. */
    void string(String text) {
        boolean latin1 = text.chars().allMatch(c -> c < 0x100);
        byte[] encoded =
                text.getBytes(latin1 ? StandardCharsets.ISO_8859_1 : StandardCharsets.UTF_8);
        number(encoded.length << 1 | (latin1 ? 0 : 1));
        raw(encoded, encoded.length);
    }

    byte[] toByteArray() {
        return Arrays.copyOf(bytes, size);
    }
}
