package org.pyft.nodes.control;

import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.nodes.ExplodeLoop;

import org.pyft.nodes.StatementNode;

/**
 * Statements one after the other.
 */
public final class BlockNode extends StatementNode {
    @Children private final StatementNode[] statements;

    private BlockNode(StatementNode[] statements) {
        this.statements = statements;
    }

    /** The statements as one. */
    public static StatementNode create(StatementNode... statements) {
        return statements.length == 1 ? statements[0] : new BlockNode(statements);
    }

    @Override
    @ExplodeLoop
    public int execute(VirtualFrame frame) {
        for (StatementNode statement : statements) {
            int completion = statement.execute(frame);
            if (completion != NORMAL) {
                return completion;
            }
        }
        return NORMAL;
    }
}
