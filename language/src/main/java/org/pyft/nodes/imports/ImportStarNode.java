package org.pyft.nodes.imports;

import com.oracle.truffle.api.frame.VirtualFrame;

import org.pyft.nodes.ExpressionNode;
import org.pyft.nodes.FrameArguments;
import org.pyft.nodes.StatementNode;

/**
 * {@code from module import *}.
 */
public final class ImportStarNode extends StatementNode {
    @Child private ExpressionNode module;

    public ImportStarNode(ExpressionNode module) {
        this.module = module;
    }

    @Override
    public int execute(VirtualFrame frame) {
        Object value = module.execute(frame);
        markPosition(frame);
        Imports.importStar(value, FrameArguments.namespace(frame));
        return NORMAL;
    }
}
