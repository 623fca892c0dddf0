package org.pyft.nodes.control;

import com.oracle.truffle.api.frame.VirtualFrame;

import org.pyft.nodes.ExpressionNode;
import org.pyft.nodes.FrameSlots;
import org.pyft.nodes.StatementNode;
import org.pyft.nodes.TargetNode;
import org.pyft.ops.IterNode;
import org.pyft.ops.StepNode;

/**
 * {@code for}: the iterator lives in a static slot of the frame, so that the loop can be replaced on the stack and suspended.
 */
public final class ForNode extends LoopStatementNode {
    @Child private ExpressionNode iterable;
    @Child private IterNode iter = IterNode.create();
    private final int iteratorSlot;

    public ForNode(
            ExpressionNode iterable,
            TargetNode target,
            StatementNode body,
            StatementNode orElse,
            int iteratorSlot) {
        super(new Iteration(iteratorSlot, target, body, iterable.getPosition()), orElse, NO_STATE);
        this.iterable = iterable;
        this.iteratorSlot = iteratorSlot;
    }

    /** A loop that may suspend. */
    public ForNode(
            ExpressionNode iterable,
            TargetNode target,
            StatementNode body,
            StatementNode orElse,
            int iteratorSlot,
            int stateSlot,
            int iterationSlot) {
        super(
                new ResumableIteration(
                        iteratorSlot, target, body, iterationSlot, iterable.getPosition()),
                orElse,
                stateSlot);
        this.iterable = iterable;
        this.iteratorSlot = iteratorSlot;
    }

    /** Says that the value of the expression is an iterator already: {@code iter()} is not called. */
    public ForNode overIterator() {
        iter = null;
        return this;
    }

    @Override
    protected void enter(VirtualFrame frame) {
        Object value = iterable.execute(frame);
        frame.setIntStatic(FrameSlots.POSITION, iterable.getPosition());
        frame.setObjectStatic(iteratorSlot, iter == null ? value : iter.execute(value));
    }

    @Override
    protected void leave(VirtualFrame frame) {
        frame.setObjectStatic(iteratorSlot, null);
    }

    private static final class Iteration extends LoopBodyNode {
        @Child private StepNode step = StepNode.create();
        @Child private TargetNode target;
        @Child private StatementNode body;
        private final int iteratorSlot;
        private final int position;

        Iteration(int iteratorSlot, TargetNode target, StatementNode body, int position) {
            this.iteratorSlot = iteratorSlot;
            this.target = target;
            this.body = body;
            this.position = position;
        }

        @Override
        protected int iterate(VirtualFrame frame) {
            frame.setIntStatic(FrameSlots.POSITION, position);
            if (!step.execute(frame, frame.getObjectStatic(iteratorSlot), null, target)) {
                return EXHAUSTED;
            }
            return body.execute(frame);
        }
    }

    private static final class ResumableIteration extends LoopBodyNode {
        private static final int IN_BODY = 1;

        @Child private StepNode step = StepNode.create();
        @Child private TargetNode target;
        @Child private StatementNode body;
        private final int iteratorSlot;
        private final int stateSlot;
        private final int position;

        ResumableIteration(
                int iteratorSlot,
                TargetNode target,
                StatementNode body,
                int stateSlot,
                int position) {
            this.iteratorSlot = iteratorSlot;
            this.target = target;
            this.body = body;
            this.stateSlot = stateSlot;
            this.position = position;
        }

        @Override
        protected int iterate(VirtualFrame frame) {
            if (StatementNode.resume(frame, stateSlot) == 0) {
                frame.setIntStatic(FrameSlots.POSITION, position);
                if (!step.execute(frame, frame.getObjectStatic(iteratorSlot), null, target)) {
                    return EXHAUSTED;
                }
            }
            int completion = body.execute(frame);
            if (completion == StatementNode.YIELD) {
                StatementNode.suspend(frame, stateSlot, IN_BODY);
            }
            return completion;
        }
    }
}
