package org.pyft.nodes.expression;

import com.oracle.truffle.api.frame.VirtualFrame;

import org.pyft.nodes.ExpressionNode;
import org.pyft.objects.slice.PySlice;

/**
 * {@code lower:upper:step}.
 */
public final class SliceNode extends ExpressionNode {
    @Child private ExpressionNode lower;
    @Child private ExpressionNode upper;
    @Child private ExpressionNode step;

    public SliceNode(ExpressionNode lower, ExpressionNode upper, ExpressionNode step) {
        this.lower = lower;
        this.upper = upper;
        this.step = step;
    }

    @Override
    public Object execute(VirtualFrame frame) {
        Object lowerValue = lower.execute(frame);
        Object upperValue = upper.execute(frame);
        return new PySlice(lowerValue, upperValue, step.execute(frame));
    }
}
