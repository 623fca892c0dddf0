package org.pyft.nodes.call;

import com.oracle.truffle.api.CompilerDirectives.CompilationFinal;
import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.nodes.ExplodeLoop;

import org.pyft.nodes.ExpressionNode;
import org.pyft.nodes.expression.CollectNode;
import org.pyft.nodes.tracing.TracedCalls;
import org.pyft.nodes.tracing.Tracing;
import org.pyft.ops.CallNode;

/**
 * A call with starred arguments. A keyword without a name is a mapping to unpack.
 */
public final class StarCallNode extends ExpressionNode {
    @Child private ExpressionNode callee;
    @Child private CollectNode arguments;
    @Children private final ExpressionNode[] keywordValues;
    @Child private CallNode call = CallNode.create();

    @CompilationFinal(dimensions = 1)
    private final String[] keywords;

    public StarCallNode(
            ExpressionNode callee,
            ExpressionNode[] arguments,
            String[] keywords,
            ExpressionNode[] keywordValues) {
        this.callee = callee;
        this.arguments = new CollectNode(arguments);
        this.keywords = keywords;
        this.keywordValues = keywordValues;
    }

    @Override
    @ExplodeLoop
    public Object execute(VirtualFrame frame) {
        Object function = callee.execute(frame);
        markPosition(frame);
        Object[] values = arguments.execute(frame, function);
        if (keywords.length == 0) {
            markPosition(frame);
            return Tracing.isOn()
                    ? TracedCalls.call(frame.materialize(), function, values, null)
                    : call.execute(function, values);
        }
        KeywordCollector collector = new KeywordCollector(function, values);
        for (int i = 0; i < keywords.length; i++) {
            Object value = keywordValues[i].execute(frame);
            markPosition(frame);
            if (keywords[i] == null) {
                collector.merge(value);
            } else {
                collector.add(keywords[i], value);
            }
        }
        return Tracing.isOn()
                ? TracedCalls.call(
                        frame.materialize(), function, collector.values(), collector.names())
                : call.executeKw(function, collector.values(), collector.names());
    }
}
