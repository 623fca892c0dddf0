package org.pyft.nodes.annotation;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.strings.TruffleString;

import org.pyft.nodes.ExpressionNode;
import org.pyft.objects.typing.TypeParameters;

/**
 * Makes a type parameter; the functions that evaluate its bound (or constraints) and its default may be null.
 */
public final class TypeParameterNode extends ExpressionNode {
    /** The kinds of type parameter. */
    public enum Kind {
        TYPE_VAR,
        CONSTRAINED_TYPE_VAR,
        PARAM_SPEC,
        TYPE_VAR_TUPLE
    }

    @Child private ExpressionNode bound;
    @Child private ExpressionNode defaultValue;
    private final Kind kind;
    private final TruffleString name;

    public TypeParameterNode(
            Kind kind, TruffleString name, ExpressionNode bound, ExpressionNode defaultValue) {
        this.kind = kind;
        this.name = name;
        this.bound = bound;
        this.defaultValue = defaultValue;
    }

    @Override
    public Object execute(VirtualFrame frame) {
        Object boundFunction = bound == null ? null : bound.execute(frame);
        Object defaultFunction = defaultValue == null ? null : defaultValue.execute(frame);
        markPosition(frame);
        return make(boundFunction, defaultFunction);
    }

    @TruffleBoundary
    private Object make(Object boundFunction, Object defaultFunction) {
        return switch (kind) {
            case TYPE_VAR -> TypeParameters.typeVar(name, boundFunction, null, defaultFunction);
            case CONSTRAINED_TYPE_VAR ->
                    TypeParameters.typeVar(name, null, boundFunction, defaultFunction);
            case PARAM_SPEC -> TypeParameters.paramSpec(name, defaultFunction);
            case TYPE_VAR_TUPLE -> TypeParameters.typeVarTuple(name, defaultFunction);
        };
    }
}
