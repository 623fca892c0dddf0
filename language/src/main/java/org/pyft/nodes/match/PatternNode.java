package org.pyft.nodes.match;

import com.oracle.truffle.api.CompilerDirectives.CompilationFinal;
import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.nodes.Node;

import org.pyft.nodes.FrameSlots;

/**
 * Tests whether a subject matches a pattern. Names that the pattern captures are put into temporaries first and bound when the whole
 * pattern of the case has matched.
 */
public abstract class PatternNode extends Node {
    @CompilationFinal private int position;

    /** Whether the subject matches. */
    public abstract boolean matches(VirtualFrame frame, Object subject);

    /** Says where in the source the pattern stands: an index into the code's table of positions. */
    public final void setPosition(int position) {
        this.position = position;
    }

    /** To be called before an operation that may raise or call. */
    protected final void markPosition(VirtualFrame frame) {
        frame.setIntStatic(FrameSlots.POSITION, position);
    }
}
