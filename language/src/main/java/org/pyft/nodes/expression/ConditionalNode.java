package org.pyft.nodes.expression;

import com.oracle.truffle.api.frame.VirtualFrame;

import org.pyft.nodes.ConditionNode;
import org.pyft.nodes.ExpressionNode;

/**
 * {@code body if test else orElse}.
 */
public final class ConditionalNode extends ExpressionNode {
    @Child private ConditionNode test;
    @Child private ExpressionNode body;
    @Child private ExpressionNode orElse;

    public ConditionalNode(ExpressionNode test, ExpressionNode body, ExpressionNode orElse) {
        this.test = new ConditionNode(test);
        this.body = body;
        this.orElse = orElse;
    }

    @Override
    public Object execute(VirtualFrame frame) {
        return test.executeBoolean(frame) ? body.execute(frame) : orElse.execute(frame);
    }
}
