package org.pyft.nodes.control;

import com.oracle.truffle.api.CompilerDirectives.CompilationFinal;
import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.nodes.ExplodeLoop;

import org.pyft.nodes.StatementNode;
import org.pyft.nodes.tracing.Tracing;

/**
 * Statements one after the other. Those of the source have positions, where a trace function is told that they begin.
 */
public final class BlockNode extends StatementNode {
    @Children private final StatementNode[] statements;

    @CompilationFinal(dimensions = 1)
    private final int[] positions;

    private BlockNode(StatementNode[] statements, int[] positions) {
        this.statements = statements;
        this.positions = positions;
    }

    /** The statements as one. */
    public static StatementNode create(StatementNode... statements) {
        return statements.length == 1 ? statements[0] : new BlockNode(statements, null);
    }

    /** Statements of the source, each at its position. */
    public static StatementNode ofSource(StatementNode[] statements, int[] positions) {
        return new BlockNode(statements, positions);
    }

    @Override
    @ExplodeLoop
    public int execute(VirtualFrame frame) {
        for (int i = 0; i < statements.length; i++) {
            if (positions != null && Tracing.isOn()) {
                Tracing.line(frame.materialize(), positions[i]);
            }
            int completion = statements[i].execute(frame);
            if (completion != NORMAL) {
                return completion;
            }
            if (positions != null && Tracing.isOn()) {
                Tracing.instruction(frame.materialize());
            }
        }
        return NORMAL;
    }
}
