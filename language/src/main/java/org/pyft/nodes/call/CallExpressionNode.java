package org.pyft.nodes.call;

import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.nodes.ExplodeLoop;

import org.pyft.nodes.ExpressionNode;
import org.pyft.nodes.tracing.TracedCalls;
import org.pyft.nodes.tracing.Tracing;
import org.pyft.ops.CallNode;

/**
 * {@code callee(a, b)} with positional arguments only.
 */
public final class CallExpressionNode extends ExpressionNode {
    @Child private ExpressionNode callee;
    @Children private final ExpressionNode[] arguments;
    @Child private CallNode call = CallNode.create();

    public CallExpressionNode(ExpressionNode callee, ExpressionNode[] arguments) {
        this.callee = callee;
        this.arguments = arguments;
    }

    @Override
    @ExplodeLoop
    public Object execute(VirtualFrame frame) {
        Object function = callee.execute(frame);
        Object[] values = new Object[arguments.length];
        for (int i = 0; i < arguments.length; i++) {
            values[i] = arguments[i].execute(frame);
        }
        markPosition(frame);
        return Tracing.isOn()
                ? TracedCalls.call(frame.materialize(), function, values, null)
                : call.execute(function, values);
    }
}
