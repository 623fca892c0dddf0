package org.pyft.nodes.control;

import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.nodes.ExplodeLoop;

import org.pyft.nodes.StatementNode;

/**
 * Statements one after the other in a generator: remembers which of them suspended.
 */
public final class ResumableBlockNode extends StatementNode {
    @Children private final StatementNode[] statements;
    private final int stateSlot;

    public ResumableBlockNode(StatementNode[] statements, int stateSlot) {
        this.statements = statements;
        this.stateSlot = stateSlot;
    }

    @Override
    @ExplodeLoop
    public int execute(VirtualFrame frame) {
        int start = resume(frame, stateSlot);
        for (int i = 0; i < statements.length; i++) {
            if (i >= start) {
                int completion = statements[i].execute(frame);
                if (completion != NORMAL) {
                    if (completion == YIELD) {
                        suspend(frame, stateSlot, i);
                    }
                    return completion;
                }
            }
        }
        return NORMAL;
    }
}
