package org.pyft.nodes.control;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.profiles.BranchProfile;

import org.pyft.nodes.ConditionNode;
import org.pyft.nodes.ExpressionNode;
import org.pyft.nodes.StatementNode;
import org.pyft.objects.exception.ExceptionTypes;
import org.pyft.objects.exception.PyErr;
import org.pyft.objects.exception.PyException;

/**
 * {@code assert test, message}; the message may be null.
 */
public final class AssertNode extends StatementNode {
    @Child private ConditionNode test;
    @Child private ExpressionNode message;
    private final BranchProfile failed = BranchProfile.create();

    public AssertNode(ExpressionNode test, ExpressionNode message) {
        this.test = new ConditionNode(test);
        this.message = message;
    }

    @Override
    public int execute(VirtualFrame frame) {
        if (!test.executeBoolean(frame)) {
            failed.enter();
            Object text = message == null ? null : message.execute(frame);
            markPosition(frame);
            throw failure(text);
        }
        return NORMAL;
    }

    @TruffleBoundary
    private static PyException failure(Object text) {
        return text == null
                ? PyErr.create(ExceptionTypes.ASSERTION_ERROR)
                : PyErr.create(ExceptionTypes.ASSERTION_ERROR, text);
    }
}
