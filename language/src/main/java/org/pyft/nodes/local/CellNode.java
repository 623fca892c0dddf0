package org.pyft.nodes.local;

import com.oracle.truffle.api.frame.VirtualFrame;

import org.pyft.nodes.ExpressionNode;

/**
 * The cell of a variable as a value: what a class body delivers, and what it stores as {@code __classcell__}.
 */
public final class CellNode extends ExpressionNode {
    private final int slot;

    public CellNode(int slot) {
        this.slot = slot;
    }

    @Override
    public Object execute(VirtualFrame frame) {
        return frame.getObjectStatic(slot);
    }
}
