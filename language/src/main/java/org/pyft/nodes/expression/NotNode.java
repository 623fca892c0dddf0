package org.pyft.nodes.expression;

import com.oracle.truffle.api.frame.VirtualFrame;

import org.pyft.nodes.ConditionNode;
import org.pyft.nodes.ExpressionNode;

/**
 * {@code not operand}.
 */
public final class NotNode extends ExpressionNode {
    @Child private ConditionNode operand;

    public NotNode(ExpressionNode operand) {
        this.operand = new ConditionNode(operand);
    }

    @Override
    public Object execute(VirtualFrame frame) {
        return !operand.executeTruth(frame);
    }
}
