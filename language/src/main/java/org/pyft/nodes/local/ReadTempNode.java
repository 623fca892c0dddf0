package org.pyft.nodes.local;

import com.oracle.truffle.api.frame.VirtualFrame;

import org.pyft.nodes.ExpressionNode;

/**
 * Reads a temporary of the translator from a static slot.
 */
public final class ReadTempNode extends ExpressionNode {
    private final int slot;

    public ReadTempNode(int slot) {
        this.slot = slot;
    }

    @Override
    public Object execute(VirtualFrame frame) {
        return frame.getObjectStatic(slot);
    }
}
