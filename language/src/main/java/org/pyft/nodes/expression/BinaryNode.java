package org.pyft.nodes.expression;

import com.oracle.truffle.api.frame.VirtualFrame;

import org.pyft.nodes.ExpressionNode;
import org.pyft.ops.BinaryOpNode;

/**
 * {@code left + right} and the other binary operators, in-place ones included. The operation itself specialises on its operands.
 */
public final class BinaryNode extends ExpressionNode {
    @Child private ExpressionNode left;
    @Child private ExpressionNode right;
    @Child private BinaryOpNode operation;

    public BinaryNode(BinaryOpNode operation, ExpressionNode left, ExpressionNode right) {
        this.operation = operation;
        this.left = left;
        this.right = right;
    }

    @Override
    public Object execute(VirtualFrame frame) {
        Object leftValue = left.execute(frame);
        Object rightValue = right.execute(frame);
        markPosition(frame);
        return operation.execute(leftValue, rightValue);
    }
}
