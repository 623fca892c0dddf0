package org.pyft.nodes.expression;

import com.oracle.truffle.api.frame.VirtualFrame;

import org.pyft.nodes.ExpressionNode;
import org.pyft.nodes.TargetNode;

/**
 * {@code (target := value)}.
 */
public final class NamedExpressionNode extends ExpressionNode {
    @Child private ExpressionNode value;
    @Child private TargetNode target;

    public NamedExpressionNode(TargetNode target, ExpressionNode value) {
        this.target = target;
        this.value = value;
    }

    @Override
    public Object execute(VirtualFrame frame) {
        Object result = value.execute(frame);
        target.executeWrite(frame, result);
        return result;
    }
}
