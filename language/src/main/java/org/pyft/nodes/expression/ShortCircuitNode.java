package org.pyft.nodes.expression;

import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.profiles.CountingConditionProfile;

import org.pyft.nodes.ExpressionNode;
import org.pyft.nodes.FrameSlots;
import org.pyft.ops.IsTrueNode;
import org.pyft.syntax.tree.BoolOperator;

/**
 * {@code left and right}, {@code left or right}: the value of the operand that decided.
 */
public final class ShortCircuitNode extends ExpressionNode {
    @Child private ExpressionNode left;
    @Child private ExpressionNode right;
    @Child private IsTrueNode isTrue = IsTrueNode.create();
    private final boolean stopsOn;
    private final CountingConditionProfile profile = CountingConditionProfile.create();

    public ShortCircuitNode(BoolOperator operator, ExpressionNode left, ExpressionNode right) {
        this.stopsOn = operator == BoolOperator.OR;
        this.left = left;
        this.right = right;
    }

    @Override
    public Object execute(VirtualFrame frame) {
        Object value = left.execute(frame);
        frame.setIntStatic(FrameSlots.POSITION, left.getPosition());
        if (profile.profile(isTrue.executeBoolean(value) == stopsOn)) {
            return value;
        }
        return right.execute(frame);
    }
}
