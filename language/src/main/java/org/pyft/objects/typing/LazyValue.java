package org.pyft.objects.typing;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;

import org.pyft.ops.Py;
import org.pyft.sharing.Publisher;
import org.pyft.sharing.Sharing;

/**
 * A value that is given, or computed by a function on first use and remembered: bounds, defaults and alias values.
 */
final class LazyValue {
    private final Object evaluate;
    private volatile Object value;

    private LazyValue(Object evaluate, Object value) {
        this.evaluate = evaluate;
        this.value = value;
    }

    /** A value that is known. */
    static LazyValue of(Object value) {
        return new LazyValue(null, value);
    }

    /** A value that a function computes; null for none. */
    static LazyValue by(Object evaluate) {
        return evaluate == null ? null : new LazyValue(evaluate, null);
    }

    /** The value. */
    @TruffleBoundary
    Object get() {
        Object result = value;
        if (result == null) {
            result = Py.call(evaluate);
            Sharing.publishIfStarted(result);
            value = result;
        }
        return result;
    }

    /** Whether a function computes the value. */
    boolean isComputed() {
        return evaluate != null;
    }

    /** The function that computes the value. */
    Object evaluator() {
        return evaluate != null ? evaluate : new PyConstantEvaluator(value);
    }

    void publish(Publisher publisher) {
        publisher.visit(evaluate);
        publisher.visit(value);
    }

    static void publish(LazyValue lazy, Publisher publisher) {
        if (lazy != null) {
            lazy.publish(publisher);
        }
    }
}
