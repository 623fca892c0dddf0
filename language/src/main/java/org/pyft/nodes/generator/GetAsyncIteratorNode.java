package org.pyft.nodes.generator;

import com.oracle.truffle.api.frame.VirtualFrame;

import org.pyft.nodes.ExpressionNode;

/**
 * The asynchronous iterator of a value: what an asynchronous generator expression is given for its outermost {@code async for}.
 */
public final class GetAsyncIteratorNode extends ExpressionNode {
    @Child private ExpressionNode value;

    public GetAsyncIteratorNode(ExpressionNode value) {
        this.value = value;
    }

    @Override
    public Object execute(VirtualFrame frame) {
        Object iterable = value.execute(frame);
        markPosition(frame);
        return AsyncIterNode.iterator(iterable);
    }
}
