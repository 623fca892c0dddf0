package org.pyft.nodes.name;

import com.oracle.truffle.api.frame.VirtualFrame;

import org.pyft.nodes.FrameArguments;
import org.pyft.nodes.TargetNode;
import org.pyft.ops.StoreGlobalNode;

/**
 * Writes a global variable.
 */
public final class WriteGlobalNode extends TargetNode {
    @Child private StoreGlobalNode store;

    public WriteGlobalNode(String name) {
        this.store = StoreGlobalNode.create(name);
    }

    @Override
    public void executeWrite(VirtualFrame frame, Object value) {
        store.execute(FrameArguments.function(frame).getGlobals(), value);
    }
}
