package org.pyft.nodes.control;

import com.oracle.truffle.api.Truffle;
import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.nodes.LoopNode;

import org.pyft.nodes.StatementNode;

/**
 * What {@code while} and {@code for} have in common: a Truffle loop, then the {@code else} clause (null where absent).
 */
public abstract class LoopStatementNode extends StatementNode {
    /** The state in which a loop is suspended in its body; the body's own states begin with 2. */
    static final int IN_LOOP = 1;

    private static final int IN_ELSE = 2;

    @Child private LoopNode loop;
    @Child private StatementNode orElse;
    private final int stateSlot;

    LoopStatementNode(LoopBodyNode body, StatementNode orElse, int stateSlot) {
        this.loop = Truffle.getRuntime().createLoopNode(body);
        this.orElse = orElse;
        this.stateSlot = stateSlot;
    }

    /** Says where the loop begins. */
    public final LoopStatementNode beginningAt(int position) {
        ((LoopBodyNode) loop.getRepeatingNode()).setHeader(position);
        return this;
    }

    /** Prepares the first iteration. */
    protected abstract void enter(VirtualFrame frame);

    /** Cleans up after the last iteration. */
    protected void leave(VirtualFrame frame) {}

    @Override
    public final int execute(VirtualFrame frame) {
        int state = resume(frame, stateSlot);
        if (state != IN_ELSE) {
            if (state == 0) {
                enter(frame);
            }
            int completion = (int) loop.execute(frame);
            if (completion == YIELD) {
                suspend(frame, stateSlot, IN_LOOP);
                return YIELD;
            }
            leave(frame);
            if (completion != LoopBodyNode.EXHAUSTED) {
                return completion == BREAK ? NORMAL : completion;
            }
        }
        if (orElse == null) {
            return NORMAL;
        }
        int completion = orElse.execute(frame);
        if (completion == YIELD) {
            suspend(frame, stateSlot, IN_ELSE);
        }
        return completion;
    }
}
