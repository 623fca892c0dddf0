package org.pyft.nodes.control;

import com.oracle.truffle.api.CompilerDirectives.CompilationFinal;
import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.nodes.ExplodeLoop;

import org.pyft.nodes.ConditionNode;
import org.pyft.nodes.ExpressionNode;
import org.pyft.nodes.StatementNode;
import org.pyft.nodes.tracing.Tracing;

/**
 * The first branch whose condition is true: the cases of {@code match}, a chain of {@code elif}. The last branch has no condition if
 * there is one branch more than conditions.
 */
public final class CasesNode extends StatementNode {
    @Children private final ConditionNode[] conditions;
    @Children private final StatementNode[] branches;

    @CompilationFinal(dimensions = 1)
    private final int[] positions;

    private final int stateSlot;

    /** The positions are those of the lines of the conditions, 0 where no trace function is to be told. */
    public CasesNode(
            ExpressionNode[] conditions, StatementNode[] branches, int[] positions, int stateSlot) {
        this.conditions = new ConditionNode[conditions.length];
        for (int i = 0; i < conditions.length; i++) {
            this.conditions[i] = new ConditionNode(conditions[i]);
        }
        this.branches = branches;
        this.positions = positions;
        this.stateSlot = stateSlot;
    }

    @Override
    @ExplodeLoop
    public int execute(VirtualFrame frame) {
        int state = resume(frame, stateSlot);
        for (int i = 0; i < branches.length; i++) {
            if (state == i + 1 || state == 0 && (i == conditions.length || test(frame, i))) {
                int completion = branches[i].execute(frame);
                if (completion == YIELD) {
                    suspend(frame, stateSlot, i + 1);
                }
                return completion;
            }
        }
        return NORMAL;
    }

    private boolean test(VirtualFrame frame, int index) {
        if (Tracing.isOn()) {
            Tracing.line(frame.materialize(), positions[index]);
        }
        return conditions[index].executeBoolean(frame);
    }
}
