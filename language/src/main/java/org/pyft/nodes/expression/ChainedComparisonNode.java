package org.pyft.nodes.expression;

import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.nodes.ExplodeLoop;

import org.pyft.nodes.ExpressionNode;
import org.pyft.ops.IsTrueNode;

/**
 * {@code a < b <= c}: each operand is evaluated once, and the first comparison that is false ends the chain.
 */
public final class ChainedComparisonNode extends ExpressionNode {
    @Child private ExpressionNode first;
    @Children private final ExpressionNode[] others;
    @Children private final ComparisonOperation[] operations;
    @Children private final IsTrueNode[] isTrue;

    public ChainedComparisonNode(
            ExpressionNode first, ComparisonOperation[] operations, ExpressionNode[] others) {
        this.first = first;
        this.operations = operations;
        this.others = others;
        this.isTrue = new IsTrueNode[others.length];
        for (int i = 0; i < isTrue.length; i++) {
            isTrue[i] = IsTrueNode.create();
        }
    }

    @Override
    @ExplodeLoop
    public Object execute(VirtualFrame frame) {
        Object left = first.execute(frame);
        Object result = null;
        for (int i = 0; i < others.length; i++) {
            Object right = others[i].execute(frame);
            markPosition(frame);
            result = operations[i].execute(left, right);
            if (i < others.length - 1 && !isTrue[i].executeBoolean(result)) {
                return result;
            }
            left = right;
        }
        return result;
    }
}
