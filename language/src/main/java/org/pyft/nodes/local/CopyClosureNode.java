package org.pyft.nodes.local;

import com.oracle.truffle.api.CompilerDirectives.CompilationFinal;
import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.nodes.ExplodeLoop;

import org.pyft.nodes.FrameArguments;
import org.pyft.nodes.StatementNode;
import org.pyft.objects.cell.PyCell;

/**
 * Prologue of a function: copies the cells of the free variables from the function's closure to their slots.
 */
public final class CopyClosureNode extends StatementNode {
    @CompilationFinal(dimensions = 1)
    private final int[] slots;

    public CopyClosureNode(int[] slots) {
        this.slots = slots;
    }

    @Override
    @ExplodeLoop
    public int execute(VirtualFrame frame) {
        PyCell[] closure = FrameArguments.function(frame).getClosure();
        for (int i = 0; i < slots.length; i++) {
            frame.setObjectStatic(slots[i], closure[i]);
        }
        return NORMAL;
    }
}
