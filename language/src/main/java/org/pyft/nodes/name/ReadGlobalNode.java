package org.pyft.nodes.name;

import com.oracle.truffle.api.frame.VirtualFrame;

import org.pyft.nodes.ExpressionNode;
import org.pyft.nodes.FrameArguments;
import org.pyft.objects.function.PyFunction;
import org.pyft.ops.LoadGlobalNode;

/**
 * Reads a global variable, or the built-in of that name.
 */
public final class ReadGlobalNode extends ExpressionNode {
    @Child private LoadGlobalNode load;

    public ReadGlobalNode(String name) {
        this.load = LoadGlobalNode.create(name);
    }

    @Override
    public Object execute(VirtualFrame frame) {
        PyFunction function = FrameArguments.function(frame);
        markPosition(frame);
        return load.execute(function.getGlobals(), function.getBuiltins());
    }
}
