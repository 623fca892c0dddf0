package org.pyft.nodes.exception;

import com.oracle.truffle.api.frame.VirtualFrame;

import org.pyft.nodes.StatementNode;

/**
 * The body of an {@code except} clause as a statement of its own, for the exception being handled. May suspend.
 */
public final class HandlerNode extends StatementNode {
    private static final int SUSPENDED = 1;

    @Child private ExceptClauseNode clause;
    private final int stateSlot;

    public HandlerNode(ExceptClauseNode clause, int stateSlot) {
        this.clause = clause;
        this.stateSlot = stateSlot;
    }

    @Override
    public int execute(VirtualFrame frame) {
        boolean resumed = resume(frame, stateSlot) != 0;
        int completion = clause.execute(frame, Handled.get(), resumed);
        if (completion == YIELD) {
            suspend(frame, stateSlot, SUSPENDED);
        }
        return completion;
    }
}
