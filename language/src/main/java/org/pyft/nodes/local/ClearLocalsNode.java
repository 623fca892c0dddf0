package org.pyft.nodes.local;

import com.oracle.truffle.api.CompilerDirectives.CompilationFinal;
import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.nodes.ExplodeLoop;

import org.pyft.nodes.StatementNode;

/**
 * Unbinds variables that are no longer in use, as those of an inlined comprehension: plain ones in tagged slots, captured ones and temporaries in
 * static slots.
 */
public final class ClearLocalsNode extends StatementNode {
    @CompilationFinal(dimensions = 1)
    private final int[] locals;

    @CompilationFinal(dimensions = 1)
    private final int[] cells;

    public ClearLocalsNode(int[] locals, int[] cells) {
        this.locals = locals;
        this.cells = cells;
    }

    @Override
    @ExplodeLoop
    public int execute(VirtualFrame frame) {
        for (int slot : locals) {
            frame.setObject(slot, null);
        }
        for (int slot : cells) {
            frame.setObjectStatic(slot, null);
        }
        return NORMAL;
    }
}
