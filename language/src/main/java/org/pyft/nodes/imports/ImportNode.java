package org.pyft.nodes.imports;

import com.oracle.truffle.api.frame.VirtualFrame;

import org.pyft.nodes.ExpressionNode;
import org.pyft.nodes.FrameArguments;
import org.pyft.objects.code.PyCode;
import org.pyft.objects.function.PyFunction;
import org.pyft.objects.none.PyNone;

/**
 * Calls {@code __import__}: the value is the module that {@code import} binds or that {@code from} takes names of.
 */
public final class ImportNode extends ExpressionNode {
    private final String name;
    private final Object fromList;
    private final int level;

    /** The list of names is None or a tuple, as a Python value. */
    public ImportNode(String name, Object fromList, int level) {
        this.name = name;
        this.fromList = fromList;
        this.level = level;
    }

    @Override
    public Object execute(VirtualFrame frame) {
        markPosition(frame);
        PyFunction function = FrameArguments.function(frame);
        boolean hasNamespace = (function.getCode().getFlags() & PyCode.OPTIMIZED) == 0;
        return Imports.importName(
                function,
                hasNamespace ? FrameArguments.namespace(frame) : PyNone.NONE,
                name,
                fromList,
                level);
    }
}
