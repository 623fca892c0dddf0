package org.pyft.nodes.name;

import com.oracle.truffle.api.frame.VirtualFrame;

import org.pyft.nodes.ExpressionNode;
import org.pyft.nodes.FrameArguments;

/**
 * The namespace of a class body as a value, for its {@code __classdict__} cell.
 */
public final class NamespaceNode extends ExpressionNode {
    @Override
    public Object execute(VirtualFrame frame) {
        return FrameArguments.namespace(frame);
    }
}
