package org.pyft.objects.list;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.strings.TruffleString;

import org.pyft.objects.exception.PyErr;
import org.pyft.objects.none.PyNone;
import org.pyft.objects.str.Str;
import org.pyft.objects.tuple.ItemComparison;
import org.pyft.objects.tuple.PyTuple;
import org.pyft.ops.Py;
import org.pyft.syntax.tree.CompareOperator;

import java.util.Arrays;

/**
 * {@code list.sort}: the elements are taken out of the list, sorted where nobody else changes them, and put back. The comparison is
 * chosen once, by the classes of all keys.
 */
public final class ListSort {
    private ListSort() {}

    /** Sorts {@code list}. A key that is null or {@code None} means none. */
    @TruffleBoundary
    public static void sort(PyList list, Object key, boolean reverse) {
        Object function = key == PyNone.NONE ? null : key;
        ListStorage elements = list.detach();
        ListStorage[] result = {elements};
        boolean unchanged;
        try {
            sort(elements, function, reverse, result);
        } finally {
            unchanged = list.attach(result[0]);
        }
        if (!unchanged) {
            throw PyErr.valueError("list modified during sort");
        }
    }

    /** Leaves in {@code result} a permutation of the elements at any time, also when a comparison fails. */
    private static void sort(
            ListStorage elements, Object key, boolean reverse, ListStorage[] result) {
        if (elements.size < 2 && key == null) {
            return;
        }
        if (key == null && elements instanceof LongStorage longs) {
            result[0] = sortLongs(longs, reverse);
            return;
        }
        if (key == null && elements instanceof DoubleStorage doubles && isTotallyOrdered(doubles)) {
            result[0] = sortDoubles(doubles, reverse);
            return;
        }
        Object[] items = elements.toArray();
        Object[] keys = items;
        if (key != null) {
            keys = new Object[items.length];
            for (int i = 0; i < items.length; i++) {
                keys[i] = Py.call(key, items[i]);
            }
        }
        // Reversing before and after keeps equal items in order.
        if (reverse) {
            reverse(items);
            if (keys != items) {
                reverse(keys);
            }
        }
        try {
            MergeSort.sort(keys, keys == items ? null : items, comparison(keys));
        } finally {
            if (reverse) {
                reverse(items);
            }
            result[0] = elements.size == 0 ? elements : ListStorage.of(items);
        }
    }

    private static LongStorage sortLongs(LongStorage longs, boolean reverse) {
        long[] array = Arrays.copyOf(longs.array, longs.size);
        Arrays.sort(array);
        if (reverse) {
            for (int i = 0, j = array.length - 1; i < j; i++, j--) {
                long swapped = array[i];
                array[i] = array[j];
                array[j] = swapped;
            }
        }
        return new LongStorage(array, array.length);
    }

    /** Whether Java orders the elements as Python does: no NaN, and no zero with a sign, which is equal to zero. */
    private static boolean isTotallyOrdered(DoubleStorage doubles) {
        for (int i = 0; i < doubles.size; i++) {
            double value = doubles.array[i];
            if (Double.isNaN(value) || (value == 0 && Double.doubleToRawLongBits(value) != 0)) {
                return false;
            }
        }
        return true;
    }

    private static DoubleStorage sortDoubles(DoubleStorage doubles, boolean reverse) {
        double[] array = Arrays.copyOf(doubles.array, doubles.size);
        Arrays.sort(array);
        if (reverse) {
            for (int i = 0, j = array.length - 1; i < j; i++, j--) {
                double swapped = array[i];
                array[i] = array[j];
                array[j] = swapped;
            }
        }
        return new DoubleStorage(array, array.length);
    }

    private static void reverse(Object[] items) {
        for (int i = 0, j = items.length - 1; i < j; i++, j--) {
            Object swapped = items[i];
            items[i] = items[j];
            items[j] = swapped;
        }
    }

    /** The fastest comparison that gives what {@code <} gives for all {@code keys}. */
    private static MergeSort.Less comparison(Object[] keys) {
        if (keys.length == 0) {
            return ListSort::less;
        }
        Object first = keys[0];
        if (first instanceof Long && all(keys, Long.class)) {
            return (a, b) -> (Long) a < (Long) b;
        } else if (first instanceof TruffleString && all(keys, TruffleString.class)) {
            return (a, b) -> Str.compare((TruffleString) a, (TruffleString) b) < 0;
        } else if (first instanceof Double && all(keys, Double.class)) {
            return (a, b) -> (Double) a < (Double) b;
        } else if (first instanceof PyTuple && allExactTuples(keys)) {
            return (a, b) ->
                    truth(
                            ItemComparison.compare(
                                    ((PyTuple) a).toArray(),
                                    ((PyTuple) b).toArray(),
                                    CompareOperator.LT));
        }
        return ListSort::less;
    }

    private static boolean less(Object a, Object b) {
        return truth(Py.richCompare(a, b, CompareOperator.LT));
    }

    private static boolean truth(Object result) {
        return result instanceof Boolean b ? b : Py.isTrue(result);
    }

    private static boolean all(Object[] keys, Class<?> type) {
        for (Object key : keys) {
            if (!type.isInstance(key)) {
                return false;
            }
        }
        return true;
    }

    private static boolean allExactTuples(Object[] keys) {
        for (Object key : keys) {
            if (!(key instanceof PyTuple tuple && tuple.isExact())) {
                return false;
            }
        }
        return true;
    }
}
