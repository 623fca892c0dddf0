package org.pyft.objects.tuple;

import org.pyft.ops.Py;
import org.pyft.syntax.tree.CompareOperator;

/** Rich comparison of sequences: by the first elements that differ, else by the lengths. */
public final class ItemComparison {
    private ItemComparison() {}

    /** Compares the elements of two immutable sequences. May run Python code, and return any object. */
    public static Object compare(Object[] left, Object[] right, CompareOperator operator) {
        int common = Math.min(left.length, right.length);
        for (int i = 0; i < common; i++) {
            Object a = left[i];
            Object b = right[i];
            if (!Py.eq(a, b)) {
                return ofItems(a, b, operator);
            }
        }
        return ofSizes(left.length, right.length, operator);
    }

    /** The result where {@code a} and {@code b} are the first elements that differ. */
    public static Object ofItems(Object a, Object b, CompareOperator operator) {
        return switch (operator) {
            case EQ -> false;
            case NOT_EQ -> true;
            default -> Py.richCompare(a, b, operator);
        };
    }

    /** The result where all common elements are equal. */
    public static boolean ofSizes(int left, int right, CompareOperator operator) {
        return switch (operator) {
            case EQ -> left == right;
            case NOT_EQ -> left != right;
            case LT -> left < right;
            case LT_E -> left <= right;
            case GT -> left > right;
            case GT_E -> left >= right;
            default -> throw new IllegalArgumentException(operator.symbol());
        };
    }
}
