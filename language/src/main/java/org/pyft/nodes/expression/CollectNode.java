package org.pyft.nodes.expression;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.nodes.ExplodeLoop;
import com.oracle.truffle.api.nodes.Node;

import org.pyft.nodes.ExpressionNode;
import org.pyft.nodes.FrameSlots;
import org.pyft.nodes.call.CallErrors;
import org.pyft.objects.exception.PyErr;
import org.pyft.ops.Py;
import org.pyft.ops.Types;

/**
 * Evaluates elements some of which are starred, into one array.
 */
public final class CollectNode extends Node {
    @Children private final ExpressionNode[] elements;
    private final boolean forSet;

    public CollectNode(ExpressionNode[] elements) {
        this(elements, false);
    }

    /** The elements of a set have an error message of their own. */
    CollectNode(ExpressionNode[] elements, boolean forSet) {
        this.elements = elements;
        this.forSet = forSet;
    }

    /** The values, the starred ones unpacked. The callee is for the error message of a call whose only
     * argument is starred, null in a display. */
    @ExplodeLoop
    public Object[] execute(VirtualFrame frame, Object callee) {
        ValueBuffer buffer = new ValueBuffer();
        for (ExpressionNode element : elements) {
            Object value = element.execute(frame);
            if (element instanceof StarredNode) {
                frame.setIntStatic(FrameSlots.POSITION, element.getPosition());
                unpack(buffer, value, elements.length == 1 ? callee : null);
            } else {
                buffer.add(value);
            }
        }
        return buffer.toArray();
    }

    @TruffleBoundary
    private void unpack(ValueBuffer buffer, Object value, Object callee) {
        if (!forSet && !Iterables.isIterable(value)) {
            throw callee == null
                    ? PyErr.typeError(
                            "Value after * must be an iterable, not %s", Types.nameOf(value))
                    : PyErr.typeError(
                            "%s argument after * must be an iterable, not %s",
                            CallErrors.functionString(callee), Types.nameOf(value));
        }
        boolean asList = !forSet && callee == null;
        for (Object item : asList ? Py.toListArray(value) : Py.toArray(value)) {
            buffer.add(item);
        }
    }
}
