package org.pyft.nodes.name;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.frame.VirtualFrame;

import org.pyft.PyContext;
import org.pyft.nodes.ExpressionNode;
import org.pyft.nodes.StatementNode;
import org.pyft.objects.exception.PyErr;
import org.pyft.ops.Py;

/**
 * An expression typed at the prompt: hands its value to {@code sys.displayhook}.
 */
public final class DisplayHookNode extends StatementNode {
    @Child private ExpressionNode value;

    public DisplayHookNode(ExpressionNode value) {
        this.value = value;
    }

    @Override
    public int execute(VirtualFrame frame) {
        Object result = value.execute(frame);
        markPosition(frame);
        display(result);
        return NORMAL;
    }

    @TruffleBoundary
    private static void display(Object value) {
        Object hook = Py.lookupAttr(PyContext.get().sys(), "displayhook");
        if (hook == null) {
            throw PyErr.runtimeError("lost sys.displayhook");
        }
        Py.call(hook, value);
    }
}
