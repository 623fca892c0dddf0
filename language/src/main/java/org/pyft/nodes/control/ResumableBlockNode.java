package org.pyft.nodes.control;

import com.oracle.truffle.api.CompilerDirectives.CompilationFinal;
import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.nodes.ExplodeLoop;

import org.pyft.nodes.StatementNode;
import org.pyft.nodes.tracing.Tracing;

/**
 * Statements one after the other in a generator: remembers which of them suspended. The positions are those of {@link BlockNode}.
 */
public final class ResumableBlockNode extends StatementNode {
    @Children private final StatementNode[] statements;

    @CompilationFinal(dimensions = 1)
    private final int[] positions;

    private final int stateSlot;

    /** The positions may be null. */
    public ResumableBlockNode(StatementNode[] statements, int[] positions, int stateSlot) {
        this.statements = statements;
        this.positions = positions;
        this.stateSlot = stateSlot;
    }

    @Override
    @ExplodeLoop
    public int execute(VirtualFrame frame) {
        int suspended = resume(frame, stateSlot) - 1;
        for (int i = 0; i < statements.length; i++) {
            if (i >= suspended) {
                if (positions != null && i != suspended && Tracing.isOn()) {
                    Tracing.line(frame.materialize(), positions[i]);
                }
                int completion = statements[i].execute(frame);
                if (completion != NORMAL) {
                    if (completion == YIELD) {
                        suspend(frame, stateSlot, i + 1);
                    }
                    return completion;
                }
                if (positions != null && Tracing.isOn()) {
                    Tracing.instruction(frame.materialize());
                }
            }
        }
        return NORMAL;
    }
}
