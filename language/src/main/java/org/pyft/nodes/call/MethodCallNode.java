package org.pyft.nodes.call;

import com.oracle.truffle.api.CompilerDirectives;
import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.nodes.ExplodeLoop;

import org.pyft.nodes.ExpressionNode;
import org.pyft.nodes.FrameSlots;
import org.pyft.nodes.tracing.TracedCalls;
import org.pyft.nodes.tracing.Tracing;
import org.pyft.ops.CallNode;
import org.pyft.ops.GetAttrNode;
import org.pyft.ops.MethodLookupNode;

/**
 * {@code receiver.name(a, b)} with positional arguments only: mostly, no bound method is made. The attribute is looked up before the arguments
 * are evaluated.
 */
public final class MethodCallNode extends ExpressionNode {
    @Child private ExpressionNode receiver;
    @Children private final ExpressionNode[] arguments;
    @Child private MethodLookupNode lookup;
    @Child private CallNode methodCall = CallNode.create();
    @Child private GetAttrNode getAttribute;
    @Child private CallNode attributeCall;

    private final String name;
    private final int attributePosition;

    /** The position of the attribute is for the traceback of an error in its look-up. */
    public MethodCallNode(
            ExpressionNode receiver,
            String name,
            ExpressionNode[] arguments,
            int attributePosition) {
        this.name = name;
        this.attributePosition = attributePosition;
        this.receiver = receiver;
        this.arguments = arguments;
        this.lookup = MethodLookupNode.create(name);
    }

    @Override
    public Object execute(VirtualFrame frame) {
        Object object = receiver.execute(frame);
        Object method = lookup.execute(object);
        if (method != null) {
            Object[] values = evaluate(frame, 1);
            values[0] = object;
            markPosition(frame);
            return Tracing.isOn()
                    ? TracedCalls.call(frame.materialize(), method, values, null)
                    : methodCall.execute(method, values);
        }
        if (attributeCall == null) {
            CompilerDirectives.transferToInterpreterAndInvalidate();
            getAttribute = insert(GetAttrNode.create(name));
            attributeCall = insert(CallNode.create());
        }
        frame.setIntStatic(FrameSlots.POSITION, attributePosition);
        Object callee = getAttribute.execute(object);
        Object[] values = evaluate(frame, 0);
        markPosition(frame);
        return Tracing.isOn()
                ? TracedCalls.call(frame.materialize(), callee, values, null)
                : attributeCall.execute(callee, values);
    }

    /** The arguments' values, after {@code offset} free elements. */
    @ExplodeLoop
    private Object[] evaluate(VirtualFrame frame, int offset) {
        Object[] values = new Object[arguments.length + offset];
        for (int i = 0; i < arguments.length; i++) {
            values[i + offset] = arguments[i].execute(frame);
        }
        return values;
    }
}
