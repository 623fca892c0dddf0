package org.pyft.nodes.control;

import com.oracle.truffle.api.frame.VirtualFrame;

import org.pyft.nodes.ConditionNode;
import org.pyft.nodes.ExpressionNode;
import org.pyft.nodes.StatementNode;

/**
 * {@code if}; the else branch may be null. With a state slot the branches may suspend.
 */
public final class IfNode extends StatementNode {
    private static final int IN_BODY = 1;
    private static final int IN_ELSE = 2;

    @Child private ConditionNode condition;
    @Child private StatementNode body;
    @Child private StatementNode orElse;
    private final int stateSlot;

    public IfNode(
            ExpressionNode condition, StatementNode body, StatementNode orElse, int stateSlot) {
        this.condition = new ConditionNode(condition);
        this.body = body;
        this.orElse = orElse;
        this.stateSlot = stateSlot;
    }

    @Override
    public int execute(VirtualFrame frame) {
        int state = resume(frame, stateSlot);
        if (state == IN_BODY || state == 0 && condition.executeBoolean(frame)) {
            return branch(frame, body, IN_BODY);
        }
        return orElse == null ? NORMAL : branch(frame, orElse, IN_ELSE);
    }

    private int branch(VirtualFrame frame, StatementNode branch, int state) {
        int completion = branch.execute(frame);
        if (completion == YIELD) {
            suspend(frame, stateSlot, state);
        }
        return completion;
    }
}
