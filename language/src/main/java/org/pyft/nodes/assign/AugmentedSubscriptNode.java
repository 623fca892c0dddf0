package org.pyft.nodes.assign;

import com.oracle.truffle.api.frame.VirtualFrame;

import org.pyft.nodes.ExpressionNode;
import org.pyft.nodes.FrameSlots;
import org.pyft.nodes.StatementNode;
import org.pyft.ops.BinaryOpNode;
import org.pyft.ops.GetItemNode;
import org.pyft.ops.SetItemNode;

/**
 * {@code object[index] += value}: object and index are evaluated once.
 */
public final class AugmentedSubscriptNode extends StatementNode {
    @Child private ExpressionNode object;
    @Child private ExpressionNode index;
    @Child private ExpressionNode value;
    @Child private GetItemNode getItem = GetItemNode.create();
    @Child private BinaryOpNode operation;
    @Child private SetItemNode setItem = SetItemNode.create();
    private final int targetPosition;

    public AugmentedSubscriptNode(
            ExpressionNode object,
            ExpressionNode index,
            BinaryOpNode operation,
            ExpressionNode value,
            int targetPosition) {
        this.object = object;
        this.index = index;
        this.operation = operation;
        this.value = value;
        this.targetPosition = targetPosition;
    }

    @Override
    public int execute(VirtualFrame frame) {
        Object receiver = object.execute(frame);
        Object indexValue = index.execute(frame);
        frame.setIntStatic(FrameSlots.POSITION, targetPosition);
        Object old = getItem.execute(receiver, indexValue);
        Object operand = value.execute(frame);
        markPosition(frame);
        Object result = operation.execute(old, operand);
        frame.setIntStatic(FrameSlots.POSITION, targetPosition);
        setItem.execute(receiver, indexValue, result);
        return NORMAL;
    }
}
