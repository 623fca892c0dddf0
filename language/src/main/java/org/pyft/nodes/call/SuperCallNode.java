package org.pyft.nodes.call;

import com.oracle.truffle.api.CompilerDirectives;
import com.oracle.truffle.api.frame.VirtualFrame;

import org.pyft.nodes.ExpressionNode;
import org.pyft.objects.cell.PyCell;
import org.pyft.objects.exception.PyErr;
import org.pyft.objects.superobject.PySuper;
import org.pyft.ops.CallNode;

/**
 * {@code super()} without arguments in a function that has a {@code __class__} cell: passes the class and the first argument,
 * unless the name {@code super} means something else.
 */
public final class SuperCallNode extends ExpressionNode {
    @Child private ExpressionNode callee;
    @Child private CallNode call = CallNode.create();
    private final int classSlot;
    private final int firstSlot;
    private final boolean firstIsCell;

    /** The first argument's slot is -1 where the function has none. */
    public SuperCallNode(ExpressionNode callee, int classSlot, int firstSlot, boolean firstIsCell) {
        this.callee = callee;
        this.classSlot = classSlot;
        this.firstSlot = firstSlot;
        this.firstIsCell = firstIsCell;
    }

    @Override
    public Object execute(VirtualFrame frame) {
        Object function = callee.execute(frame);
        markPosition(frame);
        if (function != PySuper.TYPE) {
            return call.execute(function, new Object[0]);
        }
        Object cls = ((PyCell) frame.getObjectStatic(classSlot)).get();
        Object first = null;
        if (firstSlot >= 0) {
            first =
                    firstIsCell
                            ? ((PyCell) frame.getObjectStatic(firstSlot)).get()
                            : frame.getValue(firstSlot);
        }
        if (cls == null || first == null) {
            CompilerDirectives.transferToInterpreter();
            throw PyErr.runtimeError(
                    firstSlot < 0
                            ? "super(): no arguments"
                            : first == null
                                    ? "super(): arg[0] deleted"
                                    : "super(): empty __class__ cell");
        }
        return call.execute(function, new Object[] {cls, first});
    }
}
