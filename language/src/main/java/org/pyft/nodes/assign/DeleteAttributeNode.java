package org.pyft.nodes.assign;

import com.oracle.truffle.api.frame.VirtualFrame;

import org.pyft.nodes.ExpressionNode;
import org.pyft.nodes.StatementNode;
import org.pyft.ops.DelAttrNode;

/**
 * {@code del object.name}.
 */
public final class DeleteAttributeNode extends StatementNode {
    @Child private ExpressionNode object;
    @Child private DelAttrNode delAttr;

    public DeleteAttributeNode(ExpressionNode object, String name) {
        this.object = object;
        this.delAttr = DelAttrNode.create(name);
    }

    @Override
    public int execute(VirtualFrame frame) {
        Object receiver = object.execute(frame);
        markPosition(frame);
        delAttr.execute(receiver);
        return NORMAL;
    }
}
