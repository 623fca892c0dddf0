package org.pyft.nodes.local;

import com.oracle.truffle.api.CompilerDirectives;
import com.oracle.truffle.api.frame.VirtualFrame;

import org.pyft.nodes.ExpressionNode;
import org.pyft.objects.cell.PyCell;
import org.pyft.objects.exception.PyErr;
import org.pyft.objects.exception.PyException;

/**
 * Reads a captured variable, own or free, through the cell in its static slot.
 */
public final class ReadCellNode extends ExpressionNode {
    private final int slot;
    private final String name;
    private final boolean free;

    public ReadCellNode(int slot, String name, boolean free) {
        this.slot = slot;
        this.name = name;
        this.free = free;
    }

    @Override
    public Object execute(VirtualFrame frame) {
        Object value = ((PyCell) frame.getObjectStatic(slot)).get();
        if (value == null) {
            CompilerDirectives.transferToInterpreter();
            markPosition(frame);
            throw unbound(name, free);
        }
        return value;
    }

    static PyException unbound(String name, boolean free) {
        return free ? PyErr.unboundFreeError(name) : PyErr.unboundLocalError(name);
    }
}
