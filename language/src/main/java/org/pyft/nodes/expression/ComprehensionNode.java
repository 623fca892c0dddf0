package org.pyft.nodes.expression;

import com.oracle.truffle.api.frame.VirtualFrame;

import org.pyft.nodes.ExpressionNode;
import org.pyft.nodes.StatementNode;
import org.pyft.nodes.local.ClearLocalsNode;

/**
 * An inlined comprehension: statements that fill a collection, then the expression that delivers it. Its variables are unbound
 * afterwards, so that {@code locals()} shows them only while it runs.
 */
public final class ComprehensionNode extends ExpressionNode {
    @Child private StatementNode statements;
    @Child private ExpressionNode result;
    @Child private ClearLocalsNode clear;

    public ComprehensionNode(
            StatementNode statements, ExpressionNode result, ClearLocalsNode clear) {
        this.statements = statements;
        this.result = result;
        this.clear = clear;
    }

    @Override
    public Object execute(VirtualFrame frame) {
        try {
            statements.execute(frame);
        } finally {
            clear.execute(frame);
        }
        return result.execute(frame);
    }
}
