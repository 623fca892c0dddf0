package org.pyft.nodes.exception;

import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.profiles.BranchProfile;

import org.pyft.nodes.FrameSlots;
import org.pyft.nodes.StatementNode;
import org.pyft.objects.exception.PyBaseException;
import org.pyft.objects.exception.PyException;

/**
 * {@code try} with {@code finally}. The final block runs however the body completed; a jump out of it overrides that completion. With
 * slots both parts may suspend: one each for the state, the exception in flight, the completion in flight and its value.
 */
public final class TryFinallyNode extends StatementNode {
    private static final int IN_BODY = 1;
    private static final int IN_FINALLY = 2;

    @Child private StatementNode body;
    @Child private StatementNode finalBody;
    private final int stateSlot;
    private final int exceptionSlot;
    private final int completionSlot;
    private final int resultSlot;
    private final BranchProfile raised = BranchProfile.create();

    public TryFinallyNode(
            StatementNode body,
            StatementNode finalBody,
            int stateSlot,
            int exceptionSlot,
            int completionSlot,
            int resultSlot) {
        this.body = body;
        this.finalBody = finalBody;
        this.stateSlot = stateSlot;
        this.exceptionSlot = exceptionSlot;
        this.completionSlot = completionSlot;
        this.resultSlot = resultSlot;
    }

    @Override
    public int execute(VirtualFrame frame) {
        int state = resume(frame, stateSlot);
        int completion = NORMAL;
        PyException exception = null;
        Object result = null;
        if (state == IN_FINALLY) {
            completion = frame.getIntStatic(completionSlot);
            exception = (PyException) frame.getObjectStatic(exceptionSlot);
            result = frame.getObjectStatic(resultSlot);
        } else {
            try {
                completion = body.execute(frame);
            } catch (PyException | StackOverflowError | OutOfMemoryError e) {
                raised.enter();
                exception = Tracebacks.translate(e);
            }
            if (exception != null) {
                Tracebacks.here(frame, exception);
            } else if (completion == YIELD) {
                suspend(frame, stateSlot, IN_BODY);
                return YIELD;
            } else if (completion == RETURN) {
                result = frame.getObjectStatic(FrameSlots.RESULT);
            }
        }
        int last = exception == null ? finalBody.execute(frame) : handle(frame, exception);
        if (last == YIELD) {
            suspend(frame, stateSlot, IN_FINALLY);
            frame.setIntStatic(completionSlot, completion);
            frame.setObjectStatic(exceptionSlot, exception);
            frame.setObjectStatic(resultSlot, result);
            return YIELD;
        }
        if (last != NORMAL) {
            return last;
        }
        if (exception != null) {
            throw exception;
        }
        if (completion == RETURN) {
            frame.setObjectStatic(FrameSlots.RESULT, result);
        }
        return completion;
    }

    private int handle(VirtualFrame frame, PyException exception) {
        PyBaseException outer = Handled.get();
        Handled.set(exception.getValue());
        try {
            return finalBody.execute(frame);
        } catch (PyException | StackOverflowError e) {
            PyException inner = Tracebacks.translate(e);
            Tracebacks.here(frame, inner);
            throw inner;
        } finally {
            Handled.set(outer);
        }
    }
}
