package org.pyft.nodes.assign;

import com.oracle.truffle.api.frame.VirtualFrame;

import org.pyft.nodes.ExpressionNode;
import org.pyft.nodes.StatementNode;
import org.pyft.ops.DelItemNode;

/**
 * {@code del object[index]}.
 */
public final class DeleteSubscriptNode extends StatementNode {
    @Child private ExpressionNode object;
    @Child private ExpressionNode index;
    @Child private DelItemNode delItem = DelItemNode.create();

    public DeleteSubscriptNode(ExpressionNode object, ExpressionNode index) {
        this.object = object;
        this.index = index;
    }

    @Override
    public int execute(VirtualFrame frame) {
        Object receiver = object.execute(frame);
        Object indexValue = index.execute(frame);
        markPosition(frame);
        delItem.execute(receiver, indexValue);
        return NORMAL;
    }
}
