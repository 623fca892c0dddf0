package org.pyft.nodes.expression;

import com.oracle.truffle.api.frame.VirtualFrame;

import org.pyft.nodes.ExpressionNode;
import org.pyft.nodes.StatementNode;

/**
 * Statements that compute a value, then the expression that delivers it: an inlined comprehension.
 */
public final class BlockExpressionNode extends ExpressionNode {
    @Child private StatementNode statements;
    @Child private ExpressionNode result;

    public BlockExpressionNode(StatementNode statements, ExpressionNode result) {
        this.statements = statements;
        this.result = result;
    }

    @Override
    public Object execute(VirtualFrame frame) {
        statements.execute(frame);
        return result.execute(frame);
    }
}
