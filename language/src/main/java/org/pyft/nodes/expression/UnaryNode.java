package org.pyft.nodes.expression;

import com.oracle.truffle.api.frame.VirtualFrame;

import org.pyft.nodes.ExpressionNode;
import org.pyft.ops.UnaryOpNode;

/**
 * {@code -operand}, {@code +operand}, {@code ~operand}.
 */
public final class UnaryNode extends ExpressionNode {
    @Child private ExpressionNode operand;
    @Child private UnaryOpNode operation;

    public UnaryNode(UnaryOpNode operation, ExpressionNode operand) {
        this.operation = operation;
        this.operand = operand;
    }

    @Override
    public Object execute(VirtualFrame frame) {
        Object value = operand.execute(frame);
        markPosition(frame);
        return operation.execute(value);
    }
}
