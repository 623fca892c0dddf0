package org.pyft.nodes.expression;

import com.oracle.truffle.api.frame.VirtualFrame;

import org.pyft.nodes.ExpressionNode;
import org.pyft.ops.IterNode;

/**
 * The iterator of a value: what a generator expression is given for its outermost {@code for}.
 */
public final class GetIteratorNode extends ExpressionNode {
    @Child private ExpressionNode value;
    @Child private IterNode iter = IterNode.create();

    public GetIteratorNode(ExpressionNode value) {
        this.value = value;
    }

    @Override
    public Object execute(VirtualFrame frame) {
        Object iterable = value.execute(frame);
        markPosition(frame);
        return iter.execute(iterable);
    }
}
