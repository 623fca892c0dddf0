package org.pyft.nodes.name;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.frame.VirtualFrame;

import org.pyft.nodes.FrameArguments;
import org.pyft.nodes.StatementNode;
import org.pyft.objects.dict.PyDict;
import org.pyft.objects.exception.PyErr;
import org.pyft.objects.str.Str;

/**
 * {@code del name} of a global variable.
 */
public final class DeleteGlobalNode extends StatementNode {
    private final String name;
    private final boolean mustExist;

    public DeleteGlobalNode(String name, boolean mustExist) {
        this.name = name;
        this.mustExist = mustExist;
    }

    @Override
    public int execute(VirtualFrame frame) {
        markPosition(frame);
        delete(FrameArguments.function(frame).getGlobals());
        return NORMAL;
    }

    @TruffleBoundary
    private void delete(PyDict globals) {
        if (globals.remove(Str.of(name)) == null && mustExist) {
            throw PyErr.nameError(name);
        }
    }
}
