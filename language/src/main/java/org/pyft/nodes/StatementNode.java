package org.pyft.nodes;

import com.oracle.truffle.api.CompilerDirectives.CompilationFinal;
import com.oracle.truffle.api.dsl.TypeSystemReference;
import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.nodes.Node;

/**
 * Executes a Python statement and says how it completed. Completion codes take the place of control-flow exceptions: they
 * are cheap in the interpreter and fold away in compiled code.
 */
@TypeSystemReference(PyTypes.class)
public abstract class StatementNode extends Node {
    /** The next statement is to be executed. */
    public static final int NORMAL = 0;

    /** The innermost loop is to be left. */
    public static final int BREAK = 1;

    /** The innermost loop is to go on with its next iteration. */
    public static final int CONTINUE = 2;

    /** The function is to return the value in the frame's RESULT slot. */
    public static final int RETURN = 3;

    /** The generator is to be suspended and to deliver the value in the frame's RESULT slot. */
    public static final int YIELD = 4;

    /** The state slot of a statement that never suspends. */
    public static final int NO_STATE = -1;

    @CompilationFinal private int position;

    /** Executes the statement; returns one of the completion codes. */
    public abstract int execute(VirtualFrame frame);

    /** Says where in the source the statement stands: an index into the code's table of positions. */
    public final void setPosition(int position) {
        this.position = position;
    }

    /** The index into the code's table of positions. */
    protected final int getPosition() {
        return position;
    }

    /** To be called after the operands have been evaluated and before an operation that may raise or call. */
    protected final void markPosition(VirtualFrame frame) {
        if (position != FrameSlots.SAME_POSITION) {
            frame.setIntStatic(FrameSlots.POSITION, position);
        }
    }

    /** Reads where a suspended statement stopped, and clears it; 0 when the statement starts afresh. */
    protected static int resume(VirtualFrame frame, int stateSlot) {
        if (stateSlot == NO_STATE) {
            return 0;
        }
        int state = frame.getIntStatic(stateSlot);
        frame.setIntStatic(stateSlot, 0);
        return state;
    }

    /** Remembers where to resume. */
    protected static void suspend(VirtualFrame frame, int stateSlot, int state) {
        if (stateSlot != NO_STATE) {
            frame.setIntStatic(stateSlot, state);
        }
    }
}
