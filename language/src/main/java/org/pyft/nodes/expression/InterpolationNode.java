package org.pyft.nodes.expression;

import com.oracle.truffle.api.frame.VirtualFrame;

import org.pyft.nodes.ExpressionNode;
import org.pyft.objects.str.Str;
import org.pyft.objects.template.PyInterpolation;

/**
 * A replacement field of a t-string.
 */
public final class InterpolationNode extends ExpressionNode {
    @Child private ExpressionNode value;
    @Child private ExpressionNode specification;
    private final Object source;
    private final Object conversion;

    /** The source text and the conversion (None or a one-letter string) are Python values. */
    public InterpolationNode(
            ExpressionNode value, Object source, Object conversion, ExpressionNode specification) {
        this.value = value;
        this.source = source;
        this.conversion = conversion;
        this.specification = specification;
    }

    @Override
    public Object execute(VirtualFrame frame) {
        Object object = value.execute(frame);
        Object spec = specification == null ? Str.EMPTY : specification.execute(frame);
        return new PyInterpolation(object, source, conversion, spec);
    }
}
