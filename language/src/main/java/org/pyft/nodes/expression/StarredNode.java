package org.pyft.nodes.expression;

import com.oracle.truffle.api.frame.VirtualFrame;

import org.pyft.nodes.ExpressionNode;

/**
 * {@code *value} as an element of a display or a call: marks that the value is to be unpacked. The containing node does so.
 */
public final class StarredNode extends ExpressionNode {
    @Child private ExpressionNode value;

    public StarredNode(ExpressionNode value) {
        this.value = value;
    }

    @Override
    public Object execute(VirtualFrame frame) {
        return value.execute(frame);
    }
}
