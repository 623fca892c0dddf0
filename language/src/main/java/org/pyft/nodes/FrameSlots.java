package org.pyft.nodes;

import com.oracle.truffle.api.frame.FrameDescriptor;
import com.oracle.truffle.api.frame.FrameSlotKind;

/**
 * The layout that every Python frame begins with. These slots are static (untagged); the tagged slots of the locals follow.
 */
public final class FrameSlots {
    /** An int: index into the code's position table of the operation being executed. */
    public static final int POSITION = 0;

    /** The position of a node that leaves the slot as it is. */
    public static final int SAME_POSITION = -1;

    /** The {@code PyFrame} of this activation, or null while nobody has asked for it. */
    public static final int HANDLE = 1;

    /** The value of a {@code return} or {@code yield} in flight. */
    public static final int RESULT = 2;

    /** In the frame of a generator: the generator object. In the frame of a class body or module: the namespace. */
    public static final int OWNER = 3;

    /** Marks, as slot info, the static slots that hold references. */
    public static final Object REFERENCE = "reference";

    private FrameSlots() {}

    /** A descriptor builder that holds the fixed slots. */
    public static FrameDescriptor.Builder newBuilder() {
        FrameDescriptor.Builder builder = FrameDescriptor.newBuilder();
        builder.addSlot(FrameSlotKind.Static, null, null);
        builder.addSlot(FrameSlotKind.Static, null, REFERENCE);
        builder.addSlot(FrameSlotKind.Static, null, REFERENCE);
        builder.addSlot(FrameSlotKind.Static, null, REFERENCE);
        return builder;
    }
}
