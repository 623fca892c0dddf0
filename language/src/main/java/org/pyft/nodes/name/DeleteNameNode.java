package org.pyft.nodes.name;

import com.oracle.truffle.api.CompilerDirectives;
import com.oracle.truffle.api.frame.VirtualFrame;

import org.pyft.nodes.FrameArguments;
import org.pyft.nodes.StatementNode;
import org.pyft.objects.exception.PyErr;
import org.pyft.objects.str.Str;

/**
 * {@code del name} in a class body, in a module or in code run by {@code exec}.
 */
public final class DeleteNameNode extends StatementNode {
    private final String name;
    private final boolean mustExist;

    public DeleteNameNode(String name, boolean mustExist) {
        this.name = name;
        this.mustExist = mustExist;
    }

    @Override
    public int execute(VirtualFrame frame) {
        if (!Namespaces.delete(FrameArguments.namespace(frame), Str.of(name)) && mustExist) {
            CompilerDirectives.transferToInterpreter();
            markPosition(frame);
            throw PyErr.nameError(name);
        }
        return NORMAL;
    }
}
