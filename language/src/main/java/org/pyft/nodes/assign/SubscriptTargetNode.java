package org.pyft.nodes.assign;

import com.oracle.truffle.api.frame.VirtualFrame;

import org.pyft.nodes.ExpressionNode;
import org.pyft.nodes.TargetNode;
import org.pyft.ops.SetItemNode;

/**
 * {@code object[index] = value}.
 */
public final class SubscriptTargetNode extends TargetNode {
    @Child private ExpressionNode object;
    @Child private ExpressionNode index;
    @Child private SetItemNode setItem = SetItemNode.create();

    public SubscriptTargetNode(ExpressionNode object, ExpressionNode index) {
        this.object = object;
        this.index = index;
    }

    @Override
    public void executeWrite(VirtualFrame frame, Object value) {
        Object receiver = object.execute(frame);
        Object indexValue = index.execute(frame);
        markPosition(frame);
        setItem.execute(receiver, indexValue, value);
    }
}
