package org.pyft.nodes.name;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.frame.VirtualFrame;
import org.pyft.nodes.FrameArguments;
import org.pyft.nodes.StatementNode;

/**
 * {@code del name} of a global variable.
 */
public final class DeleteGlobalNode extends StatementNode {
    private final String name;

    public DeleteGlobalNode(String name) {
        this.name = name;
    }

    @Override
    public int execute(VirtualFrame frame) {
        markPosition(frame);
        delete(FrameArguments.function(frame).getGlobals());
        return NORMAL;
    }

    @TruffleBoundary
    private void delete(PyDict globals) {
        if (globals.remove(Str.of(name)) == null) {
            throw PyErr.nameError(name);
        }
    }
}
