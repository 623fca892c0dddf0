package org.pyft.nodes.local;

import com.oracle.truffle.api.frame.VirtualFrame;

import org.pyft.nodes.TargetNode;
import org.pyft.objects.cell.PyCell;

/**
 * Writes a captured variable through its cell.
 */
public final class WriteCellNode extends TargetNode {
    private final int slot;

    public WriteCellNode(int slot) {
        this.slot = slot;
    }

    @Override
    public void executeWrite(VirtualFrame frame, Object value) {
        ((PyCell) frame.getObjectStatic(slot)).set(value);
    }
}
