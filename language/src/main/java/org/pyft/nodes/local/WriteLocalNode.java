package org.pyft.nodes.local;

import com.oracle.truffle.api.dsl.NonIdempotent;
import com.oracle.truffle.api.dsl.Specialization;
import com.oracle.truffle.api.frame.FrameSlotKind;
import com.oracle.truffle.api.frame.VirtualFrame;

import org.pyft.nodes.TargetNode;

/**
 * Writes a local variable to its tagged slot. The descriptor remembers the one primitive kind the slot has held; when another
 * kind of value arrives the slot becomes an object slot for good.
 */
public abstract class WriteLocalNode extends TargetNode {
    final int slot;

    protected WriteLocalNode(int slot) {
        this.slot = slot;
    }

    /** A node that writes the slot. */
    public static WriteLocalNode create(int slot) {
        return WriteLocalNodeGen.create(slot);
    }

    @Specialization(guards = "accepts(frame, LONG)")
    void writeLong(VirtualFrame frame, long value) {
        frame.getFrameDescriptor().setSlotKind(slot, FrameSlotKind.Long);
        frame.setLong(slot, value);
    }

    @Specialization(guards = "accepts(frame, DOUBLE)")
    void writeDouble(VirtualFrame frame, double value) {
        frame.getFrameDescriptor().setSlotKind(slot, FrameSlotKind.Double);
        frame.setDouble(slot, value);
    }

    @Specialization(guards = "accepts(frame, BOOLEAN)")
    void writeBoolean(VirtualFrame frame, boolean value) {
        frame.getFrameDescriptor().setSlotKind(slot, FrameSlotKind.Boolean);
        frame.setBoolean(slot, value);
    }

    @Specialization(replaces = {"writeLong", "writeDouble", "writeBoolean"})
    void write(VirtualFrame frame, Object value) {
        frame.getFrameDescriptor().setSlotKind(slot, FrameSlotKind.Object);
        frame.setObject(slot, value);
    }

    static final FrameSlotKind LONG = FrameSlotKind.Long;
    static final FrameSlotKind DOUBLE = FrameSlotKind.Double;
    static final FrameSlotKind BOOLEAN = FrameSlotKind.Boolean;

    @NonIdempotent
    final boolean accepts(VirtualFrame frame, FrameSlotKind kind) {
        FrameSlotKind current = frame.getFrameDescriptor().getSlotKind(slot);
        return current == kind || current == FrameSlotKind.Illegal;
    }
}
