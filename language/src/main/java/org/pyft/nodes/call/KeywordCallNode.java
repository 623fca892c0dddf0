package org.pyft.nodes.call;

import com.oracle.truffle.api.CompilerDirectives.CompilationFinal;
import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.nodes.ExplodeLoop;

import org.pyft.nodes.ExpressionNode;
import org.pyft.nodes.tracing.TracedCalls;
import org.pyft.nodes.tracing.Tracing;
import org.pyft.ops.CallNode;

/**
 * {@code callee(a, key=value)} without starred arguments.
 */
public final class KeywordCallNode extends ExpressionNode {
    @Child private ExpressionNode callee;
    @Children private final ExpressionNode[] arguments;
    @Child private CallNode call = CallNode.create();

    @CompilationFinal(dimensions = 1)
    private final String[] keywords;

    /** The values of the keywords are the last arguments. */
    public KeywordCallNode(ExpressionNode callee, ExpressionNode[] arguments, String[] keywords) {
        this.callee = callee;
        this.arguments = arguments;
        this.keywords = keywords;
    }

    @Override
    @ExplodeLoop
    public Object execute(VirtualFrame frame) {
        Object function = callee.execute(frame);
        Object[] values = new Object[arguments.length];
        for (int i = 0; i < arguments.length; i++) {
            values[i] = arguments[i].execute(frame);
        }
        markPosition(frame);
        return Tracing.isOn()
                ? TracedCalls.call(frame.materialize(), function, values, keywords)
                : call.executeKw(function, values, keywords);
    }
}
