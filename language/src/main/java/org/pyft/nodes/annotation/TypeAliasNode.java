package org.pyft.nodes.annotation;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.strings.TruffleString;

import org.pyft.nodes.ExpressionNode;
import org.pyft.nodes.FrameArguments;
import org.pyft.objects.function.PyFunction;
import org.pyft.objects.tuple.PyTuple;
import org.pyft.objects.typing.TypeParameters;

/**
 * Makes the object of a {@code type} statement.
 */
public final class TypeAliasNode extends ExpressionNode {
    @Child private ExpressionNode typeParameters;
    @Child private ExpressionNode evaluate;
    private final TruffleString name;

    public TypeAliasNode(
            TruffleString name, ExpressionNode typeParameters, ExpressionNode evaluate) {
        this.name = name;
        this.typeParameters = typeParameters;
        this.evaluate = evaluate;
    }

    @Override
    public Object execute(VirtualFrame frame) {
        Object parameters = typeParameters.execute(frame);
        Object function = evaluate.execute(frame);
        markPosition(frame);
        return make(FrameArguments.function(frame), parameters, function);
    }

    @TruffleBoundary
    private Object make(PyFunction around, Object parameters, Object function) {
        return TypeParameters.typeAlias(name, (PyTuple) parameters, function, around.getGlobals());
    }
}
