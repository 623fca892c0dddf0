package org.pyft.nodes.name;

import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.strings.TruffleString;

import org.pyft.nodes.ExpressionNode;
import org.pyft.nodes.FrameArguments;
import org.pyft.objects.function.PyFunction;
import org.pyft.objects.str.Str;
import org.pyft.ops.LoadGlobalNode;

/**
 * Reads a name in a class body, in a module or in code run by {@code exec}: first in the namespace, which may be any mapping,
 * then as a global. A module's namespace is its globals, which needs no second look.
 */
public final class ReadNameNode extends ExpressionNode {
    @Child private LoadGlobalNode load;
    private final TruffleString key;

    public ReadNameNode(String name) {
        this.load = LoadGlobalNode.create(name);
        this.key = Str.of(name);
    }

    @Override
    public Object execute(VirtualFrame frame) {
        PyFunction function = FrameArguments.function(frame);
        Object namespace = FrameArguments.namespace(frame);
        markPosition(frame);
        if (namespace != function.getGlobals() || !function.getGlobals().isExact()) {
            Object value = Namespaces.lookup(namespace, key);
            if (value != null) {
                return value;
            }
        }
        return load.execute(function);
    }
}
