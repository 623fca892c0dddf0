package org.pyft.modules.builtins;

import org.pyft.objects.exception.PyErr;
import org.pyft.objects.none.PyNone;
import org.pyft.ops.Py;
import org.pyft.syntax.tree.CompareOperator;

/** {@code min} and {@code max}. */
final class Extremes {
    private Extremes() {}

    static Object find(
            String name, Object[] args, Object keyOrNone, Object fallback, boolean greatest) {
        Object key = keyOrNone == PyNone.NONE ? null : keyOrNone;
        if (args.length == 0) {
            throw PyErr.typeError("%s expected at least 1 argument, got 0", name);
        }
        Object best = null;
        Object bestKey = null;
        CompareOperator better = greatest ? CompareOperator.GT : CompareOperator.LT;
        if (args.length > 1) {
            if (fallback != null) {
                throw PyErr.typeError(
                        "Cannot specify a default for %s() with multiple positional arguments",
                        name);
            }
            for (Object item : args) {
                Object itemKey = key == null ? item : Py.call(key, item);
                if (best == null || isBetter(itemKey, bestKey, better)) {
                    best = item;
                    bestKey = itemKey;
                }
            }
            return best;
        }
        Object iterator = Py.iter(args[0]);
        Object item;
        int count = 0;
        while ((item = Py.next(iterator)) != null) {
            Object itemKey = key == null ? item : Py.call(key, item);
            if (best == null || isBetter(itemKey, bestKey, better)) {
                best = item;
                bestKey = itemKey;
            }
            Iteration.poll(++count);
        }
        if (best != null) {
            return best;
        }
        if (fallback != null) {
            return fallback;
        }
        throw PyErr.valueError("%s() iterable argument is empty", name);
    }

    private static boolean isBetter(Object candidate, Object best, CompareOperator better) {
        if (candidate instanceof Long a && best instanceof Long b) {
            return better == CompareOperator.GT ? a > b : a < b;
        }
        if (candidate instanceof Double a && best instanceof Double b) {
            return better == CompareOperator.GT ? a > b : a < b;
        }
        return Py.compare(candidate, best, better);
    }
}
