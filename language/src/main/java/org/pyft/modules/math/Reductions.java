package org.pyft.modules.math;

import org.pyft.objects.exception.PyErr;
import org.pyft.objects.integer.Ints;
import org.pyft.ops.Py;
import org.pyft.syntax.tree.BinaryOperator;

/** The functions of {@code math} that go through an iterable. */
final class Reductions {
    private Reductions() {}

    static double fsum(Object iterable) {
        Summation sum = new Summation();
        Object iterator = Py.iter(iterable);
        for (Object item; (item = Py.next(iterator)) != null; ) {
            sum.add(item instanceof Double d ? d : Py.asDouble(item));
        }
        return sum.result();
    }

    static Object prod(Object iterable, Object start) {
        Object result = start;
        Object iterator = Py.iter(iterable);
        for (Object item; (item = Py.next(iterator)) != null; ) {
            if (result instanceof Double a && item instanceof Double b) {
                result = a * b;
            } else if (result instanceof Double a && item instanceof Long b) {
                result = a * b;
            } else if (result instanceof Long && item instanceof Long) {
                result = Ints.mul(result, item);
            } else {
                result = Py.binary(BinaryOperator.MULT, result, item);
            }
        }
        return result;
    }

    /**
     * Ints exactly; then floats, also mixed with ints, rounded once; from the first other pair on with the operators, as their
     * results may be of any type.
     */
    static Object sumprod(Object p, Object q) {
        Object left = Py.iter(p);
        Object right = Py.iter(q);
        Object total = 0L;
        Summation floats = null;
        double plain = 0;
        boolean onlyInts = true;
        boolean onlyNumbers = true;
        while (true) {
            Object a = Py.next(left);
            Object b = Py.next(right);
            if (a == null || b == null) {
                if (a != b) {
                    throw PyErr.valueError("Inputs are not the same length");
                }
                return floats == null
                        ? total
                        : Py.binary(BinaryOperator.ADD, total, floats.result());
            }
            if (onlyInts && a instanceof Long && b instanceof Long) {
                total = Ints.add(total, Ints.mul(a, b));
                continue;
            }
            onlyInts = false;
            if (onlyNumbers && isFloatPair(a, b)) {
                double x = toDouble(a);
                double y = toDouble(b);
                double product = x * y;
                if (Double.isFinite(product) && Double.isFinite(plain + product)) {
                    floats = floats == null ? new Summation() : floats;
                    plain += product;
                    floats.add(product);
                    floats.add(Math.fma(x, y, -product));
                    continue;
                }
            }
            onlyNumbers = false;
            if (floats != null) {
                total = Py.binary(BinaryOperator.ADD, total, floats.result());
                floats = null;
            }
            total = Py.binary(BinaryOperator.ADD, total, Py.binary(BinaryOperator.MULT, a, b));
        }
    }

    private static boolean isFloatPair(Object a, Object b) {
        return a instanceof Double
                        && (b instanceof Double || b instanceof Long || b instanceof Boolean)
                || b instanceof Double && (a instanceof Long || a instanceof Boolean);
    }

    private static double toDouble(Object value) {
        return value instanceof Double d ? d : Ints.toDouble(Ints.plain(value));
    }
}
