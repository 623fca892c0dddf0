package org.pyft.nodes.expression;

import com.oracle.truffle.api.frame.VirtualFrame;

import org.pyft.nodes.ExpressionNode;

/**
 * One comparison between two operands.
 */
public final class ComparisonNode extends ExpressionNode {
    @Child private ExpressionNode left;
    @Child private ExpressionNode right;
    @Child private ComparisonOperation operation;

    public ComparisonNode(
            ComparisonOperation operation, ExpressionNode left, ExpressionNode right) {
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
