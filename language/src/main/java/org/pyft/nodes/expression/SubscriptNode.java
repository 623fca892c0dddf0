package org.pyft.nodes.expression;

import com.oracle.truffle.api.frame.VirtualFrame;

import org.pyft.nodes.ExpressionNode;
import org.pyft.ops.GetItemNode;

/**
 * {@code object[index]}.
 */
public final class SubscriptNode extends ExpressionNode {
    @Child private ExpressionNode object;
    @Child private ExpressionNode index;
    @Child private GetItemNode getItem = GetItemNode.create();

    public SubscriptNode(ExpressionNode object, ExpressionNode index) {
        this.object = object;
        this.index = index;
    }

    @Override
    public Object execute(VirtualFrame frame) {
        Object objectValue = object.execute(frame);
        Object indexValue = index.execute(frame);
        markPosition(frame);
        return getItem.execute(objectValue, indexValue);
    }
}
