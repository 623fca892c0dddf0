package org.pyft.nodes.match;

import com.oracle.truffle.api.CompilerDirectives.CompilationFinal;
import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.nodes.ExplodeLoop;

import org.pyft.nodes.ConditionNode;
import org.pyft.nodes.ExpressionNode;
import org.pyft.nodes.TargetNode;

/**
 * Decides whether a {@code case} is taken: the pattern matches the subject in a temporary, its captures are bound, and the guard (null
 * where absent) is true.
 */
public final class CaseTestNode extends ExpressionNode {
    @Child private PatternNode pattern;
    @Children private final TargetNode[] targets;
    @Child private ConditionNode guard;
    private final int subjectSlot;

    @CompilationFinal(dimensions = 1)
    private final int[] captures;

    public CaseTestNode(
            int subjectSlot,
            PatternNode pattern,
            int[] captures,
            TargetNode[] targets,
            ExpressionNode guard) {
        this.subjectSlot = subjectSlot;
        this.pattern = pattern;
        this.captures = captures;
        this.targets = targets;
        this.guard = guard == null ? null : new ConditionNode(guard);
    }

    @Override
    @ExplodeLoop
    public Object execute(VirtualFrame frame) {
        if (!pattern.matches(frame, frame.getObjectStatic(subjectSlot))) {
            return false;
        }
        for (int i = 0; i < captures.length; i++) {
            targets[i].executeWrite(frame, frame.getObjectStatic(captures[i]));
        }
        return guard == null || guard.executeTruth(frame);
    }
}
