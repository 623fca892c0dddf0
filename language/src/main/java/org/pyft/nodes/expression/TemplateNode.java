package org.pyft.nodes.expression;

import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.nodes.ExplodeLoop;

import org.pyft.nodes.ExpressionNode;
import org.pyft.objects.template.PyTemplate;

/**
 * A t-string: constant parts and interpolations in source order.
 */
public final class TemplateNode extends ExpressionNode {
    @Children private final ExpressionNode[] parts;

    public TemplateNode(ExpressionNode[] parts) {
        this.parts = parts;
    }

    @Override
    @ExplodeLoop
    public Object execute(VirtualFrame frame) {
        Object[] values = new Object[parts.length];
        for (int i = 0; i < parts.length; i++) {
            values[i] = parts[i].execute(frame);
        }
        return PyTemplate.fromParts(values);
    }
}
