package org.pyft.objects.bytes;

import org.pyft.objects.str.LongSearch;
import org.pyft.objects.str.Text;

import java.util.Arrays;

/** A part of a byte array, for reading. */
public record Span(byte[] array, int from, int to) {
    /** All of {@code array}. */
    public static Span of(byte[] array) {
        return new Span(array, 0, array.length);
    }

    /** Number of bytes. */
    public int length() {
        return to - from;
    }

    /** The byte at {@code index}, as 0 to 255. */
    public int at(int index) {
        return array[from + index] & 0xff;
    }

    /** A copy of the bytes. */
    public byte[] copy() {
        return Arrays.copyOfRange(array, from, to);
    }

    /** A copy of {@code [start:end]}. */
    byte[] copy(int start, int end) {
        return Arrays.copyOfRange(array, from + start, from + end);
    }

    /** A part of this part. */
    Span part(int start, int end) {
        return new Span(array, from + start, from + end);
    }

    boolean sameBytes(Span other) {
        return Arrays.equals(array, from, to, other.array, other.from, other.to);
    }

    boolean matches(int at, Span part) {
        return at >= 0
                && part.length() <= length() - at
                && Arrays.equals(
                        array,
                        from + at,
                        from + at + part.length(),
                        part.array,
                        part.from,
                        part.to);
    }

    int compare(Span other) {
        return Arrays.compareUnsigned(array, from, to, other.array, other.from, other.to);
    }

    /** First place of {@code wanted} in {@code [start:end]}, or −1. */
    int indexOf(Span wanted, int start, int end) {
        int step = wanted.length();
        if (step == 0) {
            return start <= end ? start : -1;
        }
        if (LongSearch.pays(step, end - start)) {
            return LongSearch.first(text(), wanted.text(), start, end);
        }
        byte first = wanted.array[wanted.from];
        int last = from + end - step;
        for (int i = from + start; i <= last; i++) {
            if (array[i] == first && (step == 1 || tailMatches(i, wanted))) {
                return i - from;
            }
        }
        return -1;
    }

    /** Last place of {@code wanted} in {@code [start:end]}, or −1. */
    int lastIndexOf(Span wanted, int start, int end) {
        int step = wanted.length();
        if (step == 0) {
            return start <= end ? end : -1;
        }
        if (LongSearch.pays(step, end - start)) {
            return LongSearch.last(text(), wanted.text(), start, end);
        }
        byte first = wanted.array[wanted.from];
        for (int i = from + end - step; i >= from + start; i--) {
            if (array[i] == first && (step == 1 || tailMatches(i, wanted))) {
                return i - from;
            }
        }
        return -1;
    }

    private Text text() {
        return Text.ofLatin1(array, from, length());
    }

    private boolean tailMatches(int i, Span wanted) {
        return Arrays.equals(
                array, i + 1, i + wanted.length(), wanted.array, wanted.from + 1, wanted.to);
    }

    /** How often {@code wanted} stands in {@code [start:end]} without overlap, at most {@code maximum} times. */
    int count(Span wanted, int start, int end, int maximum) {
        if (start > end) {
            return 0;
        }
        if (wanted.length() == 0) {
            return (int) Math.min(maximum, (long) end - start + 1);
        }
        int count = 0;
        int at = start;
        while (count < maximum && (at = indexOf(wanted, at, end)) >= 0) {
            count++;
            at += wanted.length();
        }
        return count;
    }
}
