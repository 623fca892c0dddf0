package org.pyft.nodes.local;

import com.oracle.truffle.api.CompilerDirectives;
import com.oracle.truffle.api.frame.VirtualFrame;

import org.pyft.nodes.StatementNode;
import org.pyft.objects.cell.PyCell;

/**
 * {@code del name} of a captured variable.
 */
public final class DeleteCellNode extends StatementNode {
    private final int slot;
    private final String name;
    private final boolean free;
    private final boolean mustExist;

    public DeleteCellNode(int slot, String name, boolean free, boolean mustExist) {
        this.slot = slot;
        this.name = name;
        this.free = free;
        this.mustExist = mustExist;
    }

    @Override
    public int execute(VirtualFrame frame) {
        PyCell cell = (PyCell) frame.getObjectStatic(slot);
        if (mustExist && cell.get() == null) {
            CompilerDirectives.transferToInterpreter();
            markPosition(frame);
            throw ReadCellNode.unbound(name, free);
        }
        cell.set(null);
        return NORMAL;
    }
}
