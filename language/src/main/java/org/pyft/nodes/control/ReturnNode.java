package org.pyft.nodes.control;

import com.oracle.truffle.api.frame.VirtualFrame;

import org.pyft.nodes.ExpressionNode;
import org.pyft.nodes.FrameSlots;
import org.pyft.nodes.StatementNode;
import org.pyft.objects.none.PyNone;

/**
 * {@code return value}; without a value the expression is null.
 */
public final class ReturnNode extends StatementNode {
    @Child private ExpressionNode value;

    public ReturnNode(ExpressionNode value) {
        this.value = value;
    }

    @Override
    public int execute(VirtualFrame frame) {
        Object result = value == null ? PyNone.NONE : value.execute(frame);
        markPosition(frame);
        frame.setObjectStatic(FrameSlots.RESULT, result);
        return RETURN;
    }
}
