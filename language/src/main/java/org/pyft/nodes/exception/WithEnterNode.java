package org.pyft.nodes.exception;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.strings.TruffleString;
import org.pyft.nodes.ExpressionNode;
import org.pyft.nodes.FrameSlots;
import org.pyft.nodes.StatementNode;
import org.pyft.objects.exception.PyErr;
import org.pyft.objects.str.Str;
import org.pyft.objects.type.PyType;
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
        Object enter = lookup(object, async, true);
        frame.setObjectStatic(exitSlot, lookup(object, async, false));
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
        String type = fullName(Types.of(object));
        String protocol = async ? "asynchronous context manager protocol" : "context manager protocol";
        String other = async ? "context manager protocol" : "asynchronous context manager protocol";
        String hint = "";
        if (Py.lookupSpecial(object, async ? "__enter__" : "__aenter__") != null
                && Py.lookupSpecial(object, async ? "__exit__" : "__aexit__") != null) {
            hint = " but it supports the " + other + ". Did you mean to use '" + (async ? "with" : "async with") + "'?";
            return fail("'%s' object does not support the %s%s", type, protocol, hint);
        }
        if (entering) {
            return fail("'%s' object does not support the %s (missed %s method)", type, protocol, enter);
        }
        return fail("'%s' object does not support the %s (missed %s method)", type, protocol, exit);
    }

    private static String fullName(PyType type) {
        Object module = Py.lookupAttr(type, "__module__");
        String name = Py.strString(Py.getAttr(type, "__qualname__"));
        return module instanceof TruffleString text && !Str.toJava(text).equals("builtins")
                ? Str.toJava(text) + "." + name
                : name;
    }

    private static Object fail(String format, Object... arguments) {
        throw PyErr.typeError(format, arguments);
    }
}
