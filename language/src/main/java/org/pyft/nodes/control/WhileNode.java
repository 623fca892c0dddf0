package org.pyft.nodes.control;

import com.oracle.truffle.api.frame.VirtualFrame;

import org.pyft.nodes.ConditionNode;
import org.pyft.nodes.ExpressionNode;
import org.pyft.nodes.StatementNode;

/**
 * {@code while}. In a generator the test may have statements before it (the hoisted part of a test that contains a yield).
 */
public final class WhileNode extends LoopStatementNode {
    public WhileNode(ExpressionNode test, StatementNode body, StatementNode orElse) {
        super(new Iteration(test, body), orElse, NO_STATE);
    }

    /** A loop that may suspend; the prelude of the test may be null. */
    public WhileNode(
            StatementNode prelude,
            ExpressionNode test,
            StatementNode body,
            StatementNode orElse,
            int stateSlot,
            int iterationSlot) {
        super(new ResumableIteration(prelude, test, body, iterationSlot), orElse, stateSlot);
    }

    @Override
    protected void enter(VirtualFrame frame) {}

    private static final class Iteration extends LoopBodyNode {
        @Child private ConditionNode test;
        @Child private StatementNode body;

        Iteration(ExpressionNode test, StatementNode body) {
            this.test = new ConditionNode(test);
            this.body = body;
        }

        @Override
        protected int iterate(VirtualFrame frame) {
            return test.executeBoolean(frame) ? body.execute(frame) : EXHAUSTED;
        }
    }

    private static final class ResumableIteration extends LoopBodyNode {
        private static final int IN_PRELUDE = 1;
        private static final int IN_BODY = 2;

        @Child private StatementNode prelude;
        @Child private ConditionNode test;
        @Child private StatementNode body;
        private final int stateSlot;

        ResumableIteration(
                StatementNode prelude, ExpressionNode test, StatementNode body, int stateSlot) {
            this.prelude = prelude;
            this.test = new ConditionNode(test);
            this.body = body;
            this.stateSlot = stateSlot;
        }

        @Override
        protected int iterate(VirtualFrame frame) {
            int state = StatementNode.resume(frame, stateSlot);
            if (state != IN_BODY) {
                if (prelude != null) {
                    int completion = prelude.execute(frame);
                    if (completion != StatementNode.NORMAL) {
                        return suspended(frame, completion, IN_PRELUDE);
                    }
                }
                if (!test.executeBoolean(frame)) {
                    return EXHAUSTED;
                }
            }
            return suspended(frame, body.execute(frame), IN_BODY);
        }

        private int suspended(VirtualFrame frame, int completion, int state) {
            if (completion == StatementNode.YIELD) {
                StatementNode.suspend(frame, stateSlot, state);
            }
            return completion;
        }
    }
}
