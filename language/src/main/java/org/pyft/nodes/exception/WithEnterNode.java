package org.pyft.nodes.exception;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.frame.VirtualFrame;

import org.pyft.nodes.ExpressionNode;
import org.pyft.nodes.FrameSlots;
import org.pyft.nodes.StatementNode;
import org.pyft.objects.exception.PyErr;
import org.pyft.ops.CallNode;
import org.pyft.ops.Py;
import org.pyft.ops.Types;

/**
 * Beginning of a {@code with}: evaluates the context manager, looks up {@code __exit__} (kept in a temporary) and calls
 * {@code __enter__}, whose result is kept in a temporary, too. For {@code async with} the result is an awaitable.
 */
public final class WithEnterNode extends StatementNode {
    @Child private ExpressionNode manager;
    @Child private CallNode call = CallNode.create();
    private final int exitSlot;
    private final int resultSlot;
    private final boolean async;

    public WithEnterNode(ExpressionNode manager, int exitSlot, int resultSlot, boolean async) {
        this.manager = manager;
        this.exitSlot = exitSlot;
        this.resultSlot = resultSlot;
        this.async = async;
    }

    @Override
    public int execute(VirtualFrame frame) {
        Object object = manager.execute(frame);
        frame.setIntStatic(FrameSlots.POSITION, manager.getPosition());
        frame.setObjectStatic(exitSlot, lookup(object, async, false));
        Object enter = lookup(object, async, true);
        frame.setObjectStatic(resultSlot, call.execute(enter, new Object[0]));
        return NORMAL;
    }

    @TruffleBoundary
    private static Object lookup(Object object, boolean async, boolean entering) {
        String enter = async ? "__aenter__" : "__enter__";
        String exit = async ? "__aexit__" : "__exit__";
        Object method = Py.lookupSpecial(object, entering ? enter : exit);
        if (method != null) {
            return method;
        }
        String type = Types.fullNameOf(object);
        String protocol =
                async ? "asynchronous context manager protocol" : "context manager protocol";
        String other = async ? "context manager protocol" : "asynchronous context manager protocol";
        String hint = "";
        if (Py.lookupSpecial(object, async ? "__enter__" : "__aenter__") != null
                && Py.lookupSpecial(object, async ? "__exit__" : "__aexit__") != null) {
            hint =
                    " but it supports the "
                            + other
                            + ". Did you mean to use '"
                            + (async ? "with" : "async with")
                            + "'?";
        }
        return fail(
                "'%s' object does not support the %s (missed %s method)%s",
                type, protocol, entering ? enter : exit, hint);
    }

    private static Object fail(String format, Object... arguments) {
        throw PyErr.typeError(format, arguments);
    }
}
