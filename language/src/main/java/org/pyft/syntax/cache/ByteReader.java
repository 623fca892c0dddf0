package org.pyft.syntax.cache;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Reads what {@link ByteWriter} wrote. */
final class ByteReader {
    private final byte[] bytes;
    private final int end;
    private int position;

    ByteReader(byte[] bytes, int start, int end) {
        this.bytes = bytes;
        this.position = start;
        this.end = end;
    }

    IllegalArgumentException malformed() {
        return new IllegalArgumentException("malformed syntax tree at byte " + position);
    }

    boolean atEnd() {
        return position == end;
    }

    int tag() {
        return bytes[position++];
    }

    boolean flag() {
        return bytes[position++] != 0;
    }

    int number() {
        int first = bytes[position++];
        if (first >= 0) {
            return first;
        }
        int value = first & 0x7f;
        for (int shift = 7; ; shift += 7) {
            int next = bytes[position++];
            value |= (next & 0x7f) << shift;
            if (next >= 0) {
                return value;
            }
            if (shift > 28) {
                throw malformed();
            }
        }
    }

    long signed() {
        long value = 0;
        for (int shift = 0; shift < 64; shift += 7) {
            int next = bytes[position++];
            value |= (long) (next & 0x7f) << shift;
            if (next >= 0) {
                return (value >>> 1) ^ -(value & 1);
            }
        }
        throw malformed();
    }

    long fixed() {
        long value = 0;
        for (int i = 0; i < 8; i++) {
            value = value << 8 | (bytes[position++] & 0xff);
        }
        return value;
    }

    /** The length of a list; each element takes at least one byte. */
    int count() {
        int count = number();
        if (count < 0 || count > end - position) {
            throw malformed();
        }
        return count;
    }

    byte[] raw(int length) {
        if (length < 0 || length > end - position) {
            throw malformed();
        }
        byte[] result = Arrays.copyOfRange(bytes, position, position + length);
        position += length;
        return result;
    }

    String string() {
        int head = number();
        int length = head >>> 1;
        if (length > end - position) {
            throw malformed();
        }
        String result =
                new String(
                        bytes,
                        position,
                        length,
                        (head & 1) == 0 ? StandardCharsets.ISO_8859_1 : StandardCharsets.UTF_8);
        position += length;
        return result;
    }
}
