package org.pyft.nodes.local;

import com.oracle.truffle.api.CompilerDirectives.CompilationFinal;
import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.nodes.ExplodeLoop;

import org.pyft.nodes.ExpressionNode;
import org.pyft.objects.cell.PyCell;

/**
 * Runs an inlined comprehension with fresh variables: a variable of the comprehension that is captured by a closure gets a new
 * cell for each execution.
 */
public final class FreshCellNode extends ExpressionNode {
    @CompilationFinal(dimensions = 1)
    private final int[] slots;

    @Child private ExpressionNode body;

    public FreshCellNode(int[] slots, ExpressionNode body) {
        this.slots = slots;
        this.body = body;
    }

    @Override
    @ExplodeLoop
    public Object execute(VirtualFrame frame) {
        for (int slot : slots) {
            frame.setObjectStatic(slot, new PyCell());
        }
        return body.execute(frame);
    }
}
