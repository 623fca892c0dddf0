package org.pyft.nodes.annotation;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.frame.VirtualFrame;

import org.pyft.nodes.ExpressionNode;
import org.pyft.ops.Py;

/**
 * Gives a generic function its {@code __type_params__}.
 */
public final class SetTypeParametersNode extends ExpressionNode {
    @Child private ExpressionNode function;
    @Child private ExpressionNode typeParameters;

    public SetTypeParametersNode(ExpressionNode function, ExpressionNode typeParameters) {
        this.function = function;
        this.typeParameters = typeParameters;
    }

    @Override
    public Object execute(VirtualFrame frame) {
        Object made = function.execute(frame);
        set(made, typeParameters.execute(frame));
        return made;
    }

    @TruffleBoundary
    private static void set(Object function, Object parameters) {
        Py.setAttr(function, "__type_params__", parameters);
    }
}
