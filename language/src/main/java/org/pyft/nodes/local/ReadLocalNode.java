package org.pyft.nodes.local;

import com.oracle.truffle.api.CompilerDirectives;
import com.oracle.truffle.api.dsl.Specialization;
import com.oracle.truffle.api.frame.VirtualFrame;

import org.pyft.nodes.ExpressionNode;
import org.pyft.objects.exception.PyErr;

/**
 * Reads a local variable from its tagged slot, unboxed while the slot has held one primitive kind only.
 */
public abstract class ReadLocalNode extends ExpressionNode {
    final int slot;
    private final String name;

    protected ReadLocalNode(int slot, String name) {
        this.slot = slot;
        this.name = name;
    }

    /** A node that reads the slot; the name is for the error message. */
    public static ReadLocalNode create(int slot, String name) {
        return ReadLocalNodeGen.create(slot, name);
    }

    @Specialization(guards = "frame.isLong(slot)")
    long readLong(VirtualFrame frame) {
        return frame.getLong(slot);
    }

    @Specialization(guards = "frame.isDouble(slot)")
    double readDouble(VirtualFrame frame) {
        return frame.getDouble(slot);
    }

    @Specialization(guards = "frame.isBoolean(slot)")
    boolean readBoolean(VirtualFrame frame) {
        return frame.getBoolean(slot);
    }

    @Specialization(replaces = {"readLong", "readDouble", "readBoolean"})
    Object read(VirtualFrame frame) {
        Object value = frame.isObject(slot) ? frame.getObject(slot) : frame.getValue(slot);
        if (value == null) {
            CompilerDirectives.transferToInterpreter();
            markPosition(frame);
            throw PyErr.unboundLocalError(name);
        }
        return value;
    }
}
