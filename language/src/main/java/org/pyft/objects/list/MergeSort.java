package org.pyft.objects.list;

import com.oracle.truffle.api.TruffleSafepoint;

/**
 * A stable merge sort that uses runs which are already in order. It asks only whether one element is less than another, and
 * however inconsistent or failing the answers are, the arrays hold a permutation of their elements.
 *
 * <p>
 * Java's own sort would complain about inconsistent answers, and may not be asked for less than a three-way comparison.
 */
final class MergeSort {
    private static final int MINIMUM_RUN = 24;

    /** Enough for 2³¹ elements: each run on the stack is more than twice as long as the next one. */
    private static final int MAXIMUM_RUNS = 64;

    private final Object[] keys;
    private final Object[] values;
    private final Less less;
    private Object[] keyBuffer = {};
    private Object[] valueBuffer = {};
    private final int[] runStarts = new int[MAXIMUM_RUNS];
    private final int[] runLengths = new int[MAXIMUM_RUNS];
    private int runs;

    /** The comparison. May run Python code. */
    @FunctionalInterface
    interface Less {
        /** Whether {@code a < b}. */
        boolean test(Object a, Object b);
    }

    private MergeSort(Object[] keys, Object[] values, Less less) {
        this.keys = keys;
        this.values = values;
        this.less = less;
    }

    /** Sorts {@code keys}, and moves the {@code values} (unless null) as their keys. */
    static void sort(Object[] keys, Object[] values, Less less) {
        if (keys.length > 1) {
            new MergeSort(keys, values, less).sort();
        }
    }

    private void sort() {
        int start = 0;
        while (start < keys.length) {
            int end = naturalRun(start);
            int wanted = Math.min(start + MINIMUM_RUN, keys.length);
            if (end < wanted) {
                insertionSort(start, end, wanted);
                end = wanted;
            }
            runStarts[runs] = start;
            runLengths[runs] = end - start;
            runs++;
            while (runs > 1 && (runLengths[runs - 2] >> 1) <= runLengths[runs - 1]) {
                mergeLast();
            }
            start = end;
            TruffleSafepoint.poll(null);
        }
        while (runs > 1) {
            mergeLast();
        }
    }

    /** The end of the longest run from {@code start} that is in order; a strictly descending one is turned round. */
    private int naturalRun(int start) {
        int end = start + 1;
        if (end == keys.length) {
            return end;
        }
        if (less.test(keys[end], keys[start])) {
            end++;
            while (end < keys.length && less.test(keys[end], keys[end - 1])) {
                end++;
            }
            turnRound(keys, start, end);
            if (values != null) {
                turnRound(values, start, end);
            }
        } else {
            end++;
            while (end < keys.length && !less.test(keys[end], keys[end - 1])) {
                end++;
            }
        }
        return end;
    }

    private static void turnRound(Object[] array, int from, int to) {
        for (int i = from, j = to - 1; i < j; i++, j--) {
            Object swapped = array[i];
            array[i] = array[j];
            array[j] = swapped;
        }
    }

    /** Extends the run from {@code start} to {@code sorted} up to {@code end}. */
    private void insertionSort(int start, int sorted, int end) {
        for (int i = sorted; i < end; i++) {
            Object key = keys[i];
            int place = upperBound(key, start, i);
            System.arraycopy(keys, place, keys, place + 1, i - place);
            keys[place] = key;
            if (values != null) {
                Object value = values[i];
                System.arraycopy(values, place, values, place + 1, i - place);
                values[place] = value;
            }
        }
    }

    /** The first index whose key is greater than {@code key}. */
    private int upperBound(Object key, int from, int to) {
        int low = from;
        int high = to;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (less.test(key, keys[middle])) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }

    /** The first index whose key is not less than {@code key}. */
    private int lowerBound(Object key, int from, int to) {
        int low = from;
        int high = to;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (less.test(keys[middle], key)) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** Merges the last two runs. */
    private void mergeLast() {
        int left = runStarts[runs - 2];
        int middle = runStarts[runs - 1];
        int end = middle + runLengths[runs - 1];
        runs--;
        runLengths[runs - 1] = end - left;
        // What is in place already, at both ends, needs no merging.
        int from = upperBound(keys[middle], left, middle);
        if (from < middle) {
            int to = lowerBound(keys[middle - 1], middle, end);
            if (middle - from <= to - middle) {
                mergeForwards(from, middle, to);
            } else {
                mergeBackwards(from, middle, to);
            }
        }
        TruffleSafepoint.poll(null);
    }

    private void fillBuffers(int from, int to) {
        int length = to - from;
        if (keyBuffer.length < length) {
            keyBuffer = new Object[length];
            valueBuffer = values == null ? valueBuffer : new Object[length];
        }
        System.arraycopy(keys, from, keyBuffer, 0, length);
        if (values != null) {
            System.arraycopy(values, from, valueBuffer, 0, length);
        }
    }

    private void move(int from, int to) {
        keys[to] = keys[from];
        if (values != null) {
            values[to] = values[from];
        }
    }

    private void takeBuffered(int from, int to) {
        keys[to] = keyBuffer[from];
        if (values != null) {
            values[to] = valueBuffer[from];
        }
    }

    /** Merges with the shorter left run in the buffers. */
    private void mergeForwards(int from, int middle, int to) {
        int buffered = middle - from;
        fillBuffers(from, middle);
        int left = 0;
        int right = middle;
        int target = from;
        try {
            while (left < buffered && right < to) {
                if (less.test(keys[right], keyBuffer[left])) {
                    move(right++, target++);
                } else {
                    takeBuffered(left++, target++);
                }
            }
        } finally {
            while (left < buffered) {
                takeBuffered(left++, target++);
            }
        }
    }

    /** Merges with the shorter right run in the buffers. */
    private void mergeBackwards(int from, int middle, int to) {
        int buffered = to - middle;
        fillBuffers(middle, to);
        int left = middle - 1;
        int right = buffered - 1;
        int target = to - 1;
        try {
            while (right >= 0 && left >= from) {
                if (less.test(keyBuffer[right], keys[left])) {
                    move(left--, target--);
                } else {
                    takeBuffered(right--, target--);
                }
            }
        } finally {
            while (right >= 0) {
                takeBuffered(right--, target--);
            }
        }
    }
}
