package org.pyft.nodes;

import com.oracle.truffle.api.CompilerDirectives;
import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.nodes.Node;
import com.oracle.truffle.api.profiles.CountingConditionProfile;

import org.pyft.ops.IsTrueNode;

/**
 * Evaluates an expression for its truth.
 */
public final class ConditionNode extends Node {
    @Child private ExpressionNode expression;
    @Child private IsTrueNode isTrue;
    private final CountingConditionProfile profile = CountingConditionProfile.create();

    public ConditionNode(ExpressionNode expression) {
        this.expression = expression;
    }

    /** Whether the expression is true in Python's sense. */
    public boolean executeBoolean(VirtualFrame frame) {
        Object value = expression.execute(frame);
        boolean result;
        if (value instanceof Boolean bool) {
            result = bool;
        } else {
            if (isTrue == null) {
                CompilerDirectives.transferToInterpreterAndInvalidate();
                isTrue = insert(IsTrueNode.create());
            }
            frame.setIntStatic(FrameSlots.POSITION, expression.getPosition());
            result = isTrue.executeBoolean(value);
        }
        return profile.profile(result);
    }
}
