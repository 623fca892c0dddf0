package org.pyft.nodes.tracing;

import com.oracle.truffle.api.frame.VirtualFrame;

import org.pyft.nodes.ExpressionNode;

/** An expression that begins on another line than its statement: trace functions are told of the line before it, and after it of another one. */
public final class LineNode extends ExpressionNode {
    @Child private ExpressionNode value;
    private final int before;
    private final int after;

    /** The positions stand for lines; 0: nobody is told. */
    public LineNode(int before, ExpressionNode value, int after) {
        this.before = before;
        this.value = value;
        this.after = after;
    }

    @Override
    public Object execute(VirtualFrame frame) {
        if (Tracing.isOn()) {
            Tracing.line(frame.materialize(), before);
        }
        Object result = value.execute(frame);
        if (Tracing.isOn()) {
            Tracing.line(frame.materialize(), after);
        }
        return result;
    }
}
