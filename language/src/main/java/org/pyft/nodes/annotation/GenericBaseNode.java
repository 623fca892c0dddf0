package org.pyft.nodes.annotation;

import com.oracle.truffle.api.frame.VirtualFrame;

import org.pyft.nodes.ExpressionNode;
import org.pyft.objects.tuple.PyTuple;
import org.pyft.objects.typing.TypeParameters;

/**
 * The base {@code Generic[T, …]} of a class with type parameters.
 */
public final class GenericBaseNode extends ExpressionNode {
    @Child private ExpressionNode typeParameters;

    public GenericBaseNode(ExpressionNode typeParameters) {
        this.typeParameters = typeParameters;
    }

    @Override
    public Object execute(VirtualFrame frame) {
        Object parameters = typeParameters.execute(frame);
        markPosition(frame);
        return TypeParameters.genericBase((PyTuple) parameters);
    }
}
