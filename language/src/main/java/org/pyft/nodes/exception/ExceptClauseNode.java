package org.pyft.nodes.exception;

import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.nodes.Node;

import org.pyft.nodes.ExpressionNode;
import org.pyft.nodes.FrameSlots;
import org.pyft.nodes.StatementNode;
import org.pyft.nodes.TargetNode;
import org.pyft.nodes.tracing.Tracing;
import org.pyft.objects.exception.PyBaseException;
import org.pyft.objects.exception.PyException;

/**
 * One {@code except type as name:} clause. The type and the target may be null; the cleanup unbinds the name.
 */
public final class ExceptClauseNode extends Node {
    @Child private ExpressionNode type;
    @Child private TargetNode target;
    @Child private StatementNode body;
    @Child private StatementNode cleanup;
    private final int position;

    public ExceptClauseNode(
            ExpressionNode type,
            TargetNode target,
            StatementNode body,
            StatementNode cleanup,
            int position) {
        this.position = position;
        this.type = type;
        this.target = target;
        this.body = body;
        this.cleanup = cleanup;
    }

    /** Whether the clause handles the exception. */
    public boolean matches(VirtualFrame frame, PyBaseException exception) {
        announce(frame);
        if (type == null) {
            return true;
        }
        Object types = type.execute(frame);
        frame.setIntStatic(FrameSlots.POSITION, type.getPosition());
        return ExceptionMatch.matches(exception, types);
    }

    /** The place of the clause. */
    int getPosition() {
        return position;
    }

    private void announce(VirtualFrame frame) {
        if (Tracing.isOn()) {
            Tracing.line(frame.materialize(), position);
        }
    }

    /** The value of the type expression. */
    Object evaluateType(VirtualFrame frame) {
        announce(frame);
        Object types = type.execute(frame);
        frame.setIntStatic(FrameSlots.POSITION, type.getPosition());
        return types;
    }

    /** Runs the clause's body, from its beginning or where it was suspended. */
    public int execute(VirtualFrame frame, PyBaseException exception, boolean resumed) {
        if (target == null) {
            return body.execute(frame);
        }
        if (!resumed) {
            target.executeWrite(frame, exception);
        }
        int completion;
        try {
            completion = body.execute(frame);
        } catch (PyException | StackOverflowError e) {
            PyException raised = Tracebacks.translate(e);
            Tracebacks.here(frame, raised);
            cleanup.execute(frame);
            throw raised;
        }
        if (completion != StatementNode.YIELD) {
            cleanup.execute(frame);
        }
        return completion;
    }
}
