package org.pyft.nodes.annotation;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.frame.VirtualFrame;

import org.pyft.nodes.ExpressionNode;
import org.pyft.objects.exception.PyErr;
import org.pyft.ops.Py;

/**
 * The annotation {@code *args: *Ts}: the only element of the iterable.
 */
public final class UnpackOneNode extends ExpressionNode {
    @Child private ExpressionNode value;

    public UnpackOneNode(ExpressionNode value) {
        this.value = value;
    }

    @Override
    public Object execute(VirtualFrame frame) {
        Object iterable = value.execute(frame);
        markPosition(frame);
        return only(iterable);
    }

    @TruffleBoundary
    private static Object only(Object iterable) {
        Object[] items = Py.toArray(iterable);
        if (items.length == 0) {
            throw PyErr.valueError("not enough values to unpack (expected 1, got 0)");
        }
        if (items.length > 1) {
            throw PyErr.valueError("too many values to unpack (expected 1)");
        }
        return items[0];
    }
}
