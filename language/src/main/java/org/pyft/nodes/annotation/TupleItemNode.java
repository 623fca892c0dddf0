package org.pyft.nodes.annotation;

import com.oracle.truffle.api.frame.VirtualFrame;

import org.pyft.nodes.ExpressionNode;
import org.pyft.objects.tuple.PyTuple;

/**
 * An item of a tuple; null where the tuple has none at this place, see {@link OptionalTupleNode}.
 */
public final class TupleItemNode extends ExpressionNode {
    @Child private ExpressionNode tuple;
    private final int index;

    public TupleItemNode(ExpressionNode tuple, int index) {
        this.tuple = tuple;
        this.index = index;
    }

    @Override
    public Object execute(VirtualFrame frame) {
        return ((PyTuple) tuple.execute(frame)).get(index);
    }
}
