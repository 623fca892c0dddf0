package org.pyft.nodes.exception;

import com.oracle.truffle.api.TruffleSafepoint;
import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.nodes.ExplodeLoop;
import com.oracle.truffle.api.profiles.BranchProfile;

import org.pyft.nodes.StatementNode;
import org.pyft.objects.exception.PyBaseException;
import org.pyft.objects.exception.PyException;

/**
 * {@code try} with {@code except} clauses and {@code else} (null where absent). With a state slot each part may suspend; the
 * exception being handled is then kept in a slot, too.
 */
public final class TryExceptNode extends StatementNode {
    private static final int IN_BODY = 1;
    private static final int IN_ELSE = 2;
    private static final int IN_CLAUSE = 3;

    @Child private StatementNode body;
    @Children private final ExceptClauseNode[] clauses;
    @Child private StatementNode orElse;
    private final int stateSlot;
    private final int exceptionSlot;
    private final BranchProfile raised = BranchProfile.create();

    public TryExceptNode(
            StatementNode body,
            ExceptClauseNode[] clauses,
            StatementNode orElse,
            int stateSlot,
            int exceptionSlot) {
        this.body = body;
        this.clauses = clauses;
        this.orElse = orElse;
        this.stateSlot = stateSlot;
        this.exceptionSlot = exceptionSlot;
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
                return handle(frame, caught, -1);
            }
        } else if (state >= IN_CLAUSE) {
            return handle(
                    frame, (PyException) frame.getObjectStatic(exceptionSlot), state - IN_CLAUSE);
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
    private int handle(VirtualFrame frame, PyException exception, int resumed) {
        PyBaseException value = exception.getValue();
        PyBaseException outer = Handled.get();
        Handled.set(value);
        try {
            if (resumed < 0) {
                // Functions that end with an exception do not look for signals; code that goes on
                // catching must.
                TruffleSafepoint.poll(this);
            }
            for (int i = 0; i < clauses.length; i++) {
                if (resumed == i || resumed < 0 && clauses[i].matches(frame, value)) {
                    int completion = clauses[i].execute(frame, value, resumed >= 0);
                    if (completion == YIELD) {
                        suspend(frame, stateSlot, IN_CLAUSE + i);
                        frame.setObjectStatic(exceptionSlot, exception);
                    }
                    return completion;
                }
            }
        } catch (PyException | StackOverflowError e) {
            PyException inner = Tracebacks.translate(e);
            Tracebacks.here(frame, inner);
            throw inner;
        } finally {
            Handled.set(outer);
        }
        throw exception;
    }
}
