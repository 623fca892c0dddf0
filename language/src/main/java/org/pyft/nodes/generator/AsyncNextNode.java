package org.pyft.nodes.generator;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.frame.VirtualFrame;

import org.pyft.nodes.ExpressionNode;
import org.pyft.objects.exception.PyErr;
import org.pyft.objects.generator.AsyncGeneratorSend;
import org.pyft.objects.generator.PyAsyncGenerator;
import org.pyft.ops.Py;
import org.pyft.ops.Types;

/**
 * Calls {@code __anext__} of the asynchronous iterator in a temporary; the awaitable is the value.
 */
public final class AsyncNextNode extends ExpressionNode {
    private final int slot;

    public AsyncNextNode(int slot) {
        this.slot = slot;
    }

    @Override
    public Object execute(VirtualFrame frame) {
        markPosition(frame);
        return next(frame.getObjectStatic(slot));
    }

    @TruffleBoundary
    private static Object next(Object iterator) {
        if (iterator instanceof PyAsyncGenerator generator) {
            return AsyncGeneratorSend.next(generator);
        }
        Object method = Py.lookupSpecial(iterator, "__anext__");
        if (method == null) {
            throw PyErr.typeError(
                    "'async for' requires an iterator with __anext__ method, got %s",
                    Types.nameOf(iterator));
        }
        return Py.call(method);
    }
}
