package org.pyft.nodes.name;

import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.strings.TruffleString;

import org.pyft.nodes.ExpressionNode;
import org.pyft.nodes.FrameArguments;
import org.pyft.objects.dict.PyDict;
import org.pyft.objects.function.PyFunction;
import org.pyft.objects.str.Str;
import org.pyft.ops.LoadGlobalNode;

/**
 * Reads a global variable, or the built-in of that name. Globals that are an instance of a subclass of dict are asked through
 * {@code __getitem__}, as annotations evaluated with fake globals need.
 */
public final class ReadGlobalNode extends ExpressionNode {
    @Child private LoadGlobalNode load;

    private final TruffleString key;

    public ReadGlobalNode(String name) {
        this.key = Str.of(name);
        this.load = LoadGlobalNode.create(name);
    }

    @Override
    public Object execute(VirtualFrame frame) {
        PyFunction function = FrameArguments.function(frame);
        PyDict globals = function.getGlobals();
        markPosition(frame);
        if (!globals.isExact()) {
            Object value = Namespaces.lookup(globals, key);
            if (value != null) {
                return value;
            }
        }
        return load.execute(function);
    }
}
