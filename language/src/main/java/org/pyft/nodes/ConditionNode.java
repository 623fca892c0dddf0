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

    /**
     * Whether the expression is true in Python's sense, for a branch on it. Not for a truth that is a value: the compiler refuses
     * code in which a branch probability ends up elsewhere than in a branch.
     */
    public boolean executeBoolean(VirtualFrame frame) {
        return profile.profile(executeTruth(frame));
    }

    /** The same for a truth that is a value. */
    public boolean executeTruth(VirtualFrame frame) {
        Object value = expression.execute(frame);
        if (value instanceof Boolean bool) {
            return bool;
        }
        if (isTrue == null) {
            CompilerDirectives.transferToInterpreterAndInvalidate();
            isTrue = insert(IsTrueNode.create());
        }
        frame.setIntStatic(FrameSlots.POSITION, expression.getPosition());
        return isTrue.executeBoolean(value);
    }
}
