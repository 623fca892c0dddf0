package org.pyft.nodes.expression;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.frame.VirtualFrame;

import org.pyft.nodes.ExpressionNode;
import org.pyft.objects.list.PyList;
import org.pyft.objects.set.PySet;
import org.pyft.objects.tuple.PyTuple;

/**
 * A tuple, list or set display; the elements may be starred. Sets are always made here, tuples and lists only where an element is
 * starred.
 */
public final class DisplayNode extends ExpressionNode {
    /** What the display makes. */
    public enum Kind {
        TUPLE,
        LIST,
        SET
    }

    @Child private CollectNode elements;
    private final Kind kind;

    public DisplayNode(Kind kind, ExpressionNode[] elements) {
        this.kind = kind;
        this.elements = new CollectNode(elements, kind == Kind.SET);
    }

    @Override
    public Object execute(VirtualFrame frame) {
        Object[] values = elements.execute(frame, null);
        markPosition(frame);
        return switch (kind) {
            case TUPLE -> PyTuple.of(values);
            case LIST -> new PyList(values);
            case SET -> makeSet(values);
        };
    }

    @TruffleBoundary
    private static PySet makeSet(Object[] values) {
        PySet set = new PySet();
        for (Object value : values) {
            set.add(value);
        }
        return set;
    }
}
