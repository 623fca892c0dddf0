package org.pyft.nodes.control;

import com.oracle.truffle.api.frame.VirtualFrame;

import org.pyft.nodes.ExpressionNode;
import org.pyft.nodes.StatementNode;

/**
 * An expression evaluated for its effects.
 */
public final class ExpressionStatementNode extends StatementNode {
    @Child private ExpressionNode expression;

    public ExpressionStatementNode(ExpressionNode expression) {
        this.expression = expression;
    }

    @Override
    public int execute(VirtualFrame frame) {
        expression.execute(frame);
        return NORMAL;
    }
}
