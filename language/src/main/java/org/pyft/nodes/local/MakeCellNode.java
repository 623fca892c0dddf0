package org.pyft.nodes.local;

import com.oracle.truffle.api.frame.VirtualFrame;

import org.pyft.nodes.StatementNode;
import org.pyft.objects.cell.PyCell;

/**
 * Prologue of a function: makes the cell of a captured variable, with the argument in it when the variable is a parameter.
 */
public final class MakeCellNode extends StatementNode {
    private final int slot;
    private final int argument;

    /** The argument's index in the frame's arguments, or 0 when the variable is no parameter. */
    public MakeCellNode(int slot, int argument) {
        this.slot = slot;
        this.argument = argument;
    }

    @Override
    public int execute(VirtualFrame frame) {
        PyCell cell = new PyCell();
        if (argument != 0) {
            cell.set(frame.getArguments()[argument]);
        }
        frame.setObjectStatic(slot, cell);
        return NORMAL;
    }
}
