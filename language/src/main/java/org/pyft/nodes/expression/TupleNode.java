package org.pyft.nodes.expression;

import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.nodes.ExplodeLoop;

import org.pyft.nodes.ExpressionNode;
import org.pyft.objects.tuple.PyTuple;

/**
 * {@code (a, b)} without starred elements.
 */
public final class TupleNode extends ExpressionNode {
    @Children private final ExpressionNode[] elements;

    public TupleNode(ExpressionNode[] elements) {
        this.elements = elements;
    }

    @Override
    @ExplodeLoop
    public Object execute(VirtualFrame frame) {
        Object[] values = new Object[elements.length];
        for (int i = 0; i < elements.length; i++) {
            values[i] = elements[i].execute(frame);
        }
        return PyTuple.of(values);
    }
}
