package org.pyft.nodes.exception;

import com.oracle.truffle.api.frame.VirtualFrame;

import org.pyft.nodes.ExpressionNode;

/**
 * Whether the exception being handled is of the types that an expression gives.
 */
public final class MatchesNode extends ExpressionNode {
    @Child private ExpressionNode types;

    public MatchesNode(ExpressionNode types) {
        this.types = types;
    }

    @Override
    public Object execute(VirtualFrame frame) {
        return executeBoolean(frame);
    }

    @Override
    public boolean executeBoolean(VirtualFrame frame) {
        Object value = types.execute(frame);
        markPosition(frame);
        return ExceptionMatch.matches(Handled.get(), value);
    }
}
