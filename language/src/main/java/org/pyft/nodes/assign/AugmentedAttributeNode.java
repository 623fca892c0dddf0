package org.pyft.nodes.assign;

import com.oracle.truffle.api.frame.VirtualFrame;

import org.pyft.nodes.ExpressionNode;
import org.pyft.nodes.FrameSlots;
import org.pyft.nodes.StatementNode;
import org.pyft.ops.BinaryOpNode;
import org.pyft.ops.GetAttrNode;
import org.pyft.ops.SetAttrNode;

/**
 * {@code object.name += value}: the object is evaluated once.
 */
public final class AugmentedAttributeNode extends StatementNode {
    @Child private ExpressionNode object;
    @Child private ExpressionNode value;
    @Child private GetAttrNode getAttr;
    @Child private BinaryOpNode operation;
    @Child private SetAttrNode setAttr;
    private final int targetPosition;

    public AugmentedAttributeNode(
            ExpressionNode object,
            String name,
            BinaryOpNode operation,
            ExpressionNode value,
            int targetPosition) {
        this.object = object;
        this.value = value;
        this.getAttr = GetAttrNode.create(name);
        this.operation = operation;
        this.setAttr = SetAttrNode.create(name);
        this.targetPosition = targetPosition;
    }

    @Override
    public int execute(VirtualFrame frame) {
        Object receiver = object.execute(frame);
        frame.setIntStatic(FrameSlots.POSITION, targetPosition);
        Object old = getAttr.execute(receiver);
        Object operand = value.execute(frame);
        markPosition(frame);
        Object result = operation.execute(old, operand);
        frame.setIntStatic(FrameSlots.POSITION, targetPosition);
        setAttr.execute(receiver, result);
        return NORMAL;
    }
}
