package org.pyft.nodes.exception;

import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.profiles.BranchProfile;

import org.pyft.nodes.FrameSlots;
import org.pyft.nodes.StatementNode;
import org.pyft.objects.exception.PyBaseException;
import org.pyft.objects.exception.PyException;
import org.pyft.ops.IsTrueNode;

/**
 * The protected part of a {@code with}: one statement to run when the body ends with an exception, another for every other end.
 * The former leaves in a temporary whether the exception is to be swallowed. The slots are as in {@link TryFinallyNode}.
 */
public final class WithBodyNode extends StatementNode {
    private static final int IN_BODY = 1;
    private static final int IN_EXIT = 2;

    @Child private StatementNode body;
    @Child private StatementNode onException;
    @Child private StatementNode onCompletion;
    @Child private IsTrueNode isTrue = IsTrueNode.create();
    private final int swallowSlot;
    private final int stateSlot;
    private final int exceptionSlot;
    private final int completionSlot;
    private final int resultSlot;
    private final BranchProfile raised = BranchProfile.create();

    public WithBodyNode(
            StatementNode body,
            StatementNode onException,
            StatementNode onCompletion,
            int swallowSlot,
            int stateSlot,
            int exceptionSlot,
            int completionSlot,
            int resultSlot) {
        this.body = body;
        this.onException = onException;
        this.onCompletion = onCompletion;
        this.swallowSlot = swallowSlot;
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
        int position = 0;
        if (state == IN_EXIT) {
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
                position = frame.getIntStatic(FrameSlots.POSITION);
            } else if (completion == YIELD) {
                suspend(frame, stateSlot, IN_BODY);
                return YIELD;
            } else if (completion == RETURN) {
                result = frame.getObjectStatic(FrameSlots.RESULT);
            }
        }
        int last;
        boolean swallow = false;
        if (exception == null) {
            last = onCompletion.execute(frame);
        } else {
            PyBaseException outer = Handled.get();
            Handled.set(exception.getValue());
            try {
                last = onException.execute(frame);
                if (last != YIELD) {
                    swallow = isTrue.executeBoolean(frame.getObjectStatic(swallowSlot));
                }
            } catch (PyException | StackOverflowError e) {
                PyException inner = Tracebacks.translate(e);
                Tracebacks.here(frame, inner);
                throw inner;
            } finally {
                Handled.set(outer);
            }
        }
        if (last == YIELD) {
            suspend(frame, stateSlot, IN_EXIT);
            frame.setIntStatic(completionSlot, completion);
            frame.setObjectStatic(exceptionSlot, exception);
            frame.setObjectStatic(resultSlot, result);
            return YIELD;
        }
        if (exception != null) {
            if (swallow) {
                return NORMAL;
            }
            if (position != 0) {
                frame.setIntStatic(FrameSlots.POSITION, position);
            }
            throw exception;
        }
        if (completion == RETURN) {
            frame.setObjectStatic(FrameSlots.RESULT, result);
        }
        return completion;
    }
}
