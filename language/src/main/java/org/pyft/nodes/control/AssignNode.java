package org.pyft.nodes.control;

import com.oracle.truffle.api.frame.VirtualFrame;

import org.pyft.nodes.ExpressionNode;
import org.pyft.nodes.StatementNode;
import org.pyft.nodes.TargetNode;

/**
 * {@code target = value}.
 */
public final class AssignNode extends StatementNode {
    @Child private ExpressionNode value;
    @Child private TargetNode target;

    public AssignNode(TargetNode target, ExpressionNode value) {
        this.target = target;
        this.value = value;
    }

    @Override
    public int execute(VirtualFrame frame) {
        target.executeWrite(frame, value.execute(frame));
        return NORMAL;
    }
}
