package org.pyft.nodes.local;

import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.nodes.Node;

import org.pyft.objects.cell.PyCell;

/**
 * Delivers the cell itself, for the closure of a function that is being made. It is not a Python expression.
 */
public final class LoadCellNode extends Node {
    private final int slot;

    public LoadCellNode(int slot) {
        this.slot = slot;
    }

    /** The cell in the slot. */
    public PyCell execute(VirtualFrame frame) {
        return (PyCell) frame.getObjectStatic(slot);
    }
}
