package org.pyft.nodes.imports;

import com.oracle.truffle.api.frame.VirtualFrame;

import org.pyft.nodes.ExpressionNode;

/**
 * Takes a name from the module in a temporary: an attribute, or else a submodule.
 */
public final class ImportFromNode extends ExpressionNode {
    @Child private ExpressionNode module;
    private final String name;

    public ImportFromNode(ExpressionNode module, String name) {
        this.module = module;
        this.name = name;
    }

    @Override
    public Object execute(VirtualFrame frame) {
        Object value = module.execute(frame);
        markPosition(frame);
        return Imports.importFrom(value, name);
    }
}
