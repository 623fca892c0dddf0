package org.pyft.objects.slice;

/**
 * A slice fitted to a sequence: the elements at {@code start + i * step} for {@code i} below {@code count}. {@code start} and
 * {@code stop} are what {@code slice.indices} gives.
 */
public record SliceIndices(int start, int stop, int step, int count) {
    /** Evaluates {@code slice} (which may run Python code) and fits it to {@code length}. */
    public static SliceIndices of(PySlice slice, int length) {
        return SliceBounds.of(slice).adjust(length);
    }
}
