package org.pyft.modules.math;

import org.pyft.objects.exception.PyErr;
import org.pyft.objects.integer.Ints;
import org.pyft.ops.Py;
import org.pyft.syntax.tree.BinaryOperator;

/** The functions of {@code math} that go through an iterable. */
final class Reductions {
    private Reductions() {
    }

    static double fsum(Object iterable) {
        Summation sum = new Summation();
        Object iterator = Py.iter(iterable);
        for (Object item; (item = Py.next(iterator)) != null;) {
            sum.add(item instanceof Double d ? d : Py.asDouble(item));
        }
        return sum.result();
    }

    static Object prod(Object iterable, Object start) {
        Object result = start;
        Object iterator = Py.iter(iterable);
        for (Object item; (item = Py.next(iterator)) != null;) {
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

    /** Ints exactly; floats, also mixed with ints, rounded once; anything else with the operators. */
    static Object sumprod(Object p, Object q) {
        Object left = Py.iter(p);
        Object right = Py.iter(q);
        Object total = 0L;
        Summation floats = null;
        double plain = 0;
        while (true) {
            Object a = Py.next(left);
            Object b = Py.next(right);
            if (a == null || b == null) {
                if (a != b) {
                    throw PyErr.valueError("Inputs are not the same length");
                }
                return flush(total, floats, plain);
            }
            if (isFloatPair(a, b)) {
                double x = toDouble(a);
                double y = toDouble(b);
                double product = x * y;
                floats = floats == null ? new Summation() : floats;
                plain += product;
                if (Double.isFinite(product) && Double.isFinite(plain)) {
                    floats.add(product);
                    floats.add(Math.fma(x, y, -product));
                }
            } else if (floats == null && a instanceof Long && b instanceof Long && total instanceof Long) {
                total = Ints.add(total, Ints.mul(a, b));
            } else {
                total = flush(total, floats, plain);
                floats = null;
                plain = 0;
                total = Py.binary(BinaryOperator.ADD, total, Py.binary(BinaryOperator.MULT, a, b));
            }
        }
    }

    private static Object flush(Object total, Summation floats, double plain) {
        if (floats == null) {
            return total;
        }
        return Py.binary(BinaryOperator.ADD, total, Double.isFinite(plain) ? floats.result() : plain);
    }

    private static boolean isFloatPair(Object a, Object b) {
        return a instanceof Double && (b instanceof Double || b instanceof Long || b instanceof Boolean) || b instanceof Double && (a instanceof Long || a instanceof Boolean);
    }

    private static double toDouble(Object value) {
        return value instanceof Double d ? d : Ints.toDouble(Ints.plain(value));
    }
}
