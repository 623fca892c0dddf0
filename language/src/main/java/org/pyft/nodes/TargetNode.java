package org.pyft.nodes;

import com.oracle.truffle.api.CompilerDirectives.CompilationFinal;
import com.oracle.truffle.api.dsl.TypeSystemReference;
import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.nodes.Node;

import org.pyft.ops.ItemSink;

/**
 * Stores an already computed value: the target of an assignment, a loop, a {@code with} or a pattern.
 */
@TypeSystemReference(PyTypes.class)
public abstract class TargetNode extends Node implements ItemSink {
    @CompilationFinal private int position;

    /** Stores the value. */
    public abstract void executeWrite(VirtualFrame frame, Object value);

    @Override
    public final boolean executeItem(VirtualFrame frame, Object context, Object item) {
        executeWrite(frame, item);
        return true;
    }

    /** Says where in the source the target stands: an index into the code's table of positions. */
    public final void setPosition(int position) {
        this.position = position;
    }

    /** To be called after the operands have been evaluated and before an operation that may raise or call. */
    protected final void markPosition(VirtualFrame frame) {
        if (position != FrameSlots.SAME_POSITION) {
            frame.setIntStatic(FrameSlots.POSITION, position);
        }
    }
}
