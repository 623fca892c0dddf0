package org.pyft.nodes.call;

import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.nodes.ExplodeLoop;
import org.pyft.nodes.ExpressionNode;
import org.pyft.ops.CallMethodNode;

/**
 * {@code receiver.name(a, b)} with positional arguments only: no bound method is made.
 */
public final class MethodCallNode extends ExpressionNode {
    @Child private ExpressionNode receiver;
    @Children private final ExpressionNode[] arguments;
    @Child private CallMethodNode call;

    public MethodCallNode(ExpressionNode receiver, String name, ExpressionNode[] arguments) {
        this.receiver = receiver;
        this.arguments = arguments;
        this.call = CallMethodNode.create(name);
    }

    @Override
    @ExplodeLoop
    public Object execute(VirtualFrame frame) {
        Object object = receiver.execute(frame);
        Object[] values = new Object[arguments.length];
        for (int i = 0; i < arguments.length; i++) {
            values[i] = arguments[i].execute(frame);
        }
        markPosition(frame);
        return call.execute(object, values);
    }
}
