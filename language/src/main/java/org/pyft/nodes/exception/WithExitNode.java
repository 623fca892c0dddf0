package org.pyft.nodes.exception;

import com.oracle.truffle.api.frame.VirtualFrame;

import org.pyft.nodes.StatementNode;
import org.pyft.nodes.tracing.Tracing;
import org.pyft.objects.exception.PyBaseException;
import org.pyft.objects.none.PyNone;
import org.pyft.ops.CallNode;

/**
 * Calls the {@code __exit__} that a {@code with} keeps in a temporary, with the exception being handled or with three Nones; stores the
 * result in a temporary.
 */
public final class WithExitNode extends StatementNode {
    @Child private CallNode call = CallNode.create();
    private final int exitSlot;
    private final int resultSlot;
    private final boolean withException;

    public WithExitNode(int exitSlot, int resultSlot, boolean withException) {
        this.exitSlot = exitSlot;
        this.resultSlot = resultSlot;
        this.withException = withException;
    }

    @Override
    public int execute(VirtualFrame frame) {
        if (Tracing.isOn()) {
            Tracing.line(frame.materialize(), getPosition());
        }
        Object[] arguments;
        if (withException) {
            PyBaseException exception = Handled.get();
            Object traceback = exception.getTraceback();
            arguments =
                    new Object[] {
                        exception.getType(), exception, traceback == null ? PyNone.NONE : traceback
                    };
        } else {
            arguments = new Object[] {PyNone.NONE, PyNone.NONE, PyNone.NONE};
        }
        markPosition(frame);
        frame.setObjectStatic(resultSlot, call.execute(frame.getObjectStatic(exitSlot), arguments));
        return NORMAL;
    }
}
