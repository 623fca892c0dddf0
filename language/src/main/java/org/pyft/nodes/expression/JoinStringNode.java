package org.pyft.nodes.expression;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.nodes.ExplodeLoop;
import com.oracle.truffle.api.strings.TruffleString;

import org.pyft.nodes.ExpressionNode;
import org.pyft.objects.str.Str;

/**
 * An f-string: joins the texts of its parts.
 */
public final class JoinStringNode extends ExpressionNode {
    @Children private final ExpressionNode[] parts;

    public JoinStringNode(ExpressionNode[] parts) {
        this.parts = parts;
    }

    @Override
    @ExplodeLoop
    public Object execute(VirtualFrame frame) {
        Object[] values = new Object[parts.length];
        for (int i = 0; i < parts.length; i++) {
            values[i] = parts[i].execute(frame);
        }
        return join(values);
    }

    @TruffleBoundary
    private static Object join(Object[] values) {
        TruffleString[] strings = new TruffleString[values.length];
        for (int i = 0; i < values.length; i++) {
            strings[i] = (TruffleString) values[i];
        }
        return Str.join(Str.EMPTY, strings);
    }
}
