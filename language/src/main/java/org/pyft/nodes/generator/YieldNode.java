package org.pyft.nodes.generator;

import com.oracle.truffle.api.frame.VirtualFrame;

import org.pyft.nodes.ExpressionNode;
import org.pyft.nodes.FrameSlots;
import org.pyft.nodes.StatementNode;
import org.pyft.objects.exception.PyException;
import org.pyft.objects.generator.AsyncYield;
import org.pyft.objects.generator.PyGenerator;

/**
 * {@code yield value} as a statement: suspends, and when resumed stores the value sent in a temporary or raises the exception sent.
 */
public final class YieldNode extends StatementNode {
    private static final int SUSPENDED = 1;

    @Child private ExpressionNode value;
    private final int resultSlot;
    private final int stateSlot;
    private final boolean async;

    /** In an asynchronous generator the value is wrapped, see {@link AsyncYield}. */
    public YieldNode(ExpressionNode value, int resultSlot, int stateSlot, boolean async) {
        this.value = value;
        this.resultSlot = resultSlot;
        this.stateSlot = stateSlot;
        this.async = async;
    }

    @Override
    public int execute(VirtualFrame frame) {
        if (resume(frame, stateSlot) == 0) {
            Object result = value.execute(frame);
            markPosition(frame);
            frame.setObjectStatic(FrameSlots.RESULT, async ? new AsyncYield(result) : result);
            suspend(frame, stateSlot, SUSPENDED);
            return YIELD;
        }
        PyGenerator generator = (PyGenerator) frame.getObjectStatic(FrameSlots.OWNER);
        PyException thrown = generator.takeThrown();
        if (thrown != null) {
            markPosition(frame);
            generator.chainThrown(thrown);
            throw thrown;
        }
        frame.setObjectStatic(resultSlot, generator.takeSent());
        return NORMAL;
    }
}
