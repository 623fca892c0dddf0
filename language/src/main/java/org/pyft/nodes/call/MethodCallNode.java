package org.pyft.nodes.call;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.nodes.ExplodeLoop;
import com.oracle.truffle.api.profiles.BranchProfile;

import org.pyft.nodes.ExpressionNode;
import org.pyft.nodes.FrameSlots;
import org.pyft.objects.exception.ExceptionFields;
import org.pyft.objects.exception.ExceptionTypes;
import org.pyft.objects.exception.PyBaseException;
import org.pyft.objects.exception.PyException;
import org.pyft.objects.str.Str;
import org.pyft.ops.CallMethodNode;

/**
 * {@code receiver.name(a, b)} with positional arguments only: no bound method is made.
 */
public final class MethodCallNode extends ExpressionNode {
    @Child private ExpressionNode receiver;
    @Children private final ExpressionNode[] arguments;
    @Child private CallMethodNode call;

    private final String name;
    private final int attributePosition;
    private final BranchProfile failed = BranchProfile.create();

    /** The position of the attribute is for the traceback of a missing one. */
    public MethodCallNode(
            ExpressionNode receiver,
            String name,
            ExpressionNode[] arguments,
            int attributePosition) {
        this.name = name;
        this.attributePosition = attributePosition;
        this.receiver = receiver;
        this.arguments = arguments;
        this.call = CallMethodNode.create(name);
    }

    @Override
    @ExplodeLoop
    public Object execute(VirtualFrame frame) {
        Object object = receiver.execute(frame);
        Object[] values = new Object[arguments.length];
        for (int i = 0; i < arguments.length; i++) {
            values[i] = arguments[i].execute(frame);
        }
        markPosition(frame);
        try {
            return call.execute(object, values);
        } catch (PyException e) {
            failed.enter();
            if (isMissing(e.getValue(), object)) {
                frame.setIntStatic(FrameSlots.POSITION, attributePosition);
            }
            throw e;
        }
    }

    /** Whether the exception says that the receiver has no such method, and comes right from the look-up. */
    @TruffleBoundary
    private boolean isMissing(PyBaseException exception, Object object) {
        return exception.getTraceback() == null
                && exception.getType() == ExceptionTypes.ATTRIBUTE_ERROR
                && ExceptionFields.get(exception, ExceptionFields.OBJECT) == object
                && ExceptionFields.get(exception, ExceptionFields.NAME).equals(Str.of(name));
    }
}
