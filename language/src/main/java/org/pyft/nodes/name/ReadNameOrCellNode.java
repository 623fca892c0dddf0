package org.pyft.nodes.name;

import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.strings.TruffleString;

import org.pyft.nodes.ExpressionNode;
import org.pyft.nodes.FrameArguments;
import org.pyft.objects.str.Str;

/**
 * Reads a free variable in a class body: the class namespace goes before the enclosing function's cell.
 */
public final class ReadNameOrCellNode extends ExpressionNode {
    @Child private ExpressionNode cell;
    private final TruffleString key;

    public ReadNameOrCellNode(String name, ExpressionNode cell) {
        this.key = Str.of(name);
        this.cell = cell;
    }

    @Override
    public Object execute(VirtualFrame frame) {
        markPosition(frame);
        Object value = Namespaces.lookup(FrameArguments.namespace(frame), key);
        return value != null ? value : cell.execute(frame);
    }
}
