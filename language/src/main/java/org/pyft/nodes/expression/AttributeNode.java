package org.pyft.nodes.expression;

import com.oracle.truffle.api.frame.VirtualFrame;

import org.pyft.nodes.ExpressionNode;
import org.pyft.ops.GetAttrNode;

/**
 * {@code object.name}.
 */
public final class AttributeNode extends ExpressionNode {
    @Child private ExpressionNode object;
    @Child private GetAttrNode getAttr;

    public AttributeNode(ExpressionNode object, String name) {
        this.object = object;
        this.getAttr = GetAttrNode.create(name);
    }

    @Override
    public Object execute(VirtualFrame frame) {
        Object value = object.execute(frame);
        markPosition(frame);
        return getAttr.execute(value);
    }
}
