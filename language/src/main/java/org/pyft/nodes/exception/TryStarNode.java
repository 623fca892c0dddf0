package org.pyft.nodes.exception;

import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.nodes.ExplodeLoop;
import com.oracle.truffle.api.profiles.BranchProfile;

import org.pyft.nodes.StatementNode;
import org.pyft.objects.exception.PyBaseException;
import org.pyft.objects.exception.PyException;

/**
 * {@code try} with {@code except*} clauses (PEP 654): each clause takes its part of the exception group; what the clauses raise and
 * what no clause took is raised at the end as one group.
 */
public final class TryStarNode extends StatementNode {
    private static final int IN_BODY = 1;
    private static final int IN_ELSE = 2;
    private static final int IN_CLAUSE = 3;

    @Child private StatementNode body;
    @Children private final ExceptClauseNode[] clauses;
    @Child private StatementNode orElse;
    private final int stateSlot;
    private final int splitSlot;
    private final BranchProfile raised = BranchProfile.create();

    public TryStarNode(
            StatementNode body,
            ExceptClauseNode[] clauses,
            StatementNode orElse,
            int stateSlot,
            int splitSlot) {
        this.body = body;
        this.clauses = clauses;
        this.orElse = orElse;
        this.stateSlot = stateSlot;
        this.splitSlot = splitSlot;
    }

    @Override
    public int execute(VirtualFrame frame) {
        int state = resume(frame, stateSlot);
        if (state <= IN_BODY) {
            PyException caught;
            try {
                int completion = body.execute(frame);
                if (completion == YIELD) {
                    suspend(frame, stateSlot, IN_BODY);
                }
                if (completion != NORMAL) {
                    return completion;
                }
                caught = null;
            } catch (PyException | StackOverflowError | OutOfMemoryError e) {
                raised.enter();
                caught = Tracebacks.translate(e);
            }
            if (caught != null) {
                Tracebacks.here(frame, caught);
                return handle(frame, new GroupSplit(caught.getValue()), 0, false);
            }
        } else if (state >= IN_CLAUSE) {
            return handle(
                    frame, (GroupSplit) frame.getObjectStatic(splitSlot), state - IN_CLAUSE, true);
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

    @ExplodeLoop
    private int handle(VirtualFrame frame, GroupSplit split, int first, boolean resumed) {
        PyBaseException outer = Handled.get();
        try {
            for (int i = 0; i < clauses.length; i++) {
                if (i >= first && clause(frame, split, i, resumed && i == first) == YIELD) {
                    suspend(frame, stateSlot, IN_CLAUSE + i);
                    frame.setObjectStatic(splitSlot, split);
                    return YIELD;
                }
            }
            Handled.set(split.original());
            PyException left = split.finish();
            if (left != null) {
                throw left;
            }
        } finally {
            Handled.set(outer);
        }
        return NORMAL;
    }

    private int clause(VirtualFrame frame, GroupSplit split, int index, boolean resumed) {
        if (!resumed) {
            Handled.set(split.original());
            try {
                Object types = clauses[index].evaluateType(frame);
                if (!split.take(types, Tracebacks.entry(frame, clauses[index].getPosition()))) {
                    return NORMAL;
                }
            } catch (PyException e) {
                Tracebacks.here(frame, e);
                throw e;
            }
        }
        Handled.set(split.matched());
        try {
            return clauses[index].execute(frame, split.matched(), resumed);
        } catch (PyException | StackOverflowError e) {
            PyException inner = Tracebacks.translate(e);
            Tracebacks.here(frame, inner);
            split.raisedByClause(inner.getValue());
            return NORMAL;
        }
    }
}
