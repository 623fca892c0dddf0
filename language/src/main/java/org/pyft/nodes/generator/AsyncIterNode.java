package org.pyft.nodes.generator;

import com.oracle.truffle.api.CompilerDirectives.CompilationFinal;
import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.frame.VirtualFrame;

import org.pyft.nodes.ExpressionNode;
import org.pyft.nodes.StatementNode;
import org.pyft.objects.exception.PyErr;
import org.pyft.ops.Py;
import org.pyft.ops.Types;

/**
 * Beginning of {@code async for}: calls {@code __aiter__} and keeps the asynchronous iterator in a temporary.
 */
public final class AsyncIterNode extends StatementNode {
    @Child private ExpressionNode iterable;
    private final int slot;
    @CompilationFinal private boolean ready;

    public AsyncIterNode(ExpressionNode iterable, int slot) {
        this.iterable = iterable;
        this.slot = slot;
    }

    /** Says that the value of the expression is an asynchronous iterator already. */
    void overIterator() {
        ready = true;
    }

    @Override
    public int execute(VirtualFrame frame) {
        Object value = iterable.execute(frame);
        markPosition(frame);
        frame.setObjectStatic(slot, ready ? value : iterator(value));
        return NORMAL;
    }

    @TruffleBoundary
    static Object iterator(Object value) {
        Object method = Py.lookupSpecial(value, "__aiter__");
        if (method == null) {
            throw PyErr.typeError(
                    "'async for' requires an object with __aiter__ method, got %s",
                    Types.nameOf(value));
        }
        Object iterator = Py.call(method);
        if (Types.of(iterator).lookup("__anext__") == null) {
            throw PyErr.typeError(
                    "'async for' received an object from __aiter__ that does not implement __anext__: %s",
                    Types.nameOf(iterator));
        }
        return iterator;
    }
}
