package org.pyft.modules.heapq;

import com.oracle.truffle.api.strings.TruffleString;

import org.pyft.objects.str.Str;
import org.pyft.ops.Py;
import org.pyft.syntax.tree.CompareOperator;

/** {@code a < b} as a Java boolean. */
public final class Ordering {
    private Ordering() {}

    /** {@code bool(a < b)}. May run Python code. */
    public static boolean less(Object a, Object b) {
        if (a instanceof Long x && b instanceof Long y) {
            return x < y;
        }
        if (a instanceof Double x && b instanceof Double y) {
            return x < y;
        }
        if (a instanceof TruffleString x && b instanceof TruffleString y) {
            return Str.compare(x, y) < 0;
        }
        return Py.isTrue(Py.richCompare(a, b, CompareOperator.LT));
    }
}
