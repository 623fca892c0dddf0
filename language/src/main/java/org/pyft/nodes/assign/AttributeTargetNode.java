package org.pyft.nodes.assign;

import com.oracle.truffle.api.frame.VirtualFrame;

import org.pyft.nodes.ExpressionNode;
import org.pyft.nodes.TargetNode;
import org.pyft.ops.SetAttrNode;

/**
 * {@code object.name = value}.
 */
public final class AttributeTargetNode extends TargetNode {
    @Child private ExpressionNode object;
    @Child private SetAttrNode setAttr;

    public AttributeTargetNode(ExpressionNode object, String name) {
        this.object = object;
        this.setAttr = SetAttrNode.create(name);
    }

    @Override
    public void executeWrite(VirtualFrame frame, Object value) {
        Object receiver = object.execute(frame);
        markPosition(frame);
        setAttr.execute(receiver, value);
    }
}
