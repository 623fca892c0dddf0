package org.pyft.nodes.control;

import com.oracle.truffle.api.CompilerDirectives;
import com.oracle.truffle.api.CompilerDirectives.CompilationFinal;
import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.nodes.Node;
import com.oracle.truffle.api.nodes.RepeatingNode;
import com.oracle.truffle.api.nodes.RootNode;

import org.pyft.nodes.StatementNode;
import org.pyft.nodes.tracing.Tracing;

import java.lang.invoke.VarHandle;

/**
 * One iteration of a loop. A loop is a Truffle loop node, which gives on-stack replacement and safepoints; this is its
 * repeating part. The value of the loop is the completion code of the iteration that ended it.
 */
abstract class LoopBodyNode extends Node implements RepeatingNode {
    /** What an iteration returns when the loop has come to its natural end. */
    static final int EXHAUSTED = -1;

    @CompilationFinal private int header;

    /** Says where the loop begins: what a trace function is told when it goes round. */
    final void setHeader(int position) {
        header = position;
    }

    @Override
    public final boolean executeRepeating(VirtualFrame frame) {
        throw CompilerDirectives.shouldNotReachHere();
    }

    @Override
    public final Object executeRepeatingWithValue(VirtualFrame frame) {
        int completion = iterate(frame);
        if (completion == StatementNode.NORMAL || completion == StatementNode.CONTINUE) {
            if (Tracing.isOn()) {
                Tracing.again(frame.materialize(), header);
            }
            // What another thread has written is seen in the next iteration: compiled code must not
            // keep what it has read before the loop.
            VarHandle.acquireFence();
            return CONTINUE_LOOP_STATUS;
        }
        return completion;
    }

    /** What the compiler's log calls the loop. */
    @Override
    public String toString() {
        RootNode root = getRootNode();
        return (root == null ? "" : root.getName() + " ") + "loop";
    }

    /** Executes one iteration; a completion code or EXHAUSTED. */
    protected abstract int iterate(VirtualFrame frame);
}
