package org.pyft.nodes.name;

import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.strings.TruffleString;

import org.pyft.nodes.FrameArguments;
import org.pyft.nodes.TargetNode;
import org.pyft.objects.dict.PyDict;
import org.pyft.objects.str.Str;
import org.pyft.ops.StoreGlobalNode;

/**
 * Writes a name in a class body, in a module or in code run by {@code exec}.
 */
public final class WriteNameNode extends TargetNode {
    @Child private StoreGlobalNode store;
    private final TruffleString key;

    public WriteNameNode(String name) {
        this.store = StoreGlobalNode.create(name);
        this.key = Str.of(name);
    }

    @Override
    public void executeWrite(VirtualFrame frame, Object value) {
        PyDict globals = FrameArguments.function(frame).getGlobals();
        Object namespace = FrameArguments.namespace(frame);
        if (namespace == globals && globals.isExact()) {
            store.execute(globals, value);
        } else {
            markPosition(frame);
            Namespaces.store(namespace, key, value);
        }
    }
}
