package org.pyft.modules.bisect;

import org.pyft.builtin.Builtin;
import org.pyft.builtin.BuiltinModule;
import org.pyft.modules.heapq.Ordering;
import org.pyft.objects.exception.PyErr;
import org.pyft.objects.list.PyList;
import org.pyft.objects.none.PyNone;
import org.pyft.ops.Py;
import org.pyft.ops.Types;

/** The module {@code _bisect}. */
@BuiltinModule("_bisect")
public final class BisectModule {
    private BisectModule() {}

    @Builtin("bisect_right(a, x, lo=0, hi=None, *, key=None)")
    static long bisectRight(Object a, Object x, Object lo, Object hi, Object key) {
        return search(a, x, lo, hi, key, true);
    }

    @Builtin("bisect_left(a, x, lo=0, hi=None, *, key=None)")
    static long bisectLeft(Object a, Object x, Object lo, Object hi, Object key) {
        return search(a, x, lo, hi, key, false);
    }

    @Builtin(
            value = "insort_right(a, x, lo=0, hi=None, *, key=None)",
            atomicity = "search and insertion are two steps")
    static void insortRight(Object a, Object x, Object lo, Object hi, Object key) {
        insert(a, x, lo, hi, key, true);
    }

    @Builtin(
            value = "insort_left(a, x, lo=0, hi=None, *, key=None)",
            atomicity = "search and insertion are two steps")
    static void insortLeft(Object a, Object x, Object lo, Object hi, Object key) {
        insert(a, x, lo, hi, key, false);
    }

    private static void insert(
            Object a, Object x, Object lo, Object hi, Object key, boolean right) {
        boolean plain = key == null || key == PyNone.NONE;
        long index = search(a, plain ? x : Py.call(key, x), lo, hi, key, right);
        if (a instanceof PyList list && list.isExact()) {
            list.insert(index, x);
        } else {
            Py.callMethod(a, "insert", index, x);
        }
    }

    /** {@code len(a)}, which for a range may be more than an int. */
    private static long length(Object a) {
        Object length = Py.callSpecialOrNull(a, "__len__");
        return length == null ? Py.len(a) : Py.checkLength(length);
    }

    private static long search(
            Object a, Object x, Object lo, Object hi, Object key, boolean right) {
        long low = lo == null ? 0 : Py.asSize(lo);
        if (low < 0) {
            throw PyErr.valueError("lo must be non-negative");
        }
        long high;
        if (hi == null || hi == PyNone.NONE) {
            high = length(a);
        } else {
            Object index = Py.indexOrNull(hi);
            if (index == null) {
                throw PyErr.typeError("argument should be integer or None, not '%s'", Types.of(hi));
            }
            high = Py.asSize(index);
            if (high < 0) {
                high = length(a);
            }
        }
        boolean plain = key == null || key == PyNone.NONE;
        while (low < high) {
            long middle = (low + high) >>> 1;
            Object item =
                    a instanceof PyList list && list.isExact()
                            ? list.getItem(middle)
                            : Py.getItem(a, middle);
            if (!plain) {
                item = Py.call(key, item);
            }
            if (right ? Ordering.less(x, item) : !Ordering.less(item, x)) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }
}
