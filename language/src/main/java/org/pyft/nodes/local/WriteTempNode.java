package org.pyft.nodes.local;

import com.oracle.truffle.api.frame.VirtualFrame;

import org.pyft.nodes.TargetNode;

/**
 * Stores into a temporary of the translator, a static slot.
 */
public final class WriteTempNode extends TargetNode {
    private final int slot;

    public WriteTempNode(int slot) {
        this.slot = slot;
    }

    @Override
    public void executeWrite(VirtualFrame frame, Object value) {
        frame.setObjectStatic(slot, value);
    }
}
