package org.pyft.nodes.local;

import com.oracle.truffle.api.CompilerDirectives;
import com.oracle.truffle.api.frame.VirtualFrame;

import org.pyft.nodes.StatementNode;
import org.pyft.objects.exception.PyErr;

/**
 * {@code del name} of a local variable: an unbound variable is a slot that holds the object null.
 */
public final class DeleteLocalNode extends StatementNode {
    private final int slot;
    private final String name;
    private final boolean mustExist;

    public DeleteLocalNode(int slot, String name, boolean mustExist) {
        this.slot = slot;
        this.name = name;
        this.mustExist = mustExist;
    }

    @Override
    public int execute(VirtualFrame frame) {
        if (mustExist && frame.isObject(slot) && frame.getObject(slot) == null) {
            CompilerDirectives.transferToInterpreter();
            markPosition(frame);
            throw PyErr.unboundLocalError(name);
        }
        frame.setObject(slot, null);
        return NORMAL;
    }
}
