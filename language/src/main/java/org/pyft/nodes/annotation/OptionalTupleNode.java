package org.pyft.nodes.annotation;

import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.nodes.ExplodeLoop;

import org.pyft.nodes.ExpressionNode;
import org.pyft.objects.tuple.PyTuple;

/**
 * A tuple in which the places without a node hold Java's null: the keyword defaults on their way into a generic function. Python code
 * never sees it.
 */
public final class OptionalTupleNode extends ExpressionNode {
    @Children private final ExpressionNode[] elements;

    public OptionalTupleNode(ExpressionNode[] elements) {
        this.elements = elements;
    }

    @Override
    @ExplodeLoop
    public Object execute(VirtualFrame frame) {
        Object[] values = new Object[elements.length];
        for (int i = 0; i < elements.length; i++) {
            values[i] = elements[i] == null ? null : elements[i].execute(frame);
        }
        return PyTuple.of(values);
    }
}
