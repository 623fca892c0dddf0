package org.pyft.nodes.expression;

import com.oracle.truffle.api.frame.VirtualFrame;

import org.pyft.nodes.ExpressionNode;
import org.pyft.nodes.StatementNode;
import org.pyft.nodes.local.ClearLocalsNode;

/**
 * An inlined comprehension: statements that fill a collection in a temporary. Its variables are unbound
 * afterwards, so that {@code locals()} shows them only while it runs.
 */
public final class ComprehensionNode extends ExpressionNode {
    @Child private StatementNode statements;
    @Child private ClearLocalsNode clear;
    private final int resultSlot;

    public ComprehensionNode(StatementNode statements, int resultSlot, ClearLocalsNode clear) {
        this.statements = statements;
        this.resultSlot = resultSlot;
        this.clear = clear;
    }

    @Override
    public Object execute(VirtualFrame frame) {
        try {
            statements.execute(frame);
            return frame.getObjectStatic(resultSlot);
        } finally {
            clear.execute(frame);
            // The frame must not keep the collection alive.
            frame.setObjectStatic(resultSlot, null);
        }
    }
}
